import type { RowParts } from '../disclosure/parts.ts'
import { wholePercent } from '../statistic/share.ts'
import type { Base, ResultRow, ShownRow } from './block.ts'
import type { Column, FigureRow } from './figures.ts'

/**
 * Returns a row's values and bases; `baseOf` gets a column index and its key in `offered`. `withhold` does secondary
 * suppression, given columns already withheld.
 */
export function cellsOf(
  { code, values }: FigureRow,
  { columns, digits }: Readonly<{ columns: readonly Column[]; digits: number }>,
  withhold: (already: readonly boolean[]) => readonly boolean[],
  baseOf: (place: number, name: string) => Base,
): Pick<ShownRow, 'values' | 'bases'> {
  const own = columns.map((column, place) =>
    baseOf(place, column.code === '' ? code : `${code}/${column.code}`),
  )
  const already = own.map((base) => base === 'withheld')
  const withheld = withhold(already)
  const bases = own.map((base, place) =>
    base !== null && (withheld[place] || lacksSteps(columns, withheld, place)) ? 'withheld' : base,
  )
  return {
    bases,
    values: columns.map(({ measure }, place) => {
      const value = values[place] ?? null
      if (value === null || typeof bases[place] !== 'number') return null
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

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0
