import type { ResultTable } from '../table.ts'
import { gap, type Measured, type Series } from '../series.ts'
import type { Compared } from './compared.ts'

/** Why the places cannot be compared on a question. */
export type Reason = 'words' | 'not_everywhere' | 'otherwise' | 'few' | 'no_scale'

/** How the places stand to each other on a question; `place`: the workshop that stands apart. */
export type Standing =
  | Readonly<{ is: 'agree' }>
  | Readonly<{ is: 'apart'; place: string }>
  | Readonly<{ is: 'differ' }>
  | Readonly<{ is: 'cannot'; reason: Reason }>

/** The standings in the order of the page. */
export const STANDINGS = ['agree', 'apart', 'differ', 'cannot'] as const

/** Means are rounded, and a tenth of a scale may be a fraction. */
const ROUNDING = 1e-9

/** Fewest places of which one can stand apart: two must be left to agree. */
const LEAST_PLACES = 3

/**
 * Returns how the places stand to each other, by what is shown of them; withheld rows count for nothing.
 *
 * - They cannot be compared where the question was not asked alike everywhere, fewer than two places can be shown, or a
 *   number has no set ends.
 * - They agree where no two are further apart than a tenth of the scale on anything that is compared (a month, for dates
 *   without set ends), nor another part of the same whole that far ahead in one; on ranks, where the same item is first
 *   in each.
 * - One stands apart where all others agree, and no other place could be left out instead.
 * - They differ otherwise.
 */
export function standingOf(table: Pick<ResultTable, 'blocks' | 'of'>, compared: Compared): Standing {
  const { series, near, unit, firsts } = compared
  const states = statesOf(table)
  if (states.includes('asked_otherwise')) return { is: 'cannot', reason: 'otherwise' }
  if (states.includes('not_asked')) return { is: 'cannot', reason: 'not_everywhere' }
  const places = placesIn(series, unit === 'rank')
  if (places.length < 2) return { is: 'cannot', reason: 'few' }
  if (near === null) return { is: 'cannot', reason: 'no_scale' }
  const agree = (some: readonly string[]) =>
    unit === 'rank'
      ? sameFirst(series, some, firsts)
      : isNear(series, some, near) && overtakenIn(compared, some).length === 0
  if (agree(places)) return { is: 'agree' }
  const apart =
    places.length < LEAST_PLACES
      ? []
      : places.filter((place) => agree(places.filter((other) => other !== place)))
  const [place] = apart
  return place !== undefined && apart.length === 1 ? { is: 'apart', place } : { is: 'differ' }
}

/** Per place, why it has no row of any item; `shown` where it has or where too few answered. */
const statesOf = ({ blocks }: Pick<ResultTable, 'blocks'>) =>
  (blocks[0]?.rows ?? []).map(({ state }, place) =>
    blocks.every((block) => block.rows[place]?.state === state) ? state : 'shown',
  )

/** Places with a number of an item that another place has one of; of ranks, those with every item. */
function placesIn(series: Series, whole: boolean): readonly string[] {
  const shared = series.filter(({ points }) => points.length > 1)
  const named = new Set(shared.flatMap(({ points }) => points.map(({ subgroup }) => subgroup)))
  return whole
    ? [...named].filter((place) => series.every((one) => valueAt(one, place) !== null))
    : [...named]
}

const isNear = (series: Series, places: readonly string[], near: number): boolean =>
  series.every(
    ({ points }) => gap(points.filter(({ subgroup }) => places.includes(subgroup))) <= near + ROUNDING,
  )

/** Returns those of the places in which a rival is further ahead of the leading part than places that agree are apart. */
export function overtakenIn(
  { series: [leading], rivals, near }: Compared,
  places: readonly string[] = leading?.points.map(({ subgroup }) => subgroup) ?? [],
): readonly string[] {
  return places.filter((place) => {
    const own = leading ? valueAt(leading, place) : null
    if (own === null || near === null) return false
    return rivals.some((rival) => (valueAt(rival, place) ?? own) - own > near + ROUNDING)
  })
}

function sameFirst(series: Series, places: readonly string[], known: Compared['firsts']): boolean {
  const firsts = new Set(places.map((place) => (known ? (known.get(place) ?? null) : firstAt(series, place))))
  return firsts.size === 1 && !firsts.has(null)
}

/** The item with the lowest mean rank in a place; null for a tie. */
function firstAt(series: Series, place: string): string | null {
  const ranked = series
    .map((one) => ({ code: one.code, rank: valueAt(one, place) ?? Infinity }))
    .toSorted((one, other) => one.rank - other.rank)
  const [first, second] = ranked
  return first && first.rank !== second?.rank ? first.code : null
}

const valueAt = ({ points }: Measured, place: string): number | null =>
  points.find(({ subgroup }) => subgroup === place)?.value ?? null
