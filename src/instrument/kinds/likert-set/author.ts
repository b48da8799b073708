import type { AuthorFace } from '../faces/author.ts'
import type { LikertSet } from './schema.ts'

export const author: AuthorFace<LikertSet> = {}
