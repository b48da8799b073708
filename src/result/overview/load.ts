import { setImmediate } from 'node:timers/promises'

import { shown as mayBeShown } from '../../disclosure/rules.ts'
import type { Db } from '../../db/database.ts'
import { answeredIn, type Divisible, type Held } from '../answered.ts'
import type { Listed, ListedSection } from '../question-list.ts'
import { resultTable } from '../table.ts'
import { dividedInto } from '../withheld.ts'
import { writtenIn } from '../written.ts'
import { viewed, type Viewed } from './viewed.ts'

/** Loads what the overview shows of each question, and lets others work between two of them. */
export async function overviewOf(
  db: Db,
  results: Held & Readonly<{ sections: readonly ListedSection[] }>,
): Promise<readonly Viewed[]> {
  const all: Viewed[] = []
  for (const listed of results.sections.flatMap(({ questions }) => questions)) {
    all.push(viewedIn(listed, await answeredIn(db, results, listed.shown)))
    await setImmediate()
  }
  return all
}

function viewedIn(listed: Listed, answered: Divisible): Viewed {
  const { shown, threshold, splits, asking } = answered
  const tables = new Map(
    dividedInto(['workshop', 'group'], splits, answered).map((divided) => [
      divided.split,
      resultTable(shown, divided, threshold),
    ]),
  )
  const table = tables.get('workshop')
  const written = table
    ? undefined
    : writtenIn(
        shown,
        asking.flatMap(({ pools }) => pools.flatMap(({ answers }) => answers)),
      )
  const words = written && (mayBeShown(written.length, threshold) ? written.length : 'withheld')
  return viewed(listed, answered, { workshop: table, group: tables.get('group'), words })
}
