import type { GroupReader, RowReader } from '../../instrument/kinds/faces/workbook-row.ts'
import { kindNamed } from '../../instrument/kinds/table.ts'
import type { Question } from '../../instrument/questionnaire.ts'
import { codeFrom } from './codes.ts'
import { PREFIX } from './columns.ts'
import type { Asked, Entry, Set } from './entry.ts'
import { notice } from './notice.ts'
import { groupFaceOf, kindOfRow } from './kinds.ts'
import { checkParameters } from './parameters.ts'
import { cellsIn, isSuggested, rowOf, noticeReporter } from './rows.ts'
import { type Taking, codeIn, common, said, statementsOf, warnUnlabelled } from './shape.ts'
import { type Line, cellOf } from './table.ts'

/** Returns the question of an entry, without expressions; undefined when there is an error. */
export const questionOf = (entry: Entry, taking: Taking): Question | undefined =>
  'type' in entry ? askedOf(entry, taking) : setOf(entry, taking)

function askedOf(asked: Asked, taking: Taking): Question | undefined {
  const { line } = asked
  const row = readerOf(asked, taking)
  const { kind, face } = kindOfRow(row)
  if (kindNamed(kind).presence !== 'hidden') warnUnlabelled(line, taking)
  checkParameters(asked, taking.notices)
  if (row.list !== '' && !taking.lists.has(row.list)) {
    refuseList(line, asked.type.list, taking)
    return undefined
  }
  const own = face.read(row)
  const left = { ...face.left(row), ...(isSuggested(line) ? { trigger: '' } : {}) }
  return own && { ...common(line, taking, left), ...own }
}

/** A calculation needs no list. */
function readerOf(asked: Asked, taking: Taking): RowReader {
  const { line } = asked
  const row = rowOf(asked)
  const list = taking.listOf(asked)
  return {
    ...row,
    ...noticeReporter(line, taking.notices),
    list: row.type === row.written ? list : '',
    words: (name) => said(line, PREFIX + name, taking),
    added: (name, codes) => {
      taking.added.set(name, codes.map(spelledLike(taking)))
      return name
    },
  }
}

/** An option labelled with its code in every language. */
const spelledLike =
  ({ languages }: Taking) =>
  (code: string) => ({ code, label: Object.fromEntries(languages.tags.map((tag) => [tag, code])) })

function setOf(set: Set, taking: Taking): Question | undefined {
  const { line, kind } = set
  warnUnlabelled(line, taking)
  const face = groupFaceOf(kind)
  const group = groupReaderOf(set, taking)
  const own = face.read(group)
  return own && { ...common(line, taking, face.left(group)), ...own }
}

function groupReaderOf({ line, own, rows }: Set, taking: Taking): GroupReader {
  const cells = cellsIn(line)
  return {
    ...cells,
    ...noticeReporter(line, taking.notices),
    words: (name) => said(line, PREFIX + name, taking),
    rows: rows.map(rowOf),
    list: () => {
      const list = cells.own('list') ?? rows[0]?.type.list ?? ''
      if (taking.lists.has(list)) return list
      refuseList(rows[0]?.line ?? line, list, taking)
      return undefined
    },
    statements: () => statementsOf(rows, own ? codeIn(line) : codeFrom(codeIn(line)), taking),
  }
}

function refuseList(line: Line, list: string, { notices }: Taking): void {
  const { text, spot } = cellOf(line, 'type')
  notices.errors.push(notice(spot, text, 'workbook.list_missing', { list }))
}
