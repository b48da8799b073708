import type { AuthorFace } from '../faces/author.ts'
import type { ShortText } from './schema.ts'

export const author: AuthorFace<ShortText> = {}
