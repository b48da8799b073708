import type { Language } from '../../../web/language.ts'
import { boundsKey, boundsOf, stepsFrom } from './core.ts'
import type { NumberQuestion } from './schema.ts'

/** The limits in words, for page and paper; '' without limits. */
export function limitsSaid(question: NumberQuestion, { t }: Language): string {
  const { integer, min, max, step } = question
  const isBounded = integer === true || min !== undefined || max !== undefined
  const bounds = isBounded ? [t(boundsKey(question), boundsOf(question))] : []
  return [...bounds, ...(step === undefined ? [] : [t(...stepsFrom(question))])].join(' ')
}
