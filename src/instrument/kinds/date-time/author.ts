import type { AuthorFace } from '../faces/author.ts'
import { wholeAs } from '../common/subject.ts'
import type { DateTimeQuestion } from './schema.ts'

export const author: AuthorFace<DateTimeQuestion> = {
  settings: {},
  options: null,
  blank: ({ code, label }) => ({ kind: 'date_time', code, label }),
  subjects: (question) => wholeAs(question, 'date'),
  extent: () => '',
}
