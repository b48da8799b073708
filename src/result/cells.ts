import { withheldParts, type Group } from '../disclosure/parts.ts'
import type { Base, Row, ShownRow } from './block.ts'
import type { Column, FigureRow } from './figures.ts'

/**
 * The values of a row with their bases; `baseOf` is given the place of a column and what it is called in `offered`.
 * Nothing may be left over for too few of either set of groups.
 */
export function cellsOf(
  { code, values, bases: people }: FigureRow,
  { columns, digits, threshold }: Readonly<{ columns: readonly Column[]; digits: number; threshold: number }>,
  each: readonly (readonly Group[])[],
  baseOf: (place: number, name: string) => Base,
): Pick<ShownRow, 'values' | 'bases'> {
  const own = columns.map((column, place) =>
    baseOf(place, column.code === '' ? code : `${code}/${column.code}`),
  )
  const withheld = each.reduce<readonly boolean[]>(
    (already, groups) => withheldParts(already, people, groups, threshold),
    own.map((base) => base === 'withheld'),
  )
  const bases = own.map((base, place) =>
    base !== null && (withheld[place] || lacksSteps(columns, withheld, place)) ? 'withheld' : base,
  )
  return {
    bases,
    values: columns.map(({ measure }, place) => {
      const value = values[place] ?? null
      if (value === null || typeof bases[place] !== 'number') return null
      return measure === 'per_cent' ? Math.round(100 * value) : rounded(value, digits)
    }),
  }
}

/** Beside a mean one step that is withheld takes the others with it, or the mean would tell where it lies. */
const lacksSteps = (columns: readonly Column[], withheld: readonly boolean[], place: number): boolean =>
  columns[0]?.measure === 'mean' && columns[place]?.measure === 'per_cent' && withheld.includes(true)

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0

/** Whoever's options are not shown in the row of their workshop, with those options. */
export const hiddenGroups = ({
  figures,
  row,
}: Readonly<{ figures: FigureRow; row: Row }>): readonly Group[] =>
  figures.groups.map(({ parts, people }) => ({
    people,
    parts: parts.filter((part) => row.state !== 'shown' || row.bases[part] === 'withheld'),
  }))
