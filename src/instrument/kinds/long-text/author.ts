import type { AuthorFace } from '../faces/author.ts'
import type { LongText } from './schema.ts'

export const author: AuthorFace<LongText> = {}
