import type { AuthorFace } from '../faces/author.ts'
import type { DateTimeQuestion } from './schema.ts'

export const author: AuthorFace<DateTimeQuestion> = {}
