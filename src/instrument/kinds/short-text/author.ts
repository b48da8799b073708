import type { AuthorFace } from '../faces/author.ts'
import { lengthSaid } from '../shared/extent.ts'
import { LENGTH } from '../shared/settings.ts'
import { wholeAs } from '../shared/subject.ts'
import type { ShortText } from './schema.ts'

const LINE = 200

export const author: AuthorFace<ShortText> = {
  settings: LENGTH,
  options: null,
  blank: ({ code, label }) => ({ kind: 'short_text', code, label, max_length: LINE }),
  subjects: (question) => wholeAs(question, 'text'),
  extent: lengthSaid,
}
