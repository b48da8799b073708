import type { ExpressionPart } from '../../instrument/expressions.ts'
import type { Questionnaire } from '../../instrument/questionnaire.ts'
import { stepObstacles } from '../../questionnaire/checks/steps.ts'
import { type Notices, WHOLE, notice } from './notice.ts'
import type { Taken } from './lookup.ts'
import { cellOf } from './table.ts'

/** Warns of each expression that publication will refuse because it takes too many evaluation steps. */
export function warnSteps(form: Questionnaire, taken: readonly Taken[], notices: Notices): void {
  if (notices.errors.length > 0) return
  for (const { question, part, sentence } of stepObstacles(form)) {
    const line = taken.find((one) => one.question.code === question)?.entry.line
    const cell = line && part && part !== 'text' ? cellOf(line, COLUMNS[part] ?? part) : undefined
    notices.warnings.push(notice(cell?.spot ?? WHOLE, cell?.text ?? '', sentence.key))
  }
}

/** Columns of expressions that differ in XLSForm. */
const COLUMNS: Partial<Record<ExpressionPart, string>> = { shuffled: 'parameters' }
