import type { AuthorFace } from '../faces/author.ts'
import type { NumberQuestion } from './schema.ts'

export const author: AuthorFace<NumberQuestion> = {}
