import type { Basis } from './basis.ts'

/** The questions of a judgement of confidence, in page order. */
export const QUESTIONS = ['collection', 'fit', 'amount', 'bearing'] as const
export type Question = (typeof QUESTIONS)[number]

export const CONCERNS = ['none', 'minor', 'moderate', 'serious'] as const
export const LEVELS = ['high', 'moderate', 'low', 'very_low'] as const
export type Level = (typeof LEVELS)[number]

export type Concern = Readonly<{ concern: (typeof CONCERNS)[number]; why: string }>
export type Concerns = Readonly<Record<Question, Concern>>

/** A judgement by a person, and who read it a second time, if somebody did; never computed. */
export type Judgement = Readonly<{
  id: number
  concerns: Concerns
  level: Level
  reason: string
  basis: Basis
  at: string
  by: string
  person_id: number
  reader: string | null
  read_at: string | null
}>
