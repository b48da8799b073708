import type { AuthorFace } from '../faces/author.ts'
import type { Ranking } from './schema.ts'

export const author: AuthorFace<Ranking> = {}
