import type { Message } from '../../locale/message.ts'
import { isUnseen } from '../../text.ts'
import { isShowable } from '../../translation/csv.ts'
import { type Code, type Codebook, MOST_CODES, MOST_LEVELS, type NewCode, type Words } from './codebook.ts'
import { guidIn } from './guid.ts'
import { childrenOf, codeOf, levelOf, sameName } from './tree.ts'

/** Most characters (UTF-16 units) of a name, and of each text. */
export const LONGEST_NAME = 120
export const LONGEST_WORDS = 2000

/** Texts of a code. */
export const TEXTS = ['definition', 'use', 'not_use', 'example'] as const

/** Cleans what a person wrote: letters composed, line ends alike, no spaces around. Ignores all but words. */
export function written(words: Partial<Words>): Partial<Words> {
  const cleaned: Partial<Record<keyof Words, string>> = {}
  for (const key of ['name', ...TEXTS, 'color'] as const) {
    const text = words[key]?.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
    if (text === undefined) continue
    cleaned[key] = key === 'name' ? text.replaceAll(/\s+/g, ' ') : key === 'color' ? text.toLowerCase() : text
  }
  return cleaned
}

/** Returns why codes cannot be added below a code, or at the top; undefined when they can. */
export function newFault(
  codebook: Codebook,
  codes: readonly NewCode[],
  parent: string | null,
): Message | undefined {
  if (codebook.codes.length + codes.length > MOST_CODES)
    return { key: 'codes.too_many', values: { max: MOST_CODES } }
  const there = [...childrenOf(codebook, parent)]
  const guids = new Set(codebook.codes.map(({ guid }) => guid))
  for (const code of codes) {
    if (guidIn(code.guid) !== code.guid || guids.has(code.guid)) return { key: 'codes.there_already' }
    const words = { name: '', ...written(code) }
    const fault = nameFault(words.name, there) ?? textFault(words)
    if (fault) return fault
    guids.add(code.guid)
    there.push({ ...BLANK, ...words })
  }
  return levelFault(levelBelow(codebook, parent))
}

/** A code without words. */
export const BLANK: Code = {
  guid: '',
  slug: '',
  name: '',
  parent: null,
  definition: '',
  use: '',
  not_use: '',
  example: '',
  color: '',
  retired: false,
}

/** Returns why no code can be put below a code: it is not there, or retired. */
export function parentFault(codebook: Codebook, parent: string | null): Message | undefined {
  if (parent === null) return undefined
  const code = codeOf(codebook, parent)
  if (!code) return { key: 'codes.not_there' }
  return code.retired ? { key: 'codes.parent_retired' } : undefined
}

/** Returns the level of codes right below a code, or at the top. */
export const levelBelow = (codebook: Codebook, parent: string | null): number =>
  parent === null ? 1 : levelOf(codebook, parent) + 1

/** Returns why there can be no code at a level. */
export const levelFault = (level: number): Message | undefined =>
  level > MOST_LEVELS ? { key: 'codes.too_deep', values: { max: MOST_LEVELS } } : undefined

/** Returns why a code cannot have a name beside others; retired ones keep theirs. */
export function nameFault(name: string, others: readonly Code[]): Message | undefined {
  if (isUnseen(name)) return { key: 'codes.name_missing' }
  if (!isShowable(name)) return { key: 'form.broken' }
  if (name.length > LONGEST_NAME) return { key: 'form.too_long', values: { max: LONGEST_NAME } }
  const same = others.find((other) => sameName(other.name) === sameName(name))
  return same && { key: same.retired ? 'codes.name_retired' : 'codes.name_taken', values: { name } }
}

/** Returns why a code cannot have its texts or its colour. */
export function textFault(words: Partial<Words>): Message | undefined {
  const texts = TEXTS.map((text) => words[text] ?? '')
  if (!texts.every(isShowable)) return { key: 'form.broken' }
  if (texts.some((text) => text.length > LONGEST_WORDS))
    return { key: 'form.too_long', values: { max: LONGEST_WORDS } }
  return /^(?:#[0-9a-f]{6})?$/.test(words.color ?? '') ? undefined : { key: 'codes.color' }
}
