import { strToU8, type Zippable, zipSync } from 'fflate'

import { guidOf } from '../codebook/guid.ts'
import {
  coderName,
  isNeutral,
  LANGUAGE,
  ORIGIN,
  PROJECT_NAMESPACE,
  type Project,
  type Source,
} from './project.ts'
import { pointsIn, tidied } from './positions.ts'
import { codesTag, rootAttributes, setsTag } from './write-codes.ts'
import { DECLARATION, tag, textTag } from './xml.ts'

/** The earliest time a zip can hold, for deterministic output. */
const EPOCH = new Date(1980, 0, 1)

/**
 * Writes a project as .qdpx (REFI-QDA Project 1.0): no names, no times; the same bytes for the same project. Throws when
 * a stretch lies outside its text.
 */
export function qdpxFile(project: Project): Uint8Array {
  const sources = project.sources.map(tidiedSource)
  const texts = sources.map(({ guid, text }) => [`sources/${guid}.txt`, stored(strToU8(text))] as const)
  const files = { 'project.qde': strToU8(projectXml({ ...project, sources })), ...Object.fromEntries(texts) }
  return zipSync(files, { mtime: EPOCH })
}

/** Short texts are stored as they are: compressing thousands of them takes seconds and saves little. */
const stored = (text: Uint8Array): Zippable[string] => [text, { level: text.length < 4096 ? 0 : 6 }]

/** Composes the text, and moves its stretches with it. */
function tidiedSource(source: Source): Source {
  const { text, length, startOf, endOf } = tidied(source.text.replace(/^\uFEFF/, ''))
  const codings = source.codings.map((coding) => {
    const { start, end } = coding
    if (start === null || end === null || (start === 0 && end === 0))
      return { ...coding, start: null, end: null }
    if (start < 0 || end <= start || end > length)
      throw new Error(`a stretch from ${start} to ${end} is not within ${length} characters`)
    return { ...coding, start: startOf(start), end: endOf(end) }
  })
  return { ...source, text, codings }
}

function projectXml(project: Project): string {
  const coders = codersOf(project)
  const variables = [...new Set(project.sources.flatMap((source) => Object.keys(valuesOf(source))))]
  return `${DECLARATION}${tag(
    'Project',
    { ...rootAttributes(PROJECT_NAMESPACE, 'Project'), name: ORIGIN, origin: ORIGIN },
    [
      group(
        'Users',
        [...new Set(coders.values())].map((name) => tag('User', { guid: userOf(name), name })),
      ),
      project.codes.codes.length === 0 ? '' : tag('CodeBook', {}, [codesTag(project.codes)]),
      group(
        'Variables',
        variables.map((name) => tag('Variable', { guid: variableOf(name), name, typeOfVariable: 'Text' })),
      ),
      group(
        'Sources',
        project.sources.map((source) => sourceTag(source, coders)),
      ),
      setsTag(project.codes, 'targetGUID'),
    ],
  )}\n`
}

/** An element of others; '' where there are none, since these are invalid empty. */
const group = (name: string, children: readonly string[]): string =>
  children.length === 0 ? '' : tag(name, {}, children)

/** Coders by the name they are written under: whoever is not called Coder A and so on gets the next free name. */
function codersOf({ sources }: Project): ReadonlyMap<string, string> {
  const coders = [...new Set(sources.flatMap(({ codings }) => codings.map(({ coder }) => coder)))]
  const neutral = coders.filter(isNeutral)
  const named = new Map(neutral.map((coder) => [coder, coder]))
  let place = 0
  for (const coder of coders.filter((one) => !named.has(one))) {
    while (neutral.includes(coderName(place))) place += 1
    named.set(coder, coderName(place))
    place += 1
  }
  return new Map([...named].sort(([, one], [, other]) => one.length - other.length || (one < other ? -1 : 1)))
}

const userOf = (name: string) => guidOf('user', name)
const variableOf = (name: string) => guidOf('variable', name)
const valuesOf = ({ language, variables }: Source): Readonly<Record<string, string>> => ({
  ...variables,
  ...(language !== '' && { [LANGUAGE]: language }),
})

function sourceTag(source: Source, coders: ReadonlyMap<string, string>): string {
  const { guid, name, codings } = source
  const stretches = new Map<string, typeof codings>()
  for (const coding of codings) {
    const key = `${coding.start ?? ''} ${coding.end ?? ''}`
    stretches.set(key, [...(stretches.get(key) ?? []), coding])
  }
  const coded = (key: string) =>
    [
      ...new Set(
        (stretches.get(key) ?? []).map(({ code, coder }) => JSON.stringify([code, coders.get(coder)])),
      ),
    ].map((one) => {
      const [code = '', coder = ''] = JSON.parse(one) as string[]
      const attributes = { guid: guidOf('coding', guid, key, code, coder), creatingUser: userOf(coder) }
      return tag('Coding', attributes, [tag('CodeRef', { targetGUID: code })])
    })
  const selections = [...stretches.values()].flatMap(([first]) => {
    if (!first || first.start === null || first.end === null) return []
    const key = `${first.start} ${first.end}`
    const place = { startPosition: first.start, endPosition: first.end }
    return [tag('PlainTextSelection', { guid: guidOf('stretch', guid, key), ...place }, coded(key))]
  })
  const values = Object.entries(valuesOf(source)).map(([variable, value]) =>
    tag('VariableValue', {}, [
      tag('VariableRef', { targetGUID: variableOf(variable) }),
      textTag('TextValue', value),
    ]),
  )
  const attributes = { guid, name, plainTextPath: `internal://${guid}.txt` }
  return tag('TextSource', attributes, [...selections, ...coded(' '), ...values])
}

/**
 * Returns one source for several, such as the answers to one question: their texts one below another, a coding of a
 * whole text as its stretch. Empty texts and values of single ones are left out.
 */
export function joined(sources: readonly Source[], of: Pick<Source, 'guid' | 'name' | 'language'>): Source {
  const between = '\n\n'
  const codings: Source['codings'][number][] = []
  const texts: string[] = []
  let at = 0
  for (const source of sources.map(tidiedSource).filter(({ text }) => text !== '')) {
    const length = pointsIn(source.text)
    for (const coding of source.codings)
      codings.push({ ...coding, start: at + (coding.start ?? 0), end: at + (coding.end ?? length) })
    texts.push(source.text)
    at += length + between.length
  }
  return { ...of, text: texts.join(between), variables: {}, codings }
}
