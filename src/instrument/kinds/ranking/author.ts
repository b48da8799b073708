import { choicesIn } from '../../questionnaire.ts'
import type { AuthorFace } from '../faces/author.ts'
import { optionsSaid } from '../common/extent.ts'
import { wholeAs } from '../common/subject.ts'
import type { Ranking } from './schema.ts'

export const author: AuthorFace<Ranking> = {
  settings: { partial: { control: 'flag', label: 'editor.partial' } },
  options: { exclusive: false, scale: null },
  blank: ({ code, label, list }) => ({ kind: 'ranking', code, label, list }),
  subjects: (question, form) => wholeAs(question, 'codes', { options: choicesIn(form, question.list) }),
  extent: optionsSaid,
}
