import { printed } from '../../instrument/expression/print.ts'

/** Rows that an expression may look through: each becomes a condition. */
export const MOST_ROWS = 120

/** Returns conditions that lead from a key to the value beside it, '' where the key is not there. */
export function conditionsFor(key: string, rows: readonly (readonly [key: string, value: string])[]): string {
  const text = (words: string) => printed({ kind: 'text', at: 0, value: words.trim() })
  return rows.reduceRight(
    (otherwise, [from, to]) => `if(${key} = ${text(from)}, ${text(to)}, ${otherwise})`,
    "''",
  )
}
