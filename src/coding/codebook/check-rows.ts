import type { Message } from '../../locale/message.ts'
import type { CellFault } from '../../translation/csv.ts'
import { type Code, type Codebook, MOST_CODES } from './codebook.ts'
import { levelFault, nameFault, textFault } from './laws.ts'
import { above, codeOf, ordered } from './tree.ts'

/** A cell of a row by the heading of its column in lower case; '' where there is none. */
export type Row = Readonly<{ row: number; cell: (heading: string) => string }>

/** A code with the row it comes from. */
export type RowCode = Readonly<{ row: number; code: Code }>

/** Rows as codes, or what is wrong with them. */
export type RowsRead = Readonly<{ codes: readonly RowCode[]; faults: readonly CellFault[] }>

/** Orders codes that come from rows, or returns all that breaks a law of codebooks. */
export function checked(
  rows: readonly RowCode[],
): Readonly<{ codebook: Codebook }> | Readonly<{ faults: readonly CellFault[] }> {
  const beyond = rows[MOST_CODES]
  if (beyond)
    return { faults: [{ row: beyond.row, column: '', key: 'codes.too_many', values: { max: MOST_CODES } }] }
  const codes = rows.map(({ code }) => code)
  const faults = rows.flatMap(({ row, code }, at) => {
    const fault = faultOf(code, { codes }, codes.slice(0, at))
    return fault ? [{ row, column: '', key: fault.key, values: fault.values ?? {} }] : []
  })
  return faults.length > 0 ? { faults } : { codebook: { codes: ordered(codes) } }
}

function faultOf(code: Code, all: Codebook, before: readonly Code[]): Message | undefined {
  const higher = codeOf(all, code.parent)
  if (code.parent !== null && !higher) return { key: 'codes.csv_no_parent', values: { found: code.parent } }
  const levels = above(all, code.guid)
  if (levels.includes(code)) return { key: 'codes.csv_circle' }
  if (higher?.retired && !code.retired) return { key: 'codes.parent_retired' }
  const beside = before.filter(({ parent }) => parent === code.parent)
  return nameFault(code.name, beside) ?? textFault(code) ?? levelFault(levels.length + 1)
}
