import type { AuthorFace } from '../faces/author.ts'
import type { Note } from './schema.ts'

export const author: AuthorFace<Note> = {
  settings: {},
  options: null,
  blank: ({ code, label }) => ({ kind: 'note', code, label }),
  subjects: () => [],
  extent: () => '',
}
