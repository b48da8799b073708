import type { Dataset } from '../../dataset/dataset.ts'
import { textsAt, type TextRead, type TextVariable } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import { UNKNOWN, type Round } from '../round/round.ts'
import { reviewsOf } from './queries.ts'
import { shownText } from '../../dataset/redaction.ts'
import { directionOf, type Unit, type UnitRead, type UnitText } from './unit.ts'
import { countedWords } from './words.ts'

/** Reads units with their answers, in the order given; a unit whose answer is gone is left out. */
export async function unitsRead(
  db: Db,
  dataset: Dataset,
  variable: TextVariable,
  units: readonly Unit[],
): Promise<readonly UnitRead[]> {
  const read = await unitsReviewed(db, dataset, variable, units)
  return read.map((one) => ({ ...one, words: countedWords(one.text) }))
}

/** Reads units as above without counting their words, which takes long. */
export async function unitsReviewed(
  db: Db,
  dataset: Dataset,
  variable: TextVariable,
  units: readonly Unit[],
): Promise<readonly Omit<UnitRead, 'words'>[]> {
  const ids = units.map(({ id }) => id)
  const read = new Map<string, TextRead>()
  for (const one of await textsAt(db, dataset, variable, units)) read.set(placeOf(one), one)
  const reviews = await reviewsOf(db, ids)
  return units.flatMap((unit): readonly Omit<UnitRead, 'words'>[] => {
    const one = read.get(placeOf(unit))
    if (!one) return []
    const { removed, redactions } = one.hidden
    const review = removed ? 'removed' : (reviews.get(unit.id) ?? 'unread')
    const text = removed ? '' : shownText(one.text, redactions).text
    return [
      {
        id: unit.id,
        language: unit.language,
        script: unit.script,
        tells: unit.tells,
        dir: directionOf(text),
        text,
        review,
        written: one.text,
        redactions,
        group: one.group,
        workshop: one.workshop,
      },
    ]
  })
}

/** Drops all that a coder must not see: the words as written, place and group. */
export const forCoder = ({ id, language, dir, text, words, review }: UnitRead): UnitText => ({
  id,
  language,
  dir,
  text,
  words,
  review,
})

/** Drops also a language that the coders of a round are not told. */
export const asTold = (unit: UnitRead, { tells }: Pick<Round, 'tells'>): UnitText => ({
  ...forCoder(unit),
  language: tells === 1 && unit.tells.language ? unit.language : UNKNOWN,
})

const placeOf = ({ session_id, k }: Readonly<{ session_id: number; k: Uint8Array }>) =>
  `${session_id}/${Buffer.from(k).toString('latin1')}`
