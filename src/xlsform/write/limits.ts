import { textOf } from '../../instrument/expression/value.ts'
import type { Question } from '../../instrument/questionnaire.ts'

/** The limits of a question as a constraint, for tools that know no other way; undefined when it has none. */
export function limitsOf(question: Question): string | undefined {
  const said = limits(question)
  return said.length > 0 ? said.join(' and ') : undefined
}

function limits(question: Question): readonly string[] {
  if (question.kind === 'number') return between('.', numeral(question.min), numeral(question.max))
  if (question.kind === 'date') return between('.', day(question.earliest), day(question.latest))
  if (question.kind === 'short_text' || question.kind === 'long_text') {
    return between('string-length(.)', undefined, String(question.max_length))
  }
  if (question.kind !== 'multiple_choice') return []
  return between('count-selected(.)', numeral(question.at_least), numeral(question.at_most))
}

const numeral = (value: number | undefined) => (value === undefined ? undefined : textOf(value))
const day = (iso: string | undefined) => (iso === undefined ? undefined : `date('${iso}')`)

const between = (what: string, least: string | undefined, most: string | undefined) => [
  ...(least === undefined ? [] : [`${what} >= ${least}`]),
  ...(most === undefined ? [] : [`${what} <= ${most}`]),
]

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
