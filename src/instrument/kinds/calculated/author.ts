import type { AuthorFace } from '../faces/author.ts'
import type { Calculated } from './schema.ts'

export const author: AuthorFace<Calculated> = {}
