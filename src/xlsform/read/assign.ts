import { columnNames, isColumnName } from '../../questionnaire/checks/codes.ts'
import type { Question, Questionnaire } from '../../instrument/questionnaire.ts'
import { codeFrom, firstFree } from './codes.ts'
import type { Notices } from './notice.ts'
import type { Taken } from './lookup.ts'
import { cellOf, textIn } from './table.ts'

/** Assigns every question a code whose column names are all unused, in the order asked. */
export function withCodes(
  taken: readonly Taken[],
  form: Questionnaire,
  notices: Notices,
): { taken: readonly Taken[]; owners: ReadonlyMap<string, Question> } {
  const used = new Set<string>()
  const owners = new Map<string, Question>()
  const named = taken.map((one) => {
    const question = coded(one, form, used, notices)
    for (const column of columnNames(question, form)) {
      used.add(column.toLowerCase())
      owners.set(column, question)
    }
    return { ...one, question }
  })
  return { taken: named, owners }
}

const MOST = 32

function coded(
  { question, entry }: Taken,
  form: Questionnaire,
  used: ReadonlySet<string>,
  notices: Notices,
): Question {
  const fits = (code: string) =>
    columnNames({ ...question, code }, form).every(
      (column) => isColumnName(column) && !used.has(column.toLowerCase()),
    )
  const longest = Math.max(...columnNames({ ...question, code: '' }, form).map(({ length }) => length))
  const wanted = codeFrom(question.code)
  const code = firstFree(wanted, MOST, fits) ?? firstFree(wanted, Math.max(1, MOST - longest), fits) ?? wanted
  const { text: name, spot } = cellOf(entry.line, 'name')
  const came = textIn(entry.line, 'colloquy::name') || (name === code ? '' : name)
  if (came === '') return { ...question, code }
  const isKnown = name === code || textIn(entry.line, 'colloquy::code') === code
  if (!isKnown) notices.renamed.push({ ...spot, name, code })
  return { ...question, code, kept: { ...question.kept, name: came } }
}
