import type { AuthorFace } from '../faces/author.ts'
import type { Points } from './schema.ts'

export const author: AuthorFace<Points> = {}
