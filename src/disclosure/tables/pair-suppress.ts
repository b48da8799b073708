import { setImmediate as aTurn } from 'node:timers/promises'

import { checksOf, readersOf, type Readers } from './audit.ts'
import {
  asRead,
  pairTable,
  type Both,
  type Class,
  type PairTable,
  type ShownAnswers,
  type Side,
} from './pair-table.ts'
import { peopleIn } from './table.ts'

/** Unknown cells, and checks of them, beyond which an audit takes too long. */
const MOST_CELLS = 400
const MOST_CHECKS = 20_000
/** Milliseconds of work between two turns of other requests. */
const SLICE = 20

/** The answers that may be shown; undefined where the audit would take too long. */
export type Audited = ShownAnswers | undefined

/**
 * Returns which of these answers may be shown crossed: while somebody who knows the totals of both questions and all
 * shown cells can find out what a group of fewer than `threshold` people answered, the smallest answer on the same side
 * is withheld too. What could be found out even with nothing shown is no reason. Lets other requests run meanwhile.
 */
export async function auditedPair(
  row: Side,
  column: Side,
  people: readonly Both[],
  first: ShownAnswers,
  threshold: number,
): Promise<Audited> {
  const table = pairTable(row, column, people)
  let shown = first
  const none = { rows: new Set<number>(), columns: new Set<number>() }
  while (shown.rows.size > 0 && shown.columns.size > 0) {
    const exposed = await exposedIn(table, shown, none, threshold)
    if (exposed === undefined) return shown
    if (exposed === 'too_large') return undefined
    shown = { ...shown, [exposed]: withoutSmallest(shown[exposed], table[exposed]) }
  }
  return none
}

/** The side on which a small group is exposed; undefined where none is. */
async function exposedIn(
  table: PairTable,
  shown: ShownAnswers,
  none: ShownAnswers,
  threshold: number,
): Promise<'rows' | 'columns' | 'too_large' | undefined> {
  const seen = asRead(table, shown)
  const hidden = new Set([...seen.groups.keys()].slice(0, -1))
  const isSmall = (place: number) => {
    const size = peopleIn(seen, seen.groups[place]?.size ?? -1)
    return size > 0 && size < threshold
  }
  if (![...hidden].some(isSmall)) return undefined
  if (new Set([...hidden].flatMap((place) => seen.groups[place]?.cells ?? [])).size > MOST_CELLS)
    return 'too_large'
  const audited = { table: seen, threshold, unmarked: new Set([0]), found: [] }
  const checks = checksOf(audited, hidden).filter(({ name }) => !name.includes('size'))
  if (checks.length > MOST_CHECKS) return 'too_large'
  const readers = readersOf(audited, hidden)
  const rows = table.rows.filter(({ answer, given }) => !(given && shown.rows.has(answer ?? -1))).length
  const floor = floorOf(table, none, threshold)
  let since = Date.now()
  for (const check of checks) {
    if (Date.now() - since > SLICE) {
      await aTurn()
      since = Date.now()
    }
    if (!check.holds(readers) && check.holds(floor())) return check.group < rows ? 'rows' : 'columns'
  }
  return undefined
}

/** Who sees no crossing at all. */
function floorOf(table: PairTable, none: ShownAnswers, threshold: number): () => Readers {
  let readers: Readers | undefined
  return () => {
    if (readers) return readers
    const seen = asRead(table, none)
    const hidden = new Set([...seen.groups.keys()].slice(0, -1))
    readers = readersOf({ table: seen, threshold, unmarked: new Set([0]), found: [] }, hidden, false)
    return readers
  }
}

function withoutSmallest(shown: ReadonlySet<number>, classes: readonly Class[]): ReadonlySet<number> {
  const own = classes.filter(({ answer, given }) => given && shown.has(answer ?? -1))
  const smallest = own.toSorted((one, other) => one.people - other.people)[0]
  return new Set([...shown].filter((answer) => answer !== smallest?.answer))
}
