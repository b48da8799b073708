import type { Group, Sum, Table } from './table.ts'

/** Answers to one question: of `several` each person gives at least `least` and at most `most`. */
export type Side = Readonly<{ answers: number; several?: Readonly<{ least: number; most: number }> }>

/** People alike in what they answered to two questions: indexes of answers, none where they gave no answer. */
export type Both = Readonly<{ row: readonly number[]; column: readonly number[]; people: number }>

/** Which answers to either question are shown; a cell is shown where both of its answers are. */
export type ShownAnswers = Readonly<{ rows: ReadonlySet<number>; columns: ReadonlySet<number> }>

/**
 * Two questions crossed, as cells. Classes of a side: its answers, of several the people who did not give each, and last
 * those who gave no answer. Every crossing of two classes is a cell; sums tie them to the totals of the classes.
 */
export type PairTable = Readonly<{
  /** Classes by side: `counts[row][column]`. */
  rows: readonly Class[]
  columns: readonly Class[]
  counts: readonly number[]
  sums: readonly Sum[]
}>

/** `answer`: undefined for those who gave none; `given` is false for the people who did not give it. */
export type Class = Readonly<{ answer: number | undefined; given: boolean; people: number; total: number }>

const classesOf = ({ answers, several }: Side) => {
  const each = Array.from({ length: answers }, (_, answer) => answer)
  return [
    ...each.map((answer) => ({ answer, given: true })),
    ...(several ? each.map((answer) => ({ answer, given: false })) : []),
    { answer: undefined, given: false },
  ]
}

const isIn = ({ answer, given }: Pick<Class, 'answer' | 'given'>, own: readonly number[]): boolean =>
  answer === undefined ? own.length === 0 : own.length > 0 && own.includes(answer) === given

/** Builds the cells and sums of two questions. Totals of classes come after the crossings. */
export function pairTable(row: Side, column: Side, people: readonly Both[]): PairTable {
  const [rows, columns] = [classesOf(row), classesOf(column)]
  const counts: number[] = Array.from({ length: rows.length * columns.length }, () => 0)
  const totals = { rows: rows.map(() => 0), columns: columns.map(() => 0) }
  for (const one of people) {
    const within = columns.flatMap((part, at) => (isIn(part, one.column) ? [at] : []))
    for (const at of within) totals.columns[at] = (totals.columns[at] ?? 0) + one.people
    for (const [at, part] of rows.entries()) {
      if (!isIn(part, one.row)) continue
      totals.rows[at] = (totals.rows[at] ?? 0) + one.people
      for (const place of within) {
        const cell = at * columns.length + place
        counts[cell] = (counts[cell] ?? 0) + one.people
      }
    }
  }
  const cells = { counts, sums: [] as Sum[] }
  const add = (count: number) => cells.counts.push(count) - 1
  const named = (parts: typeof rows, own: readonly number[]) =>
    parts.map((part, at) => ({ ...part, people: own[at] ?? 0, total: add(own[at] ?? 0) }))
  const table = { rows: named(rows, totals.rows), columns: named(columns, totals.columns), ...cells }
  const at = (one: number, other: number) => one * columns.length + other
  for (const [place, part] of table.columns.entries())
    tie(cells, add, row, part.total, (one) => at(one, place))
  for (const [place, part] of table.rows.entries())
    tie(cells, add, column, part.total, (one) => at(place, one))
  return table
}

/** The sums of one line of the table over the classes of a side. */
function tie(
  { counts, sums }: { counts: number[]; sums: Sum[] },
  add: (count: number) => number,
  { answers, several }: Side,
  total: number,
  cellAt: (one: number) => number,
): void {
  const given = Array.from({ length: answers }, (_, answer) => cellAt(answer))
  if (!several) {
    sums.push({ whole: total, parts: [...given, cellAt(answers)] })
    return
  }
  const none = cellAt(2 * answers)
  for (const [answer, cell] of given.entries())
    sums.push({ whole: total, parts: [cell, cellAt(answers + answer), none] })
  // Each person gave between `least` and `most` answers: this bounds how many were given together.
  const number = (cell: number) => counts[cell] ?? 0
  const answered = add(number(total) - number(none))
  const ticks = add(given.reduce((sum, cell) => sum + number(cell), 0))
  const { least, most } = several
  const over = add(number(ticks) - least * number(answered))
  const limit = add(most * number(answered))
  const under = add(number(limit) - number(ticks))
  sums.push(
    { whole: total, parts: [answered, none] },
    { whole: ticks, parts: given },
    { whole: ticks, parts: [...times(least, answered), over] },
    { whole: limit, parts: times(most, answered) },
    { whole: limit, parts: [ticks, under] },
  )
}

const times = (count: number, cell: number): readonly number[] => Array.from({ length: count }, () => cell)

/**
 * Returns the table as a reader sees it who knows the totals of all classes, from the pages of both questions, and the
 * shown cells. The last group is what is known; the others are the classes that are not shown, the indexes of which
 * follow: each with its crossings.
 */
export function asRead({ rows, columns, counts, sums }: PairTable, shown: ShownAnswers): Table {
  const seen = (part: Class, own: ReadonlySet<number>) => part.given && own.has(part.answer ?? -1)
  const at = (row: number, column: number) => row * columns.length + column
  const known = [...rows, ...columns].map(({ total }) => total)
  for (const [row, one] of rows.entries())
    for (const [column, other] of columns.entries())
      if (seen(one, shown.rows) && seen(other, shown.columns)) known.push(at(row, column))
  const base = (parts: readonly Class[], place: number) =>
    parts[place]?.given || parts[place]?.answer === undefined
  const hidden = [
    ...rows.flatMap((part, row) =>
      seen(part, shown.rows)
        ? []
        : [
            grouped(
              part,
              [...columns.keys()].filter((place) => base(columns, place)).map((place) => at(row, place)),
            ),
          ],
    ),
    ...columns.flatMap((part, column) =>
      seen(part, shown.columns)
        ? []
        : [
            grouped(
              part,
              [...rows.keys()].filter((place) => base(rows, place)).map((place) => at(place, column)),
            ),
          ],
    ),
  ]
  return { counts, sums, groups: [...hidden, { ...grouped({ total: -1 }, []), cells: known }] }
}

const grouped = ({ total }: Pick<Class, 'total'>, cells: readonly number[]): Group => ({
  of: {},
  size: total,
  came: total,
  answers: cells,
  cells,
  depth: 0,
  within: [],
  not_asked: false,
})
