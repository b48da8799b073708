import type { AuthorFace } from '../faces/author.ts'
import type { DateQuestion } from './schema.ts'

export const author: AuthorFace<DateQuestion> = {}
