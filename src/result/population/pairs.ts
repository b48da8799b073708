import {
  combinations,
  finestOf,
  splitsOf,
  type Dimension,
  type Split as Traits,
} from '../../disclosure/tables/splits.ts'
import type { Split } from '../subgroups.ts'

/** Two traits whose crossing may be looked at. */
export type Pair = readonly [Split, Split]

/** Nearest to what is asked first: within which place, then the others. */
const PAIRS: readonly Pair[] = [
  ['workshop', 'group'],
  ['workshop', 'language'],
  ['group', 'language'],
  ['group', 'session'],
  ['language', 'session'],
  ['group', 'version'],
  ['language', 'version'],
  ['workshop', 'version'],
]

/** Cells of one item's tables, and those of tables linked in a circle, which take far longer to audit. */
const MOST_CELLS = 1500
const MOST_IN_CIRCLE = 300

/**
 * Returns the pairs whose tables can be worked out together, `width` cells for each group. The choice rests on sizes
 * alone: were a pair left out at one time only, what is shown at two times could be subtracted.
 */
export function pairsWithin(dimensions: readonly Dimension[], width: number): readonly Pair[] {
  const possible = PAIRS.filter((pair) =>
    pair.every((trait) => dimensions.some(({ code }) => code === trait)),
  )
  return possible.reduce<readonly Pair[]>(
    (taken, pair) => (fits(dimensions, [...taken, pair], width) ? [...taken, pair] : taken),
    [],
  )
}

function fits(dimensions: readonly Dimension[], pairs: readonly Pair[], width: number): boolean {
  const splits = splitsOf(dimensions, pairs)
  const isSame = (one: Traits, other: Traits) => one.join() === other.join()
  const beyond = finestOf(splits).filter((one) => !splits.some((other) => isSame(one, other)))
  const size = (some: readonly Traits[]) =>
    some.reduce(
      (sum, split) => sum + split.reduce((product, index) => product * (dimensions[index]?.values ?? 0), 1),
      0,
    )
  const isCircle = beyond.length > 0
  // Products first: counting combinations of very many would take as long as what is to be avoided.
  const most = (isCircle ? MOST_IN_CIRCLE : MOST_CELLS) / width
  if (size([...splits, ...beyond]) > 50 * most) return false
  const cells = [...splits, ...beyond].reduce((sum, split) => sum + combinations(dimensions, split).length, 0)
  return cells <= most
}

/** Returns the pair of two traits in the order of the list; undefined where they are not a pair. */
export const pairOf = (one: Split, other: Split): Pair | undefined =>
  PAIRS.find((pair) => pair.includes(one) && pair.includes(other) && one !== other)
