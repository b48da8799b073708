import type { AuthorFace } from '../faces/author.ts'
import { wholeAs } from '../common/subject.ts'
import type { TimeQuestion } from './schema.ts'

export const author: AuthorFace<TimeQuestion> = {
  settings: {},
  options: null,
  blank: ({ code, label }) => ({ kind: 'time', code, label }),
  subjects: (question) => wholeAs(question, 'time'),
  extent: () => '',
}
