import type { RowParts } from '../disclosure/parts.ts'
import { wholePercent } from '../statistic/share.ts'
import type { Base, ResultRow, ShownRow } from './block.ts'
import type { Column, FigureRow, Measure } from './figures.ts'
import { offerOf } from './summarised.ts'

/**
 * Returns a row's values and bases; `baseOf` gets a column index and its key in `offered`. `withhold` does secondary
 * suppression, given columns already withheld.
 */
export function cellsOf(
  { code, values }: FigureRow,
  { columns, digits, threshold }: Readonly<{ columns: readonly Column[]; digits: number; threshold: number }>,
  withhold: (already: readonly boolean[]) => readonly boolean[],
  baseOf: (place: number, name: string) => Base,
): Pick<ShownRow, 'values' | 'bases' | 'people'> {
  const own = columns.map((column, place) => baseOf(place, offerOf(code, column)))
  const already = own.map((base) => base === 'withheld')
  const withheld = withhold(already)
  const bases = own.map((base, place) =>
    base !== null && (withheld[place] || lacksSteps(columns, withheld, place)) ? 'withheld' : base,
  )
  return {
    bases,
    people: columns.map(({ measure }, place) => {
      const [value, base] = [values[place] ?? null, bases[place]]
      return measure === 'per_cent' && value !== null && typeof base === 'number'
        ? Math.round(value * base)
        : null
    }),
    values: columns.map(({ measure }, place) => {
      const value = values[place] ?? null
      const base = bases[place]
      if (value === null || typeof base !== 'number') return null
      if (isQuartile(measure) && base < 2 * threshold) return null
      return measure === 'per_cent' ? wholePercent(value) : rounded(value, digits)
    }),
  }
}

/** Returns who was offered which columns in a subgroup, and which its row shows. */
export function partsIn({ groups }: FigureRow, row: ResultRow): RowParts {
  const bases = row.state === 'shown' ? row.bases : []
  const offered = groups.flatMap(({ parts }) => parts)
  return { groups, shown: new Set(offered.filter((part) => typeof bases[part] === 'number')) }
}

/** Beside a mean, one withheld step withholds all steps, or it could be computed from the mean. */
const lacksSteps = (columns: readonly Column[], withheld: readonly boolean[], place: number): boolean =>
  columns[0]?.measure === 'mean' && columns[place]?.measure === 'per_cent' && withheld.includes(true)

/** A quartile is the median of half of the answers: these must be as many as a median needs. */
const isQuartile = (measure: Measure): boolean => measure === 'lower_quartile' || measure === 'upper_quartile'

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0
