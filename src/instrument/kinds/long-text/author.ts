import type { AuthorFace } from '../faces/author.ts'
import { lengthSaid } from '../shared/extent.ts'
import { LENGTH } from '../shared/settings.ts'
import { wholeAs } from '../shared/subject.ts'
import type { LongText } from './schema.ts'

const PAGE = 2000

export const author: AuthorFace<LongText> = {
  settings: LENGTH,
  options: null,
  blank: ({ code, label }) => ({ kind: 'long_text', code, label, max_length: PAGE }),
  subjects: (question) => wholeAs(question, 'text'),
  extent: lengthSaid,
}
