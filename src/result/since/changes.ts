import { agreementMap, type MapItem } from '../agreement/map.ts'
import { comparedIn, isSided } from '../overview/compared.ts'
import { standingOf } from '../overview/standing.ts'
import type { Side, Viewed } from '../overview/viewed.ts'
import type { Listed } from '../question-list.ts'
import type { ResultTable } from '../table.ts'
import { withoutPlace } from './without.ts'

/** A question as the overview shows it, without the newest place and with it. */
export type StandingChange = Readonly<{ before: Viewed; after: Viewed; side: Side }>

/** A statement of the agreement map by places alone, without the newest place and with it. */
export type VerdictChange = Readonly<{
  listed: Listed
  table: ResultTable
  before: MapItem
  after: MapItem
  /** Codes of the places before and after, in the order of the cells. */
  places: Readonly<{ before: readonly string[]; after: readonly string[] }>
}>

/** What changed, and of how many questions and statements. */
export type Changes = Readonly<{
  standings: readonly StandingChange[]
  questions: number
  verdicts: readonly VerdictChange[]
  statements: number
}>

/** Returns what the newest place changed: all of it follows from rows of places that results show. */
export function changesIn(rows: readonly Viewed[], place: string): Changes {
  const sides = rows.flatMap((after) => (after.places ? [{ after, side: after.places }] : []))
  const standings = sides.map(({ after, side }) => ({ after, side, before: withoutIn(after, side, place) }))
  const verdicts = sides.flatMap(({ after, side }) =>
    isSided(side.table) ? verdictsIn(after.listed, side.table, place) : [],
  )
  return {
    standings: standings.filter(({ before, after }) => nameOf(before) !== nameOf(after)),
    questions: standings.length,
    verdicts: verdicts.filter(
      ({ before, after, places }) =>
        verdictNamed(before, places.before) !== verdictNamed(after, places.after),
    ),
    statements: verdicts.length,
  }
}

function withoutIn(after: Viewed, { table, compared: { firsts } }: Side, place: string): Viewed {
  const before = withoutPlace(table, place)
  const compared = comparedIn(before, after.listed.shown.question, firsts && { totals: undefined, firsts })
  return { ...after, standing: standingOf(before, compared), places: { table: before, compared } }
}

/** Groups are left out: with and without a place, subtracted, they would be the groups in that place. */
function verdictsIn(listed: Listed, table: ResultTable, place: string): readonly VerdictChange[] {
  const mapOf = (one: ResultTable) => agreementMap(one, undefined, () => ({ agree: 0, base: 0 }))
  const [before, after] = [mapOf(withoutPlace(table, place)), mapOf(table)]
  const places = { before: before.places, after: after.places }
  return after.items.flatMap((item, at) => {
    const own = before.items[at]
    return own ? [{ listed, table, before: own, after: item, places }] : []
  })
}

const nameOf = ({ standing }: Viewed): string =>
  [standing.is, 'place' in standing ? standing.place : '', 'reason' in standing ? standing.reason : ''].join()

/** Names a verdict with the place that it names. */
function verdictNamed({ verdict: { value } }: MapItem, places: readonly string[]): string {
  if (!value) return ''
  return value.kind === 'weaker_in_one_place' ? `${value.kind} ${places[value.weak.index] ?? ''}` : value.kind
}
