import type { Dataset } from '../../dataset/dataset.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { pointsOf } from '../../text.ts'
import type { Code, Codebook } from '../codebook/codebook.ts'
import { unitsAt } from '../text/queries.ts'
import { unitsRead } from '../text/texts.ts'
import type { UnitRead } from '../text/unit.ts'
import { unitsHidden } from './quote-queries.ts'
import { wordsAt } from './rules.ts'

/** Words that a review hides, and what stands for them. */
export type Hidden = Readonly<{ words: string; placeholder: string }>

/** Code points of the shortest hidden words that are looked for elsewhere. */
export const LEAST = 4
/** Stands for a whole text that was removed. */
const REMOVED = '[…]'

/** Returns the words hidden in answers, each once, the longest first. */
export function hiddenWords(
  units: readonly Pick<UnitRead, 'written' | 'redactions' | 'review'>[],
): readonly Hidden[] {
  const found = new Map<string, Hidden>()
  for (const { written, redactions, review } of units) {
    const points = pointsOf(written)
    const stretches = redactions.map(({ start, end, placeholder }) => ({
      words: points.slice(start, end).join('').trim(),
      placeholder,
    }))
    const whole = review === 'removed' ? [{ words: written.trim(), placeholder: REMOVED }] : []
    for (const one of [...stretches, ...whole])
      if (pointsOf(one.words).length >= LEAST) found.set(folded(one.words), one)
  }
  return [...found.values()].toSorted((one, other) => other.words.length - one.words.length)
}

/** Loads the words that reviews of a consultation hide. */
export async function hiddenIn(db: Db, dataset: Dataset): Promise<readonly Hidden[]> {
  const read: UnitRead[] = []
  for (const variable of textVariables(dataset)) {
    const ids = await unitsHidden(db, dataset.consultation.id, variable.name)
    if (ids.length === 0) continue
    const units = await unitsAt(db, dataset.consultation.id, variable.name, ids)
    read.push(...(await unitsRead(db, dataset, variable, units)))
  }
  return hiddenWords(read)
}

/** Returns which hidden words a text quotes, in whatever case; not within longer words. */
export const quotedIn = (text: string, hidden: readonly Hidden[]): readonly string[] =>
  hidden.filter(({ words }) => placesIn(text.normalize('NFC'), words).length > 0).map(({ words }) => words)

/** Returns JSON with placeholders for the hidden words that its texts quote: escapes can join or part words. */
export const maskedJson = (json: string, hidden: readonly Hidden[]): string =>
  JSON.stringify(
    JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? masked(value, hidden) : value)),
  )

/** Returns a text with placeholders for the hidden words it quotes. */
export function masked(text: string, hidden: readonly Hidden[]): string {
  let shown = text.normalize('NFC')
  for (const { words, placeholder } of hidden)
    for (const { from, to } of placesIn(shown, words).toReversed())
      shown = shown.slice(0, from) + placeholder + shown.slice(to)
  return shown
}

/** What a code says besides its name. */
const WORDS = ['definition', 'use', 'not_use', 'example'] as const satisfies readonly (keyof Code)[]

/** Returns which hidden words a code quotes. */
export const quotedByCode = (code: Code, hidden: readonly Hidden[]): readonly string[] =>
  quotedIn([code.name, ...WORDS.map((name) => code[name])].join('\n'), hidden)

/** Returns a codebook as files hold it: placeholders for hidden words; names stay, since they address codes. */
export const maskedBook = ({ codes }: Codebook, hidden: readonly Hidden[]): Codebook => ({
  codes: codes.map((code) => ({
    ...code,
    ...Object.fromEntries(WORDS.map((name) => [name, masked(code[name], hidden)])),
  })),
})

function placesIn(text: string, words: string) {
  const [low, wanted] = [folded(text), folded(words)]
  // Lower case is as long as the text but for a few letters; then only words as they were written are found.
  const isFoldable = low.length === text.length
  const found = [...wordsAt(isFoldable ? low : text, isFoldable ? wanted : words)]
  return found.filter(({ from }, at) => at === 0 || from >= (found[at - 1]?.to ?? 0))
}

const folded = (text: string): string => text.toLocaleLowerCase('und')
