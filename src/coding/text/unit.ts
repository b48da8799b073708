import type { TextKey } from '../../dataset/texts.ts'
import type { Redaction } from '../../dataset/redaction.ts'

/** An answer in words as it is addressed: 32 hexadecimal digits that join no two answers of one person. */
export type UnitId = string

/** Which traits of an answer coders may be told. */
export type Tells = Readonly<Record<'language' | 'place' | 'group', boolean>>

/** A text unit with where its answer stands; never on a page. `script`: of most of its letters; '' without any. */
export type Unit = TextKey &
  Readonly<{ id: UnitId; group_code: string; language: string; script: string; tells: Tells }>

/** What a review made of an answer; `unread` until somebody has read it. */
export type ReviewState = 'unread' | 'clean' | 'replaced' | 'removed'

/** An answer as it may be read: with placeholders, empty where its whole text was removed. */
export type UnitText = Readonly<{
  id: UnitId
  /** Language in which it was answered; '-99' when unknown. */
  language: string
  /** Writing direction by its first strong letter. */
  dir: 'ltr' | 'rtl'
  text: string
  words: number
  review: ReviewState
}>

/** An answer with all that its researchers know of it; `written` is for the review only. */
export type UnitRead = UnitText &
  Readonly<{
    script: string
    tells: Tells
    written: string
    redactions: readonly Redaction[]
    group: string | number
    workshop: string
  }>

/** Converts an id to the bytes that are stored; undefined when it is none. */
export const bytesOf = (id: UnitId): Uint8Array | undefined =>
  /^[0-9a-f]{32}$/.test(id) ? Buffer.from(id, 'hex') : undefined

/** Converts ids; those that are none are left out. */
export const bytesIn = (ids: readonly UnitId[]): readonly Uint8Array[] =>
  ids.flatMap((id) => bytesOf(id) ?? [])

/** Converts stored bytes to an id. */
export const idOf = (bytes: Uint8Array): UnitId => Buffer.from(bytes).toString('hex')

/** Returns the direction of the first strong letter (Unicode Bidirectional Algorithm, P2 and P3). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? 'rtl'
    : 'ltr'
}
