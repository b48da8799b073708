import type { Scope } from './expression/evaluate.ts'
import { scopeOver } from './expression/names.ts'
import { holds, isBlank } from './expression/parsed.ts'
import { type Value, textOf } from './expression/value.ts'
import { type Answer, type Answers, type Input, type FieldResult, type Sentence, MISSING } from './answer.ts'
import { isNonAnswer } from './kinds/common/options.ts'
import { kindOf } from './kinds/table.ts'
import { isShown } from './numbering.ts'
import { pruned } from './offer.ts'
import { type Question, type Questionnaire, type Text, statementsOf } from './questionnaire.ts'
import { type Walk, type Walker, walkThrough } from './walk.ts'

/** A catalogue sentence, or a message written by the questionnaire's author. */
export type Said = Sentence | { readonly text: Text }

/** Why an answer is invalid, and the form field to correct. */
export type Fault = { readonly question: string; readonly field: string; readonly fault: Said }

/** The validation result of a questionnaire for one person's input. */
export type Survey = Pick<Walk, 'offers' | 'scope'> & {
  readonly answers: Answers
  /** Codes of the questions that are asked. */
  readonly relevant: ReadonlySet<string>
  /** Codes of the questions that are required. */
  readonly needed: ReadonlySet<string>
  /** Indices of the sections with a visible question. */
  readonly steps: readonly number[]
  /** By section index. */
  readonly faults: ReadonlyMap<number, readonly Fault[]>
}

/** Validates one person's input for a questionnaire, with calculations. Never throws. */
export function surveyOf(form: Questionnaire, input: Input): Survey {
  const read: Walker['read'] = (question, offer) =>
    kindOf(question).read(question, pruned(question, input, form, offer), offer)
  const needed = new Set<string>()
  const steps = new Set<number>()
  const faults = new Map<number, Fault[]>()
  const found: Walker['found'] = (question, answer, { scope, offers }, section) => {
    const needs = isNeeded(question, scope)
    if (needs) needed.add(question.code)
    if (isShown(question)) steps.add(section)
    const fault = faultOf(offers.get(question.code) ?? form, question, answer, needs, scope)
    if (fault) faults.set(section, [...(faults.get(section) ?? []), fault])
  }
  const scope = (answers: ReadonlyMap<string, Answer>) => scopeOver(form, answers)
  const walk = walkThrough(form, { read, found, scopeOver: scope })
  const { answers, ...rest } = walk
  return { ...rest, answers: Object.fromEntries(answers), needed, steps: [...steps], faults }
}

/** Whether an answer is required; an unparsable expression counts as false. */
const isNeeded = ({ required }: Question, scope: Scope): boolean =>
  required === true || (!isBlank(required) && holds(required, scope))

function faultOf(
  form: Questionnaire,
  question: Question,
  reading: FieldResult,
  needs: boolean,
  scope: Scope,
): Fault | undefined {
  if (!reading.ok) return { question: question.code, field: reading.field, fault: reading.fault }
  if (needs) {
    const fault = neededFault(form, question, reading.answer)
    if (fault) return fault
  }
  return constraintFault(form, question, reading.answer, scope)
}

/** The fault of an unanswered required question; a Likert set needs every statement. */
function neededFault(form: Questionnaire, question: Question, answer: Answer | undefined): Fault | undefined {
  const kind = kindOf(question)
  const fields = kind.fields(question, form)
  if (fields.length === 0) return undefined
  const isSet = statementsOf(question).length > 0
  const cells = answer !== undefined && isSet ? kind.cells(question, answer, MISSING.not_answered, form) : []
  const left = answer === undefined ? 0 : cells.indexOf(MISSING.not_answered)
  if (left < 0) return undefined
  const key = isSet ? 'questionnaire.statement_needed' : 'questionnaire.answer_needed'
  const fault = question.required_message ? { text: question.required_message } : ({ key } as const)
  return { question: question.code, field: fields[left] ?? question.code, fault }
}

/** The fault of an answer that fails its constraint; "declined" and "don't know" are exempt. */
function constraintFault(
  form: Questionnaire,
  question: Question,
  answer: Answer | undefined,
  scope: Scope,
): Fault | undefined {
  const { code, constraint, constraint_message } = question
  if (answer === undefined || isBlank(constraint)) return undefined
  const current = scope.valueOf(code)
  if (tookWayOut(question, current) || holds(constraint, { ...scope, current })) return undefined
  const fault = constraint_message
    ? { text: constraint_message }
    : ({ key: 'questionnaire.answer_outside' } as const)
  return { question: code, field: kindOf(question).fields(question, form)[0] ?? code, fault }
}

const tookWayOut = (question: Question, current: Value): boolean =>
  ('decline' in question || 'dont_know' in question) && isNonAnswer(textOf(current))
