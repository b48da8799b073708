import { setImmediate as aTurn } from 'node:timers/promises'

import type { Db } from '../../db/database.ts'
import { answeredIn, type Held } from '../answered.ts'
import { splitsOf } from '../subgroups.ts'
import { resultTable } from '../table.ts'
import { dividedInto } from '../withheld.ts'
import { noAnswerOf } from './no-answer.ts'
import type { Viewed } from './viewed.ts'

/** Loads how many left each question out, as the overview tells it. */
export async function noAnswersOf(
  db: Db,
  results: Held,
): Promise<readonly Pick<Viewed, 'listed' | 'no_answer'>[]> {
  const all: Pick<Viewed, 'listed' | 'no_answer'>[] = []
  for (const listed of results.sections.flatMap(({ questions }) => questions)) {
    const answered = await answeredIn(db, results, listed.shown)
    const { sources, groups, threshold } = answered
    const { divided } = dividedInto(['workshop', 'group'], splitsOf(sources, groups), answered)
    await aTurn()
    const places = divided.find(({ split }) => split === 'workshop')
    const table = places && resultTable(listed.shown, places, threshold)
    all.push({ listed, no_answer: noAnswerOf(answered, table) })
  }
  return all
}
