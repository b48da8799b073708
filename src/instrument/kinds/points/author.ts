import { choicesIn } from '../../questionnaire.ts'
import type { AuthorFace } from '../faces/author.ts'
import { optionsSaid } from '../common/extent.ts'
import { pointsField } from './core.ts'
import type { Points } from './schema.ts'

const TOTAL = 100

export const author: AuthorFace<Points> = {
  settings: { total: { control: 'whole', label: 'editor.total', needed: true } },
  options: { exclusive: false, scale: null },
  blank: ({ code, label, list }) => ({ kind: 'points', code, label, list, total: TOTAL }),
  subjects: (question, form) =>
    choicesIn(form, question.list).map((item) => ({
      name: pointsField(question, item),
      item,
      shape: 'number',
      options: [],
      range: [0, question.total],
    })),
  extent: optionsSaid,
}
