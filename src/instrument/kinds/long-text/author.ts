import type { AuthorFace } from '../faces/author.ts'
import { lengthSaid } from '../common/extent.ts'
import { LENGTH } from '../common/settings.ts'
import { wholeAs } from '../common/subject.ts'
import type { LongText } from './schema.ts'

const PAGE = 2000

export const author: AuthorFace<LongText> = {
  settings: LENGTH,
  options: null,
  blank: ({ code, label }) => ({ kind: 'long_text', code, label, max_length: PAGE }),
  subjects: (question) => wholeAs(question, 'text'),
  extent: lengthSaid,
}
