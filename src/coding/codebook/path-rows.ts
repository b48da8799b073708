import type { CellFault } from '../../translation/csv.ts'
import type { Row, RowCode, RowsRead } from './check-rows.ts'
import { guidOf } from './guid.ts'
import { BLANK, written } from './laws.ts'
import { slugFor } from './slug.ts'
import { sameName } from './tree.ts'

/** Which columns have the code and its definition, and what stands between levels; null for none. */
type Columns = Readonly<{ path: string; definition: string; levels: RegExp | null }>

/**
 * Reads rows with a code each, by its name or by the names from the top down to it. Codes above it that have no row are
 * added; the GUID of a code is always that of its names.
 */
export const pathRows =
  ({ path, definition, levels }: Columns) =>
  (rows: readonly Row[]): RowsRead => {
    const found = new Map<string, RowCode>()
    const own = new Set<string>()
    const taken = new Set<string>()
    const faults: CellFault[] = []
    for (const { row, cell } of rows) {
      const names = (levels ? cell(path).split(levels) : [cell(path)]).map(
        (part) => written({ name: part }).name ?? '',
      )
      const keys = names.map((_, level) => keyOf(names.slice(0, level + 1)))
      for (const [level, key] of keys.entries()) {
        if (found.has(key)) continue
        const slug = slugFor(names[level] ?? '', taken)
        taken.add(slug)
        const parent = level === 0 ? null : guidOf('code', keys[level - 1] ?? '')
        found.set(key, {
          row,
          code: { ...BLANK, name: names[level] ?? '', guid: guidOf('code', key), slug, parent },
        })
      }
      const key = keys.at(-1) ?? ''
      const there = found.get(key)
      if (!there) continue
      if (own.has(key)) faults.push({ row, column: path, key: 'codes.csv_twice', values: { row: there.row } })
      else found.set(key, { row, code: { ...there.code, ...written({ definition: cell(definition) }) } })
      own.add(key)
    }
    return { codes: [...found.values()], faults }
  }

const keyOf = (names: readonly string[]): string => JSON.stringify(names.map(sameName))
