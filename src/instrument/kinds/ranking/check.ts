import type { CheckFace } from '../faces/check.ts'
import type { Ranking } from './schema.ts'

export const check: CheckFace<Ranking> = {}
