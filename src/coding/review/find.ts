import { pointsOf } from '../../text.ts'
import { plainText } from '../../dataset/read.ts'
import type { Stretch } from '../../dataset/redaction.ts'
import type { UnitId, UnitRead } from '../text/unit.ts'
import { wordsAt } from './rules.ts'

/** Returns every place of words in an answer as written, in code points; not within longer words, unless nowhere else. */
export function placesOf(written: string, words: string): readonly Stretch[] {
  const wanted = plainText(words).trim()
  if (wanted === '') return []
  const whole = [...wordsAt(written, wanted)]
  const from = written.indexOf(wanted)
  const found = whole.length > 0 || from === -1 ? whole : [{ from, to: from + wanted.length }]
  return found.map((one) => {
    const start = pointsOf(written.slice(0, one.from)).length
    return { start, end: start + pointsOf(written.slice(one.from, one.to)).length }
  })
}

/** Returns where other answers hold the same words and nothing is hidden there yet. */
export function sameWords(
  others: readonly UnitRead[],
  words: string,
): ReadonlyMap<UnitId, readonly Stretch[]> {
  const found = new Map<UnitId, readonly Stretch[]>()
  for (const { id, written, redactions, review } of others) {
    if (review === 'removed' || !written.includes(words)) continue
    const places = placesOf(written, words).filter(
      ({ start, end }) => !redactions.some((one) => one.start <= start && one.end >= end),
    )
    if (places.length > 0) found.set(id, places)
  }
  return found
}
