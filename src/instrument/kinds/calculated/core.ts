import type { Scope } from '../../expression/evaluate.ts'
import { valueOf } from '../../expression/parsed.ts'
import { asRead, numberOf, withoutFloatError } from '../../expression/value.ts'
import { isMissing, wordsCell } from '../../answer.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED } from '../common/field.ts'
import type { Calculated } from './schema.ts'

export const core: Core<Calculated, number | string> = {
  presence: 'hidden',
  coded: false,
  read: () => UNTOUCHED,
  cells: (_question, answer, missing) => [
    typeof answer === 'string' ? wordsCell(answer) : (answer ?? missing),
  ],
  said: (answer, { number }) => (typeof answer === 'number' ? number(answer) : answer),
  compute,
}

/** Evaluates the calculation; undefined for '', non-numbers and missing codes. */
function compute({ calculation, result }: Calculated, scope: Scope): number | string | undefined {
  const value = valueOf(calculation, scope)
  if (result === 'text') return Number.isNaN(value) ? undefined : asRead(value) || undefined
  const number = withoutFloatError(numberOf(value)) + 0
  return Number.isFinite(number) && !isMissing(number) ? number : undefined
}
