import { kindOf } from '../../instrument/kinds/table.ts'
import type { Question } from '../../instrument/questionnaire.ts'

/** The limits of a question as a constraint, for tools that know no other way; undefined when it has none. */
export function limitsOf(question: Question): string | undefined {
  const said = kindOf(question).xlsform.limits(question)
  return said.length > 0 ? said.join(' and ') : undefined
}

/** The constraint of a question together with its limits. */
export function withLimits(question: Question, constraint: string | undefined): string | undefined {
  const said = limitsOf(question)
  if (said === undefined) return constraint
  return constraint === undefined ? said : `(${constraint}) and ${said}`
}

/** What is left of a constraint without the limits of its question; '' when nothing is. */
export function withoutLimits(question: Question, constraint: string): string {
  const said = limitsOf(question)
  if (said === undefined) return constraint
  if (constraint === said) return ''
  const ending = `) and ${said}`
  return constraint.startsWith('(') && constraint.endsWith(ending)
    ? constraint.slice(1, -ending.length)
    : constraint
}
