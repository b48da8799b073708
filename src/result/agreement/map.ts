import type { Computed } from '../../statistic/computed.ts'
import { shareByPeople, shareByPlaces, widestGap, type Gap } from '../../statistic/share.ts'
import { verdictOf, type Verdict } from '../../statistic/verdict.ts'
import type { Text } from '../../text.ts'
import { NOT_GIVEN } from '../subgroups.ts'
import type { ResultTable } from '../table.ts'
import { cellOf, shownOrNull, type MapCell } from './cell.ts'
import { groupTests, isWhole, type Crossing } from './group-tests.ts'

/** A statement, with the people of every place and of every group. */
export type MapItem = Readonly<{
  code: string
  label: Text
  /** Its number in the order asked, from 1. */
  number: number
  places: readonly MapCell[]
  groups: readonly MapCell[]
  /** Over the places shown, every person or every place counting the same; null where no total may be shown. */
  shares: Readonly<{ people: number; places: number }> | null
  placeGap: Gap | null
  groupGap: Gap | null
  /** The groups were set against each other within places: nothing is withheld. */
  tested: boolean
  verdict: Computed<Verdict, 'no_place' | 'one_place'>
}>

/** The statements of one agreement scale in the order asked; codes of the places and groups, in the order of the cells. */
export type AgreementMap = Readonly<{
  places: readonly string[]
  groups: readonly string[]
  items: readonly MapItem[]
}>

/** Builds the map from what the results show by workshop and by stakeholder group; undefined: not to be split by group. */
export function agreementMap(
  byPlace: ResultTable,
  byGroup: ResultTable | undefined,
  crossing: Crossing,
): AgreementMap {
  const rowsOf = (table: ResultTable | undefined, at: number) =>
    (table?.blocks[at]?.rows ?? []).filter(({ subgroup }) => subgroup !== NOT_GIVEN)
  const cells = byPlace.blocks.map((_, at) => ({
    places: rowsOf(byPlace, at).map(cellOf),
    groups: rowsOf(byGroup, at).map(cellOf),
  }))
  const tests = groupTests(cells, crossing)
  return {
    places: rowsOf(byPlace, 0).map(({ subgroup }) => subgroup),
    groups: rowsOf(byGroup, 0).map(({ subgroup }) => subgroup),
    items: byPlace.blocks.map(({ code, label, total }, at) => {
      const { places = [], groups = [] } = cells[at] ?? {}
      const shown = { places: places.map(shownOrNull), groups: groups.map(shownOrNull) }
      const tested = shown.groups.map((cell, place) => {
        const test = tests[at]?.[place]
        return cell && test ? { ...cell, ...test } : null
      })
      return {
        code,
        label,
        number: at + 1,
        places,
        groups,
        shares: total ? sharesOf(places) : null,
        placeGap: widestGap(shown.places).value,
        groupGap: widestGap(shown.groups).value,
        tested: isWhole({ places, groups }),
        verdict: verdictOf(shown.places, tested),
      }
    }),
  }
}

function sharesOf(cells: readonly MapCell[]): MapItem['shares'] {
  const shown = cells.flatMap((cell) => shownOrNull(cell) ?? [])
  const [people, places] = [shareByPeople(shown), shareByPlaces(shown)]
  return people === null || places === null || shown.length < 2 ? null : { people, places }
}
