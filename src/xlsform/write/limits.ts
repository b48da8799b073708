import { kindOf } from '../../instrument/kinds/table.ts'
import type { Question } from '../../instrument/questionnaire.ts'

/** Returns a question's limits as a constraint expression, for other tools; undefined when it has none. */
export function limitsOf(question: Question): string | undefined {
  const said = kindOf(question).xlsform.limits(question)
  return said.length > 0 ? said.join(' and ') : undefined
}

/** Joins a constraint with the question's limits. */
export function withLimits(question: Question, constraint: string | undefined): string | undefined {
  const said = limitsOf(question)
  if (said === undefined) return constraint
  return constraint === undefined ? said : `(${constraint}) and ${said}`
}

/** Removes the question's limits from a constraint; '' when nothing is left. */
export function withoutLimits(question: Question, constraint: string): string {
  const said = limitsOf(question)
  if (said === undefined) return constraint
  if (constraint === said) return ''
  const ending = `) and ${said}`
  return constraint.startsWith('(') && constraint.endsWith(ending)
    ? constraint.slice(1, -ending.length)
    : constraint
}
