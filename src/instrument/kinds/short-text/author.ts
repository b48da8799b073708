import type { AuthorFace } from '../faces/author.ts'
import { lengthSaid } from '../common/extent.ts'
import { LENGTH } from '../common/settings.ts'
import { wholeAs } from '../common/subject.ts'
import type { ShortText } from './schema.ts'

const LINE = 200

export const author: AuthorFace<ShortText> = {
  settings: LENGTH,
  options: null,
  blank: ({ code, label }) => ({ kind: 'short_text', code, label, max_length: LINE }),
  subjects: (question) => wholeAs(question, 'text'),
  extent: lengthSaid,
}
