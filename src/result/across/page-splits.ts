import { setImmediate as aTurn } from 'node:timers/promises'

import type { Db } from '../../db/database.ts'
import { answeredIn, type Held } from '../answered.ts'
import { wholeOf } from '../block.ts'
import { splitsOf, subgroupsOf } from '../subgroups.ts'
import { resultTable } from '../table.ts'
import { dividedInto, isOfferedAlike } from '../withheld.ts'
import type { Counted } from './counted.ts'
import type { Crossable } from './crossable.ts'

/** A split that a question's page shows: which subgroups it withholds, and in which somebody is. */
export type PageSplit = Readonly<{ withheld: readonly boolean[]; placeOf: (one: Counted) => number }>

/** Why a question's own page shows too little to cross it: not offered alike to everybody, no row of everyone. */
export type Lacking = 'uneven' | 'no_total'

/** Returns what the page of a question shows of it in all splits, or why it cannot be crossed. */
export async function ownPage(
  db: Db,
  held: Held,
  { shown, item }: Crossable,
): Promise<readonly PageSplit[] | Lacking> {
  const { sources, groups } = held
  const answered = await answeredIn(db, held, shown)
  if (!isOfferedAlike(shown, answered.asking)) return 'uneven'
  const possible = splitsOf(sources, groups)
  const { divided } = dividedInto(possible, possible, answered)
  await aTurn()
  const [only, another] = divided
  // Where splits are withheld together, what is withheld of each is enough people, so that everybody may be shown.
  const table = only && !another ? resultTable(shown, only, answered.threshold) : undefined
  const isItem = ({ code }: Readonly<{ code: string }>) => item.code === '' || code === item.code
  const blocks = table?.blocks.filter(isItem) ?? []
  if (!another && (blocks.length === 0 || blocks.some((block) => wholeOf(block) === null))) return 'no_total'
  return divided.map(({ split, subgroups, closed }) => {
    const places = subgroupsOf(split, sources, groups)
    return {
      // Without `closed` the split is the only one: that by workshop, of which the table is.
      withheld: subgroups.map(({ code }, place) =>
        closed
          ? [...closed].every(([one, { rows }]) => !isItem({ code: one }) || rows.has(code))
          : blocks.every(({ rows }) => rows[place]?.state !== 'shown'),
      ),
      placeOf: ({ source, group, language }) =>
        places.findIndex((one) => one.sources.includes(source) && one.holds({ group, language })),
    }
  })
}
