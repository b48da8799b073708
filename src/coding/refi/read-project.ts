import type { Message } from '../../locale/message.ts'
import { Unreadable } from '../../xlsform/workbook/workbook.ts'
import { type Parts, partsIn } from '../../xlsform/workbook/zip.ts'
import { guidIn } from '../codebook/guid.ts'
import { coderName, isNeutral, PROJECT_NAMESPACE, type Project } from './project.ts'
import { codesIn, lawful } from './read-codes.ts'
import { type Known, sourceIn } from './read-source.ts'
import { childOf, leaveRest, rootOf } from './root.ts'
import { type Told, telling } from './told.ts'
import type { Element } from './xml.ts'

/** A project with what was left out or changed, or why the file is not read. */
export type QdpxRead =
  Readonly<{ ok: true; project: Project; told: readonly Message[] }> | Readonly<{ ok: false; fault: Message }>

const MEGABYTE = 1024 * 1024
/** Megabytes of the file, unpacked, and of the project's XML; files in it. */
const MOST = { file: 10, unpacked: 100, xml: 30, entries: 25_000 }

/** Reads a project from .qdpx (REFI-QDA Project 1.0), also with names of files in another case. */
export function readQdpx(bytes: Uint8Array): QdpxRead {
  if (bytes.length > MOST.file * MEGABYTE)
    return refused({ key: 'codes.too_large', values: { max: MOST.file } })
  try {
    const parts = partsIn(bytes, { entries: MOST.entries, unpacked: MOST.unpacked * MEGABYTE })
    const projects = parts.names.filter(
      (name) => /\.qde$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name),
    )
    const [path = ''] = projects
    if (projects.length !== 1) return refused({ key: 'codes.refi_projects', values: { n: projects.length } })
    return projectAt(path, parts)
  } catch (error) {
    if (error instanceof Unreadable) return refused(faultOf(error))
    throw error
  }
}

const refused = (fault: Message): QdpxRead => ({ ok: false, fault })

function faultOf({ sentence: { key } }: Unreadable): Message {
  if (key === 'workbook.too_many_parts') return { key: 'codes.refi_too_many', values: { max: MOST.entries } }
  if (key === 'workbook.unpacks_too_large') return { key: 'codes.too_large', values: { max: MOST.unpacked } }
  return { key: 'codes.refi_not_zip' }
}

function projectAt(path: string, parts: Parts): QdpxRead {
  const xml = parts.part(path) ?? new Uint8Array()
  if (xml.length > MOST.xml * MEGABYTE) return refused({ key: 'codes.too_large', values: { max: MOST.xml } })
  const told = telling()
  const root = rootOf(xml, 'Project', PROJECT_NAMESPACE, told)
  if (!root.ok) return root
  const { element } = root
  const codes = codesIn(childOf(element, 'CodeBook'), element, told)
  const known: Known = {
    codes: new Set(codes.map(({ guid }) => guid)),
    variables: namesIn(childOf(element, 'Variables')),
    coderOf: codersIn(childOf(element, 'Users'), told),
    textAt: textsIn(path.slice(0, path.lastIndexOf('/') + 1), parts),
    countsLineEndsOnce: /atlas\.ti/i.test(element.attributes['origin'] ?? ''),
    taken: new Set(),
  }
  const sources = (childOf(element, 'Sources')?.children ?? []).flatMap((source, place) => {
    if (source.name === 'TextSource') return sourceIn(source, place, known, told) ?? []
    told.leave(source.name)
    return []
  })
  leaveRest(element, ['Users', 'CodeBook', 'Variables', 'Sources', 'Sets'], told)
  const read = lawful(codes, told)
  return read.ok ? { ok: true, project: { codes: read.codebook, sources }, told: told.all() } : read
}

/** Names by GUID. */
const namesIn = (element: Element | undefined): ReadonlyMap<string, string> =>
  new Map(
    element?.children.map(({ attributes }) => [
      guidIn(attributes['guid'] ?? '') ?? '',
      attributes['name'] ?? '',
    ]),
  )

/** Coders keep a name such as Coder A; others get the next that is free, in the order of the file. */
function codersIn(users: Element | undefined, told: Told): Known['coderOf'] {
  const names = namesIn(users)
  const given = new Map<string, string>()
  const neutral = new Set([...names.values()].filter(isNeutral))
  if ([...names.values()].some((name) => name !== '' && !neutral.has(name)))
    told.say('codes.left_names', {}, 'User')
  let place = 0
  const coderOf = (user: string): string => {
    const before = given.get(user)
    if (before !== undefined) return before
    const own = names.get(user) ?? ''
    while (!neutral.has(own) && neutral.has(coderName(place))) place += 1
    const name = neutral.has(own) ? own : coderName(place)
    if (name !== own) place += 1
    given.set(user, name)
    return name
  }
  for (const user of names.keys()) coderOf(user)
  return coderOf
}

/** Texts by their path within the project; all are unzipped at once. */
function textsIn(folder: string, parts: Parts): Known['textAt'] {
  const names = new Map(
    parts.names
      .filter((name) => name.toLowerCase().startsWith(`${folder}sources/`.toLowerCase()))
      .map((name) => [name.slice(folder.length + 'sources/'.length).toLowerCase(), name]),
  )
  const texts = parts.all(new Set([...names.values()].filter((name) => /\.txt$/i.test(name))))
  return (path) => {
    const bytes = texts[names.get(path.replace(/^internal:\/\//i, '').toLowerCase()) ?? '']
    try {
      return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return undefined
    }
  }
}
