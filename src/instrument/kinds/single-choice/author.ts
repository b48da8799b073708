import type { AuthorFace } from '../faces/author.ts'
import type { SingleChoice } from './schema.ts'

export const author: AuthorFace<SingleChoice> = {}
