import type { Key } from '../../locale/message.ts'
import type { Asked, Entry, Set, Type } from './entry.ts'
import { headingAt } from './heading.ts'
import { type Notices, notice } from './notice.ts'
import { kindOfGroup } from './kinds.ts'
import { cellsIn } from './rows.ts'
import { isUniform, relevantIn } from './set-rows.ts'
import { type Cell, type Line, type Table, cellOf, saysYes, textIn } from './table.ts'
import { rowType } from './types.ts'

/** An open group; `begins` a section when it has a title. */
export type Group = {
  readonly line: Line
  readonly kind: 'group' | 'repeat'
  readonly begins: boolean
  /** The question kind, where the group is one question. */
  readonly table: Set['kind'] | undefined
  /** Rows of the table. */
  readonly rows: Asked[]
  filled: boolean
}

/** Consecutive questions of one section; outside any group `groups` is empty. */
export type Run = { readonly groups: readonly Group[]; readonly entries: Entry[] }

/** What a name of the survey refers to. */
export type Named =
  | { readonly what: 'question' | 'group'; readonly line: Line }
  | { readonly what: 'dropped'; readonly line: Line; readonly sentence: 'dropped' }

export type Structure = {
  readonly runs: readonly Run[]
  readonly names: Names
  /** The row of the group around each row. */
  readonly parents: ReadonlyMap<number, number>
}
/** Everything that has a name, in row order. */
export type Names = Map<string, Named[]>

type Walk = {
  readonly notices: Notices
  readonly runs: Run[]
  readonly names: Names
  readonly open: Group[]
  readonly parents: Map<number, number>
  /** Names within each group, to detect duplicates. */
  readonly inside: Map<Group | undefined, Map<string, Line>>
}

/** Splits the rows of a survey into runs by the innermost group with a title. */
export function structureOf(table: Table, notices: Notices): Structure {
  const parents = new Map<number, number>()
  const walk: Walk = { notices, runs: [], names: new Map(), open: [], parents, inside: new Map() }
  for (const line of table.lines) {
    const group = walk.open.at(-1)
    if (group) parents.set(line.row, group.line.row)
    step(walk, line)
  }
  for (const { line } of walk.open) {
    const { spot, text } = cellOf(line, 'type')
    notices.errors.push(notice(spot, text, 'workbook.group_open'))
  }
  return { runs: walk.runs, names: walk.names, parents }
}

function step(walk: Walk, line: Line): void {
  const { text: cell, spot } = cellOf(line, 'type')
  const { errors, warnings } = walk.notices
  if (cell === '') return untyped(walk, line)
  if (saysYes(line, 'disabled')) {
    return void warnings.push(notice(spot, quoted(line), 'workbook.disabled'))
  }
  const type = rowType(cell)
  if (!type) return void errors.push(notice(spot, cell, 'workbook.type_unknown'))
  if (type.what === 'refuse') {
    errors.push(notice(spot, cell, type.reason))
    if (type.begins) walk.open.push(groupAt(line, 'group'))
    return
  }
  if (type.what === 'end') return end(walk, line, type.kind)
  if (type.what === 'begin') return begin(walk, line, type.kind)
  if (type.what === 'drop') return drop(walk, line, type)
  if (isEmpty(line, type)) return drop(walk, line, { reason: 'workbook.dropped_hidden' })
  meet(walk, line, 'question')
  if (textIn(line, 'name') === '' && type.type !== 'note') {
    errors.push(notice(cellOf(line, 'name').spot, cell, 'workbook.no_name'))
  }
  place(walk, { line, type, conditions: conditionsOf(walk.open) })
}

function untyped({ notices }: Walk, line: Line): void {
  const first = line.cells[0]
  const isComment = !line.cells.some(({ heading }) => heading.base === 'name' || heading.base === 'label')
  if (!first) return
  const { spot } = cellOf(line, 'type')
  if (isComment) notices.warnings.push(notice(spot, first.text, 'workbook.comment_row'))
  else notices.errors.push(notice(spot, textIn(line, 'name') || first.text, 'workbook.no_type'))
}

/** Whether a row holds a value for other tools to fill in, and none is given. */
const isEmpty = (line: Line, { type }: Type) =>
  type === 'hidden' && ['calculation', 'default'].every((base) => textIn(line, base) === '')

function drop(walk: Walk, line: Line, { reason }: { readonly reason: Key }): void {
  walk.notices.dropped.push(notice(cellOf(line, 'type').spot, quoted(line), reason))
  meet(walk, line, 'dropped')
  const group = walk.open.at(-1)
  if (group) group.filled = true
}

/** What a row that is left out would have asked. */
const quoted = (line: Line) =>
  [...new Set(['type', 'name', 'label'].map((base) => textIn(line, base)))].filter(Boolean).join(' ')

/** Registers a name, which must be unique within its group. */
function meet({ names, inside, open, notices }: Walk, line: Line, what: Named['what']): void {
  const { text: name, spot } = cellOf(line, 'name')
  if (name === '') return
  const here = inside.get(open.at(-1)) ?? new Map<string, Line>()
  const before = here.get(name)
  if (before) notices.errors.push(notice(spot, name, 'workbook.name_twice', { row: before.row }))
  inside.set(open.at(-1), here.set(name, before ?? line))
  const named: Named = what === 'dropped' ? { what, line, sentence: 'dropped' } : { what, line }
  names.set(name, [...(names.get(name) ?? []), named])
}

function begin(walk: Walk, line: Line, kind: Group['kind']): void {
  const { text: cell, spot } = cellOf(line, 'type')
  meet(walk, line, 'group')
  if (kind === 'repeat') walk.notices.warnings.push(notice(spot, cell, 'workbook.repeat_flat'))
  const isOwn = textIn(line, 'colloquy::section') !== ''
  const isTitled = line.cells.some(({ heading }) => heading.known && heading.base === 'label')
  const table = isOwn ? undefined : kindOfGroup(cellsIn(line))
  const parent = walk.open.at(-1)
  if (parent) parent.filled = true
  walk.open.push({ ...groupAt(line, kind), begins: isOwn || (isTitled && !table), table })
}

const groupAt = (line: Line, kind: Group['kind']): Group => ({
  line,
  kind,
  begins: false,
  table: undefined,
  rows: [],
  filled: false,
})

function end(walk: Walk, line: Line, kind: Group['kind']): void {
  const { text: cell, spot } = cellOf(line, 'type')
  const group = walk.open.pop()
  if (!group) return void walk.notices.errors.push(notice(spot, cell, 'workbook.group_closed'))
  if (group.kind !== kind) {
    const values = { row: group.line.row, begin: textIn(group.line, 'type') }
    walk.notices.errors.push(notice(spot, cell, 'workbook.group_other', values))
  }
  if (group.table) closeTable(walk, group, group.table)
  else if (group.begins && !group.filled) runAt(walk, [...walk.open, group])
}

/** A table that is not one question becomes separate questions, below its label. */
function closeTable(walk: Walk, group: Group, kind: Set['kind']): void {
  const own = textIn(group.line, 'colloquy::kind') === kind
  const conditions = [...conditionsOf(walk.open), ...(own ? [] : relevantIn(group.line))]
  if (own || isUniform(kind, group.rows, group.line)) {
    runAt(walk, walk.open).entries.push({ line: group.line, kind, own, rows: group.rows, conditions })
    return
  }
  const { spot, text } = cellOf(group.line, 'appearance')
  walk.notices.warnings.push(notice(spot, text, 'workbook.table_mixed'))
  if (textIn(group.line, 'label') !== '') place(walk, headingAt(group.line, conditionsOf(walk.open)))
  for (const row of group.rows) place(walk, { ...row, conditions: [...conditions, ...row.conditions] })
}

/** Table rows are collected until the group ends. */
function place(walk: Walk, asked: Asked): void {
  const group = walk.open.at(-1)
  if (group) group.filled = true
  const at = walk.open.findLastIndex(({ table }) => table !== undefined)
  const table = walk.open[at]
  if (table) table.rows.push({ ...asked, conditions: conditionsOf(walk.open.slice(at + 1)) })
  else runAt(walk, walk.open).entries.push(asked)
}

/** Returns the last run if it is in the same section, else a new one. */
function runAt({ runs }: Walk, open: readonly Group[]): Run {
  const groups = open.slice(0, open.findLastIndex(({ begins }) => begins) + 1)
  const last = runs.at(-1)
  if (last && last.groups.at(-1) === groups.at(-1)) return last
  const run: Run = { groups, entries: [] }
  runs.push(run)
  return run
}

/** The conditions of the groups inside the innermost section. */
const conditionsOf = (open: readonly Group[]): readonly Cell[] =>
  open.slice(open.findLastIndex(({ begins }) => begins) + 1).flatMap(({ line }) => relevantIn(line))
