import { setImmediate as aTurn } from 'node:timers/promises'

import { shown as mayBeShown } from '../../disclosure/rules.ts'
import type { Db } from '../../db/database.ts'
import { crossingOf } from '../agreement/crossing.ts'
import { agreementMap } from '../agreement/map.ts'
import { answeredIn, type Held } from '../answered.ts'
import type { Listed } from '../question-list.ts'
import { leadingIn } from '../ranking/ranking.ts'
import { resultTable, type ResultTable } from '../table.ts'
import { splitsOf, type Split } from '../subgroups.ts'
import { dividedInto, type Answered } from '../withheld.ts'
import { writtenIn } from '../written.ts'
import { isSided } from './compared.ts'
import { viewed, type Viewed } from './viewed.ts'

/** Loads what the overview shows of each question, and lets others work between its parts. */
export async function overviewOf(db: Db, results: Held): Promise<readonly Viewed[]> {
  const all: Viewed[] = []
  for (const listed of results.sections.flatMap(({ questions }) => questions)) {
    all.push(await viewedIn(listed, await answeredIn(db, results, listed.shown)))
    await aTurn()
  }
  return all
}

async function viewedIn(listed: Listed, answered: Answered): Promise<Viewed> {
  const { shown, threshold, sources, groups, asking } = answered
  const possible = splitsOf(sources, groups)
  const { divided, narrowed } = dividedInto(['workshop', 'group'], possible, answered)
  const tables = new Map<Split, ResultTable | undefined>()
  for (const one of divided) {
    await aTurn()
    tables.set(one.split, resultTable(shown, one, threshold))
  }
  await aTurn()
  const table = tables.get('workshop')
  const [places] = divided
  const leading = table && places && leadingIn(answered, places, table)
  const written = table
    ? undefined
    : writtenIn(
        shown,
        asking.flatMap(({ pools }) => pools.flatMap(({ answers }) => answers)),
      )
  const words = written && (mayBeShown(written.length, threshold) ? written.length : 'withheld')
  const group = tables.get('group')
  const map =
    table && isSided(table)
      ? agreementMap(table, group, crossingOf(shown, asking, sources, groups))
      : undefined
  return viewed(listed, answered, {
    workshop: table,
    group,
    map,
    words,
    narrowed,
    leading,
  })
}
