import { isIPv4, isIPv6 } from 'node:net'

import type { Stretch } from '../../dataset/redaction.ts'
import { pointsOf } from '../../text.ts'
import { ADDRESS } from './address.ts'
import { ibanLength } from './iban.ts'
import { ONLY_ONE } from './only-one.ts'
import { isPhone, PHONE } from './phone.ts'

/** Kinds of words that rules flag, the surest first: of two that overlap the earlier is kept. */
export const FLAG_KINDS = [
  'email',
  'iban',
  'url',
  'ip',
  'handle',
  'organisation',
  'address',
  'phone',
  'only',
] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

/** Words that may tell who somebody is: where they stand in code points, and why they are flagged. */
export type Flag = Stretch & Readonly<{ kind: FlagKind }>

type Found = Readonly<{ kind: FlagKind; from: number; to: number }>

/** Flags words of an answer that may tell who wrote it; `names` are those of invited organisations. */
export function flagsIn(text: string, names: readonly string[]): readonly Flag[] {
  const found: Found[] = []
  for (const kind of FLAG_KINDS)
    for (const { from, to } of matchesOf(kind, text, names))
      if (!found.some((one) => one.from < to && one.to > from)) found.push({ kind, from, to })
  return found
    .toSorted((one, other) => one.from - other.from)
    .map(({ kind, from, to }) => {
      const start = pointsOf(text.slice(0, from)).length
      return { kind, start, end: start + pointsOf(text.slice(from, to)).length }
    })
}

type Span = Readonly<{ from: number; to: number }>

const EMAIL =
  /[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[([]\s?(?:at|arobase|arroba)\s?[)\]]\s?)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/giu
const URL =
  /(?:\b(?:https?|ftp):\/\/|\bwww\.)[^\s<>"'«»“”]{2,300}|(?<![\p{L}\p{N}@.-])[a-z0-9][a-z0-9-]{1,62}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:com|org|net|int|edu|gov|info|io|eu|co|ch|fr|uk|es|ru|cn|de|be|me)(?:\/[^\s<>"'«»“”]{0,300})?(?![\p{L}\p{N}-])/giu
const IP =
  /(?<![\p{N}.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\p{L}\p{N}:]|\.\d)/giu
const HANDLE = /(?<![\p{L}\p{N}@./])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,28}[\p{L}\p{N}_])/gu
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,38}/giu

/** Signs that end a sentence rather than an address. */
const TRAILING = /[.,;:!?)\]'"»”]+$/

function* matchesOf(kind: FlagKind, text: string, names: readonly string[]): Generator<Span> {
  if (kind === 'organisation') {
    yield* namesIn(text, names)
    return
  }
  for (const { 0: found, index } of text.matchAll(PATTERNS[kind])) {
    const length = lengthOf(kind, found)
    if (length > 0) yield { from: index, to: index + length }
  }
}

const PATTERNS: Readonly<Record<Exclude<FlagKind, 'organisation'>, RegExp>> = {
  email: EMAIL,
  iban: IBAN,
  url: URL,
  ip: IP,
  handle: HANDLE,
  address: ADDRESS,
  phone: PHONE,
  only: ONLY_ONE,
}

/** How much of a match counts; 0 for none of it. */
function lengthOf(kind: FlagKind, found: string): number {
  if (kind === 'iban') return ibanLength(found)
  if (kind === 'url') return found.replace(TRAILING, '').length
  if (kind === 'ip') return isIPv4(found) || (isIPv6(found) && found.length > 4) ? found.length : 0
  if (kind === 'phone') return isPhone(found) ? found.length : 0
  return found.length
}

/** Names of one word count as they are written, longer ones in any case; the longest first. */
function* namesIn(text: string, names: readonly string[]): Generator<Span> {
  const folded = text.toLocaleLowerCase('und')
  // Lower case is as long as the text but for a few letters; then only names as they are written are found.
  const isFoldable = folded.length === text.length
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    const isLong = isFoldable && /[\s-]/u.test(name)
    yield* wordsAt(isLong ? folded : text, isLong ? name.toLocaleLowerCase('und') : name)
  }
}

/** Yields where words stand in a text that are not part of longer ones. */
export function* wordsAt(text: string, words: string): Generator<Span> {
  if (words === '') return
  for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + 1)) {
    const to = from + words.length
    if (!isWithinWord(text, from) && !isWithinWord(text, to)) yield { from, to }
  }
}

/** Whether a place is between two letters of one word; scripts without spaces have no such place. */
function isWithinWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at).slice(-2), text.slice(at, at + 2)]
  return (
    /[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(after) && !SPACELESS.test(before + after)
  )
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
