import type { AuthorFace } from '../faces/author.ts'
import type { TimeQuestion } from './schema.ts'

export const author: AuthorFace<TimeQuestion> = {}
