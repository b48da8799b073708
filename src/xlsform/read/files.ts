import type { Sheet } from '../workbook/workbook.ts'
import { type List, type ListReader, listOf } from './choices.ts'
import { codeFrom, firstFree } from './codes.ts'
import type { Asked } from './entry.ts'
import { type Notices, WHOLE, notice } from './notice.ts'
import { parametersIn } from './parameters.ts'
import type { Run } from './structure.ts'
import { type Line, type Table, cellOf, tableOf, textIn } from './table.ts'

/** The lists of CSV files that came with a workbook, and the list of each row that asks for one. */
export type FileLists = {
  readonly lists: ReadonlyMap<string, List>
  readonly names: ReadonlyMap<Line, string>
}

const EMPTY: List = { choices: [], lines: [], renamed: new Map(), changed: new Map() }

/** Parses each file that a row names. A missing file is an empty list, which keeps the draft from being published. */
export function fileListsIn(
  { runs, survey }: { runs: readonly Run[]; survey: Table },
  files: readonly Sheet[],
  taken: ReadonlySet<string>,
  reader: ListReader,
): FileLists {
  const lists = new Map<string, List>()
  const names = new Map<Line, string>()
  const known = new Map<string, string>()
  const rows = runs
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => ('type' in entry ? [entry] : entry.rows))
  for (const row of rows.filter(({ type }) => type.file !== '')) {
    const columns = columnsIn(row)
    const once = JSON.stringify([row.type.file.toLowerCase(), columns])
    const isFree = (name: string) => !taken.has(name) && !lists.has(name)
    const base = codeFrom(row.type.file.replace(/\.[A-Za-z]+$/, ''))
    const name = known.get(once) ?? firstFree(base, 32, isFree) ?? base
    known.set(once, name)
    names.set(row.line, name)
    if (!lists.has(name)) lists.set(name, listIn(row, name, { files, columns, reader }))
  }
  const used = new Set(rows.map(({ type }) => type.file.toLowerCase()))
  warnUnused(
    files.filter(({ name }) => !used.has(name.toLowerCase())),
    survey,
    reader.notices,
  )
  return { lists, names }
}

type Columns = { readonly value: string; readonly label: string }

function columnsIn({ line }: Asked): Columns {
  const parameters = parametersIn(textIn(line, 'parameters'))
  return { value: parameters.get('value') ?? 'name', label: parameters.get('label') ?? 'label' }
}

function listIn(
  { line, type }: Asked,
  name: string,
  { files, columns, reader }: { files: readonly Sheet[]; columns: Columns; reader: ListReader },
): List {
  const file = files.find((one) => one.name.toLowerCase() === type.file.toLowerCase())
  if (!file) {
    const { spot, text } = cellOf(line, 'type')
    reader.notices.warnings.push(notice(spot, text, 'workbook.file_missing', { file: type.file }))
    return EMPTY
  }
  return listOf(name, tableOf(withHeadings(file, columns), 'choices', reader.notices).lines, reader)
}

/** The columns named as the options' name and label; others of these names are attributes. */
function withHeadings({ name, rows: [head, ...rows] }: Sheet, { value, label }: Columns): Sheet {
  if (!head) return { name, rows: [] }
  const heading = (written: string) => {
    if (written.trim() === value) return 'name'
    if (written.trim() === label) return 'label'
    return /^(?:name|label|value|list[ _]name|list)$/i.test(written.trim())
      ? `${written.trim()}_column`
      : written
  }
  const cells = new Map([...head.cells].map(([column, text]) => [column, heading(text)]))
  return { name, rows: [{ ...head, cells }, ...rows] }
}

/** A file may also be looked up by `pulldata`. */
function warnUnused(files: readonly Sheet[], { lines }: Table, { warnings }: Notices): void {
  const calls = lines.flatMap(({ cells }) => cells.filter(({ text }) => text.includes('pulldata(')))
  for (const { name } of files) {
    const called = name.replace(/\.csv$/i, '').toLowerCase()
    const isCalled = calls.some(({ text }) => text.toLowerCase().includes(called))
    if (!isCalled) warnings.push(notice({ ...WHOLE, sheet: name }, name, 'workbook.file_unused'))
  }
}
