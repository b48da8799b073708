import { asCode } from '../../../web/markup.ts'
import type { AuthorFace } from '../faces/author.ts'
import { wholeAs } from '../common/subject.ts'
import type { Calculated } from './schema.ts'

export const author: AuthorFace<Calculated> = {
  settings: {
    calculation: {
      control: 'expression',
      label: 'editor.calculation',
      hint: 'editor.calculation_hint',
      example: 'number(${q1}) + 2',
      needed: true,
    },
    result: {
      control: 'choice',
      label: 'editor.result',
      values: { number: 'editor.result_number', text: 'editor.result_text' },
      needed: true,
    },
  },
  options: null,
  blank: ({ code, label }) => ({ kind: 'calculated', code, label, calculation: '', result: 'number' }),
  subjects: (question) => wholeAs(question, question.result),
  extent: ({ calculation }) => asCode(calculation),
}
