import { areStatements, relevantIn } from './set-rows.ts'
import type { Asked, Entry, Run } from './structure.ts'
import { textIn } from './table.ts'

/** A row that shows the labels of a list, and the rows without labels below it, as one table. */
export const withLabelRuns = (run: Run): Run => ({ ...run, entries: folded(run.entries) })

function folded(entries: readonly Entry[]): Entry[] {
  const made: Entry[] = []
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at]
    const rows = entry && 'type' in entry && looks(entry, 'label') ? rowsAfter(entries, at, entry) : []
    if (entry && 'type' in entry && rows.length > 0) {
      const conditions = [...entry.conditions, ...relevantIn(entry.line)]
      made.push({ line: entry.line, kind: 'likert_set', own: false, rows, conditions })
    } else if (entry) made.push(entry)
    at += rows.length
  }
  return made
}

const looks = ({ line, type }: Asked, word: string) =>
  type.type === 'select_one' && textIn(line, 'appearance').split(/\s+/).includes(word)

/** The rows below a header that stand under the same conditions. */
function rowsAfter(entries: readonly Entry[], at: number, header: Asked): readonly Asked[] {
  const rows: Asked[] = []
  for (const entry of entries.slice(at + 1)) {
    if (!('type' in entry) || !looks(entry, 'list-nolabel') || entry.type.list !== header.type.list) break
    rows.push(entry)
  }
  const [first] = rows
  const under = rows.map((row) => ({
    ...row,
    conditions: row.conditions.filter((one) => !header.conditions.includes(one)),
  }))
  return first && areStatements(under, first) ? rows : []
}
