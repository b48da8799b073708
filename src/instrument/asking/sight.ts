import type { Language } from '../../web/language.ts'
import type { Input } from '../answer.ts'
import type { Fault, Survey } from '../answers.ts'
import type { Own } from './arrange.ts'

/** What one person has filled in, and in which order and language they see it. */
export type Sight = Readonly<{
  survey: Survey
  input: Input
  faults: readonly Fault[]
  own: Own
  language: Language
  /** The numbers of the questions, where they are not those of this questionnaire: it stands in for another. */
  numbers?: ReadonlyMap<string, number>
}>
