import type { AuthorFace } from '../faces/author.ts'
import { boundsSaid } from '../common/extent.ts'
import { wholeAs } from '../common/subject.ts'
import type { DateQuestion } from './schema.ts'

export const author: AuthorFace<DateQuestion> = {
  settings: {
    earliest: { control: 'day', label: 'editor.earliest' },
    latest: { control: 'day', label: 'editor.latest' },
  },
  options: null,
  blank: ({ code, label }) => ({ kind: 'date', code, label }),
  subjects: (question) => wholeAs(question, 'date'),
  extent: ({ earliest, latest }, _form, language) =>
    boundsSaid(language, earliest, latest, (day) => language.days(day, day)),
}
