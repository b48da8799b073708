import type { Message } from '../../locale/message.ts'
import { isUnseen } from '../../text.ts'
import { type Code, type Codebook, MOST_CODES, MOST_LEVELS } from '../codebook/codebook.ts'
import { guidIn, guidOf } from '../codebook/guid.ts'
import { BLANK, LONGEST_NAME, LONGEST_WORDS, written } from '../codebook/laws.ts'
import { slugFor } from '../codebook/slug.ts'
import { ordered, sameName } from '../codebook/tree.ts'
import { textsIn } from './description.ts'
import { CODEBOOK_NAMESPACE, ORIGIN } from './project.ts'
import { childOf, leaveRest, rootOf } from './root.ts'
import { type Told, telling } from './told.ts'
import { RETIRED } from './write-codes.ts'
import type { Element } from './xml.ts'

/** A codebook with what was left out or changed, or why the file is not read. */
export type QdcRead =
  | Readonly<{ ok: true; codebook: Codebook; told: readonly Message[] }>
  | Readonly<{ ok: false; fault: Message }>

const MOST_MEGABYTES = 10

/** Reads a codebook from .qdc (REFI-QDA CodeBook 1.0). */
export function readQdc(bytes: Uint8Array): QdcRead {
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024)
    return { ok: false, fault: { key: 'codes.too_large', values: { max: MOST_MEGABYTES } } }
  const told = telling()
  const root = rootOf(bytes, 'CodeBook', CODEBOOK_NAMESPACE, told)
  if (!root.ok) return root
  const codes = codesIn(root.element, root.element, told)
  if (codes.length === 0) return { ok: false, fault: { key: 'codes.no_codes' } }
  leaveRest(root.element, ['Codes', 'Sets'], told)
  return lawful(codes, told)
}

/** Returns the codes as a codebook; too many are refused. */
export const lawful = (codes: readonly Code[], told: Told): QdcRead =>
  codes.length > MOST_CODES
    ? { ok: false, fault: { key: 'codes.too_many', values: { max: MOST_CODES } } }
    : { ok: true, codebook: { codes: ordered(codes) }, told: told.all() }

/** Reads the codes of a CodeBook element; `root` has the sets and the origin. */
export function codesIn(book: Element | undefined, root: Element, told: Told): readonly Code[] {
  const found: Code[] = []
  const reading: Reading = {
    told,
    isOurs: root.attributes['origin'] === ORIGIN,
    names: new Set(),
    guids: new Set(),
    slugs: new Set(),
    raised: 0,
    found,
  }
  for (const element of childOf(book, 'Codes')?.children ?? []) takeCode(element, [], reading)
  if (reading.raised > 0) told.say('codes.left_raised', { n: reading.raised, max: MOST_LEVELS }, 'Code')
  return withRetired(found, childOf(root, 'Sets')?.children ?? [], told)
}

type Reading = {
  readonly told: Told
  readonly isOurs: boolean
  readonly names: Set<string>
  readonly guids: Set<string>
  readonly slugs: Set<string>
  readonly found: Code[]
  raised: number
}

/** Takes a code and those within it; `above` from the top down. */
function takeCode(element: Element, above: readonly Code[], reading: Reading): void {
  const { told, guids, slugs, found } = reading
  if (element.name !== 'Code') return told.leave(element.name)
  leaveRest(element, ['Code', 'Description'], told)
  if (above.length >= MOST_LEVELS) reading.raised += 1
  const levels = above.slice(0, MOST_LEVELS - 1)
  const parent = levels.at(-1)?.guid ?? null
  const name = freeName(element.attributes['name'] ?? '', parent, reading)
  const own = guidIn(element.attributes['guid'] ?? '')
  const isFree = own !== undefined && !guids.has(own)
  if (!isFree) told.say('codes.left_guid', { name }, 'Code')
  const guid = isFree ? own : guidOf('code', parent ?? '', name, String(found.length))
  const slug = slugFor(name, slugs)
  slugs.add(slug)
  guids.add(guid)
  const code = {
    ...BLANK,
    ...textsOf(element, name, reading),
    guid,
    slug,
    name,
    parent,
    color: colorOf(element, told),
  }
  found.push(code)
  for (const inner of element.children) if (inner.name === 'Code') takeCode(inner, [...levels, code], reading)
}

/** A name that no other code below the same one has. */
function freeName(given: string, parent: string | null, { told, names }: Reading): string {
  const clean = written({ name: given.replaceAll(UNSHOWABLE, ' ') }).name ?? ''
  const whole = isUnseen(clean) ? 'Code' : clean
  const short = cut(whole, LONGEST_NAME)
  const keyOf = (name: string) => `${parent ?? ''} ${sameName(name)}`
  let name = short
  for (let number = 2; names.has(keyOf(name)); number += 1)
    name = `${cut(short, LONGEST_NAME - 8)} (${number})`
  names.add(keyOf(name))
  if (name !== whole) told.say('codes.left_renamed', { name: cut(whole, LONGEST_NAME), given: name }, 'Code')
  return name
}

const UNSHOWABLE = /[\uFFFD\p{Cs}]|[^\P{Cc}\n\t]/gu

/** Cuts a text between letters. */
function cut(text: string, room: number): string {
  if (text.length <= room) return text
  let short = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (short.length + segment.length > room) break
    short += segment
  }
  return short.trim()
}

function textsOf(element: Element, name: string, { told, isOurs }: Reading) {
  const description = (childOf(element, 'Description')?.text ?? '')
    .replaceAll('\r', '')
    .replaceAll(UNSHOWABLE, ' ')
  const { name: _, ...texts } = {
    name: '',
    ...written(isOurs ? textsIn(description) : { definition: description }),
  }
  if (Object.values(texts).some((text) => text.length > LONGEST_WORDS))
    told.say('codes.left_text', { name }, 'Description')
  return Object.fromEntries(Object.entries(texts).map(([text, words]) => [text, cut(words, LONGEST_WORDS)]))
}

/** #rgb is the short form of #rrggbb. */
function colorOf({ attributes }: Element, told: Told): string {
  const color = (attributes['color'] ?? '').trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(color)) return color
  if (/^#[0-9a-f]{3}$/.test(color)) return color.replaceAll(/[0-9a-f]/g, '$&$&')
  if (color !== '') told.leave('@color')
  return ''
}

/** Retires what our own files name as retired, unless a code in use is below it. */
function withRetired(codes: readonly Code[], sets: readonly Element[], told: Told): readonly Code[] {
  const retired = new Set<string | undefined>()
  for (const set of sets) {
    if (guidIn(set.attributes['guid'] ?? '') !== RETIRED) told.leave(set.name)
    else
      for (const { attributes } of set.children)
        retired.add(guidIn(attributes['guid'] ?? attributes['targetGUID'] ?? ''))
  }
  const inUse = new Set<string | null>()
  for (const code of codes.toReversed())
    if (!retired.has(code.guid) || inUse.has(code.guid)) inUse.add(code.guid).add(code.parent)
  return codes.map((code) => (inUse.has(code.guid) ? code : { ...code, retired: true }))
}
