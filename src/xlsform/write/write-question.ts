import type { Cells } from '../../instrument/kinds/faces/xlsform.ts'
import { yes } from '../../instrument/kinds/common/workbook.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Question } from '../../instrument/questionnaire.ts'
import { withLimits } from './limits.ts'
import { type Names, codeCells, keptCells } from './written.ts'

/** Returns the rows of a question: one, or a group of rows. */
export function questionRows(question: Question, writer: Names): readonly Cells[] {
  const { xlsform } = kindOf(question)
  const common = commonCells(question, writer)
  if (xlsform.stands === 'row') {
    return [{ type: xlsform.type(question, writer), ...common, ...xlsform.cells(question, writer) }]
  }
  const named = { 'colloquy::kind': question.kind, ...xlsform.cells(question, writer) }
  return [
    { type: 'begin_group', ...common, ...named },
    ...xlsform.rows(question, writer),
    { type: 'end_group' },
  ]
}

function commonCells(question: Question, { nameOf, words }: Names): Cells {
  const { code, required, kept } = question
  const name = nameOf(code)
  return {
    name,
    ...words('label', question.label),
    ...words('hint', question.hint),
    ...words('guidance_hint', question.guidance),
    required: required === true ? 'yes' : required,
    ...words('required_message', question.required_message),
    relevant: question.relevant,
    constraint: withLimits(question, question.constraint),
    ...words('constraint_message', question.constraint_message),
    default: question.default,
    appearance: kept?.['appearance'],
    parameters: kept?.['parameters'],
    ...keptCells(kept),
    ...codeCells(name, code, kept),
    'colloquy::marked': yes(question.marked),
  }
}
