import type { AuthorFace } from '../faces/author.ts'
import type { Scale } from './schema.ts'

export const author: AuthorFace<Scale> = {}
