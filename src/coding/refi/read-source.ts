import { guidIn, guidOf } from '../codebook/guid.ts'
import { tidied } from './positions.ts'
import { LANGUAGE, type Source, type SourceCoding } from './project.ts'
import { childOf, leaveRest } from './root.ts'
import type { Told } from './told.ts'
import type { Element } from './xml.ts'

/** What a source refers to. */
export type Known = Readonly<{
  codes: ReadonlySet<string>
  /** Names of variables, and the names coders are given, by GUID. */
  variables: ReadonlyMap<string, string>
  coderOf: (user: string) => string
  /** Returns the text of a file by its path; undefined when there is none or it is not UTF-8. */
  textAt: (path: string) => string | undefined
  /** The tool counts \r\n as one character. */
  countsLineEndsOnce: boolean
  taken: Set<string>
}>

/** Reads a TextSource; undefined where it has no text that can be read. */
export function sourceIn(element: Element, place: number, known: Known, told: Told): Source | undefined {
  const { attributes, children } = element
  const name = attributes['name']?.trim() || `Source ${place + 1}`
  const raw = textOf(element, name, known, told)
  if (raw === undefined) {
    told.say('codes.left_source', { name }, 'TextSource')
    return undefined
  }
  leaveRest(element, ['PlainTextContent', 'PlainTextSelection', 'Coding', 'VariableValue'], told)
  const text = tidied(known.countsLineEndsOnce ? raw.replaceAll('\r\n', '\n') : raw)
  const own = guidIn(attributes['guid'] ?? '')
  const isFree = own !== undefined && !known.taken.has(own)
  if (!isFree) told.say('codes.left_guid', { name }, 'TextSource')
  const guid = isFree ? own : guidOf('source', String(place), name)
  known.taken.add(guid)
  const { [LANGUAGE]: language = '', ...variables } = valuesIn(element, known)
  const whole = codingsIn(element, name, known, told).map((coding) => ({ ...coding, start: null, end: null }))
  const stretches = children
    .filter((child) => child.name === 'PlainTextSelection')
    .flatMap((selection) => {
      const start = wholeNumber(selection.attributes['startPosition'])
      const end = wholeNumber(selection.attributes['endPosition'])
      leaveRest(selection, ['Coding'], told)
      if (!(start >= 0 && end > start && end <= text.length)) {
        const { startPosition = '–', endPosition = '–' } = selection.attributes
        const values = { name, start: startPosition, end: endPosition, length: text.length }
        told.say('codes.left_stretch', values, 'PlainTextSelection')
        return []
      }
      const codings = codingsIn(selection, name, known, told)
      if (codings.length === 0) told.leave('PlainTextSelection')
      return codings.map((coding) => ({ ...coding, start: text.startOf(start), end: text.endOf(end) }))
    })
  return { guid, name, text: text.text, language, variables, codings: [...stretches, ...whole] }
}

/** NaN for what is none. */
const wholeNumber = (written: string | undefined): number =>
  /^\s*[+-]?\d{1,10}\s*$/.test(written ?? '') ? Number(written) : Number.NaN

function textOf(element: Element, name: string, { textAt }: Known, told: Told): string | undefined {
  const path = element.attributes['plainTextPath']
  const content = childOf(element, 'PlainTextContent')?.text
  if (content === undefined) return path === undefined ? undefined : textAt(path)
  if (path !== undefined) told.say('codes.left_two_texts', { name }, '@plainTextPath')
  return content
}

function codingsIn(
  { children }: Element,
  name: string,
  { codes, coderOf }: Known,
  told: Told,
): readonly Pick<SourceCoding, 'code' | 'coder'>[] {
  return children
    .filter((child) => child.name === 'Coding')
    .flatMap((coding) => {
      leaveRest(coding, ['CodeRef'], told)
      const code = guidIn(childOf(coding, 'CodeRef')?.attributes['targetGUID'] ?? '')
      if (code !== undefined && codes.has(code))
        return [{ code, coder: coderOf(guidIn(coding.attributes['creatingUser'] ?? '') ?? '') }]
      told.say('codes.left_coding', { name }, 'Coding')
      return []
    })
}

function valuesIn({ children }: Element, { variables }: Known): Readonly<Record<string, string>> {
  const values = children.flatMap((child) => {
    if (child.name !== 'VariableValue') return []
    const name = variables.get(guidIn(childOf(child, 'VariableRef')?.attributes['targetGUID'] ?? '') ?? '')
    const value = child.children.find((inner) => inner.name !== 'VariableRef')
    return name === undefined ? [] : [[name, value?.text ?? ''] as const]
  })
  return Object.fromEntries(values)
}
