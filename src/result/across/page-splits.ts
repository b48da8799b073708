import { setImmediate as aTurn } from 'node:timers/promises'

import type { Db } from '../../db/database.ts'
import type { Crossed } from '../../disclosure/last-split.ts'
import { answeredIn, type Held } from '../answered.ts'
import { wholeOf } from '../block.ts'
import { decidedOf } from '../population/decide.ts'
import type { Decided } from '../population/seen.ts'
import { nameOf } from '../population/task.ts'
import { groupOf } from '../population/work.ts'
import { resultTable } from '../table.ts'
import { isOfferedAlike } from '../withheld.ts'
import type { Counted, Gave } from './counted.ts'
import type { Crossable } from './crossable.ts'

/** A split that a question's page shows: which subgroups it withholds, and in which somebody is who gave this. */
export type PageSplit = Readonly<{
  withheld: readonly boolean[]
  placeOf: (one: Pick<Counted, 'source' | 'group' | 'language'>, gave: Gave) => number
}>

/**
 * What a question's pages show of it by one trait, and of two at once, by the places of the splits: undefined where it
 * takes too long to know, so that it may be known at another time.
 */
export type OwnPage = Readonly<{
  splits: readonly PageSplit[]
  crossed: () => Promise<readonly Crossed[] | undefined>
}>

/**
 * Why a question's own page shows too little to cross it: not offered alike to everybody, no row of everyone, no answer
 * settled of those it is made of.
 */
export type Lacking = 'uneven' | 'no_total' | 'unsettled'

/** Returns what the pages of a question show of it in all splits and pairs of these, or why it cannot be crossed. */
export async function ownPage(db: Db, held: Held, { shown, item }: Crossable): Promise<OwnPage | Lacking> {
  const answered = await answeredIn(db, held, shown)
  if (!isOfferedAlike(shown, answered.asking)) return 'uneven'
  const { divided, splits: kept } = await decidedOf(db, answered, false)
  await aTurn()
  const [only, another] = divided
  // Where splits are withheld together, what is withheld of each is enough people, so that everybody may be shown.
  const table = only && !another ? resultTable(shown, only, answered.threshold) : undefined
  const isItem = ({ code }: Readonly<{ code: string }>) => item.code === '' || code === item.code
  const blocks = table?.blocks.filter(isItem) ?? []
  if (!another && (blocks.length === 0 || blocks.some((block) => wholeOf(block) === null))) return 'no_total'
  const splits = divided.map(({ subgroups, closed }, at): PageSplit => {
    const places = kept[at]?.subgroups ?? []
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
  let crossed: Promise<readonly Crossed[] | undefined> | undefined
  const read = async () => crossedIn(await decidedOf(db, answered, true), isItem)
  return { splits, crossed: async () => await (crossed ??= read()) }
}

/** People of two traits that are shown. */
function crossedIn(
  { linked, splits }: Decided,
  isItem: (item: Readonly<{ code: string }>) => boolean,
): readonly Crossed[] | undefined {
  if (!linked || linked.pairs.length === 0) return []
  const { pairs, dimensions, items, marks } = linked
  const own = marks?.filter((_, item) => isItem({ code: items[item] ?? '' }))
  if (!own) return undefined
  const placesOf = (trait: string) => {
    const at = splits.findIndex(({ split }) => split === trait)
    return (splits[at]?.subgroups ?? []).map((_, place) => [at, place] as const)
  }
  return pairs.flatMap(([one, other]) =>
    placesOf(one).flatMap(([at, place]) =>
      placesOf(other).flatMap(([across, second]): readonly Crossed[] => {
        const name = nameOf({ ...groupOf(dimensions, one, place), ...groupOf(dimensions, other, second) })
        const isShown = own.some((mark) => mark[name] === undefined)
        return isShown
          ? [
              [
                [at, place],
                [across, second],
              ],
            ]
          : []
      }),
    ),
  )
}
