import { createHash } from 'node:crypto'

import type { UnitId, UnitRead } from '../../coding/text/unit.ts'
import { shownText, type Stretch } from '../../dataset/redaction.ts'
import { pointsOf } from '../../text.ts'

/** What may be named beside a quote. */
export type Naming = 'participant' | 'group' | 'place'

/** A quote as it is stored: an answer, or a stretch of it as written; all of it where `end` is 0. */
export type Quote = Stretch &
  Readonly<{
    id: number
    unit: UnitId
    variable: string
    session_id: number
    group_code: string
    language: string
    named: Naming
    /** Why it was withdrawn; null where it was not. */
    withdrawn: string | null
  }>

/** A translation of a quote; `digest`: that of the words that were translated. */
export type Translation = Readonly<{ quote: number; language: string; words: string; digest: string }>

/** Stands for words of an answer that are not quoted. */
const CUT = '[…]'

/** Whether somebody has reviewed an answer and left words of it that may be read. */
export const isQuotable = ({ review, text }: Pick<UnitRead, 'review' | 'text'>): boolean =>
  review !== 'unread' && text !== ''

/** Returns the words of a quote as reviewed, with marks where the answer goes on; '' where they may not be read. */
export function quotedWords({ start, end }: Stretch, read: Omit<UnitRead, 'words'> | undefined): string {
  if (!read || !isQuotable(read)) return ''
  if (end === 0) return read.text
  const points = pointsOf(read.text)
  const at = shownText(read.written, read.redactions).toShown({ start, end })
  const words = points.slice(at.start, at.end).join('').trim()
  if (words === '') return ''
  const isCut = (from: number, to: number) => points.slice(from, to).join('').trim() !== ''
  return [isCut(0, at.start) ? `${CUT} ` : '', words, isCut(at.end, points.length) ? ` ${CUT}` : ''].join('')
}

/**
 * Finds words in an answer as reviewed, white space aside; returns their stretch of the answer as written, the whole for
 * no words, and undefined where they do not stand there.
 */
export function stretchOf(
  read: Pick<UnitRead, 'text' | 'written' | 'redactions'>,
  words: string,
): Stretch | undefined {
  const wanted = words.normalize('NFC').trim()
  if (wanted === '') return WHOLE
  const pattern = wanted
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`\s+`)
  const found = new RegExp(pattern, 'u').exec(read.text)
  if (!found) return undefined
  const start = pointsOf(read.text.slice(0, found.index)).length
  const end = start + pointsOf(found[0]).length
  if (found[0].length === read.text.trim().length) return WHOLE
  return shownText(read.written, read.redactions).toWritten({ start, end })
}

const WHOLE: Stretch = { start: 0, end: 0 }

/** Returns a digest of the words of a quote, by which a translation is known to be of them. */
export const digestOf = (words: string): string => createHash('sha256').update(words).digest('hex')
