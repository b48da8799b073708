import type { Language } from '../../web/language.ts'
import type { Input } from '../answer.ts'
import type { Fault, Survey } from '../answers.ts'
import type { Own } from './arrange.ts'

/** One person's input, faults, seed and language, for rendering pages. */
export type RenderContext = Readonly<{
  survey: Survey
  input: Input
  faults: readonly Fault[]
  own: Own
  language: Language
  /** Question numbers, when they are those of another questionnaire this one replaces. */
  numbers?: ReadonlyMap<string, number>
}>
