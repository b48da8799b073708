import type { AuthorFace } from '../faces/author.ts'
import type { MultipleChoice } from './schema.ts'

export const author: AuthorFace<MultipleChoice> = {}
