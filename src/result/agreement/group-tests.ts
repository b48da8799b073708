import { pWithinPlaces } from '../../statistic/exact.ts'
import { adjusted } from '../../statistic/multiple.ts'
import type { Cell } from '../../statistic/share.ts'
import type { GroupCell } from '../../statistic/verdict.ts'
import { mantelHaenszel, type Stratum } from '../../statistic/within-places.ts'
import type { MapCell } from './cell.ts'

/** People of a group in a place, by place in the lists: never shown, used by the tests alone. */
export type Crossing = (item: number, place: number, group: number) => Cell

type Tested = Readonly<{ places: readonly MapCell[]; groups: readonly MapCell[] }>
type GroupTest = Pick<GroupCell, 'pAdjusted' | 'oddsRatio'>

/**
 * Returns, for every item and group, the test of the group against the other groups within places, corrected for all of
 * them together. An item with a withheld place or group is not tested: its tests are null, and none of the others'.
 */
export function groupTests(items: readonly Tested[], crossing: Crossing): readonly (readonly GroupTest[])[] {
  const strata = items.map((item, at) => strataOf(item, at, crossing))
  const corrected = adjusted(strata.flat().map((places) => (places ? pWithinPlaces(places).value : null)))
  let at = 0
  return strata.map((groups) =>
    groups.map((places) => ({
      pAdjusted: corrected[at++] ?? null,
      oddsRatio: (places && mantelHaenszel(places).value?.commonOddsRatio) ?? null,
    })),
  )
}

/** Returns whether everything of an item that was asked is shown. */
export const isWhole = ({ places, groups }: Tested): boolean =>
  ![...places, ...groups].some(({ state }) => state === 'withheld')

/** By group, the places with the group and the other groups there; null where the item is not tested. */
function strataOf(item: Tested, at: number, crossing: Crossing): readonly (readonly Stratum[] | null)[] {
  const shown = (cells: readonly MapCell[]) =>
    cells.flatMap(({ state }, index) => (state === 'shown' ? [index] : []))
  const [places, groups] = [shown(item.places), shown(item.groups)]
  return item.groups.map(({ state }, group) => {
    if (state !== 'shown' || !isWhole(item)) return null
    const others = groups.filter((one) => one !== group)
    return places.map((place) => ({
      group: crossing(at, place, group),
      rest: together(others.map((one) => crossing(at, place, one))),
    }))
  })
}

const together = (cells: readonly Cell[]): Cell =>
  cells.reduce<Cell>((all, { agree, base }) => ({ agree: all.agree + agree, base: all.base + base }), {
    agree: 0,
    base: 0,
  })
