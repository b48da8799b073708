import type { Language } from '../web/language.ts'
import { isShown, sentenceIn } from './ask.ts'
import { evaluate, type Scope } from './expression/evaluate.ts'
import { parsedIn, scopeOver } from './expression/scope.ts'
import { type Value, numberOf, textOf, truthOf } from './expression/value.ts'
import { type Answer, type Answers, type Input, type Reading, type Sentence, MISSING } from './kinds/kind.ts'
import { isWayOut } from './kinds/options.ts'
import { kindOf } from './kinds/table.ts'
import type { Calculated, Question, Questionnaire, Section, Text } from './questionnaire.ts'

/** A sentence of the catalogue, or a message the author of the questionnaire wrote. */
export type Said = Sentence | { readonly text: Text }

/** Why an answer is refused, and the form field to put right. */
export type Fault = { readonly question: string; readonly field: string; readonly fault: Said }

/** What a fault says to a person. */
export const saidIn = (language: Language, fault: Said): string =>
  'text' in fault ? language.of(fault.text) : sentenceIn(language, fault)

/**
 * Codes of the questions to ask, given these answers. Questions are taken in order: a later one sees earlier
 * answers, and the answer to a question that is not asked counts as empty.
 */
export const relevantQuestions = (form: Questionnaire, answers: Answers): ReadonlySet<string> =>
  walk(form, recall(answers)).relevant

/** Indices of the sections that have something to show, given these answers. */
export const stepsOf = (form: Questionnaire, answers: Answers): readonly number[] =>
  stepsAmong(form, relevantQuestions(form, answers))

function stepsAmong(form: Questionnaire, relevant: ReadonlySet<string>): readonly number[] {
  return form.sections.flatMap(({ questions }, index) =>
    questions.some((question) => isShown(question) && relevant.has(question.code)) ? [index] : [],
  )
}

/**
 * Reads one section; never throws. What is asked may hang on other sections: their answers are those in
 * `elsewhere`, or else what `input` holds for their fields.
 */
export function readSection(
  form: Questionnaire,
  section: Section,
  input: Input,
  elsewhere: Answers = {},
): { readonly answers: Answers; readonly faults: readonly Fault[] } {
  const remember = recall(elsewhere)
  const within = new Set(section.questions)
  const walked = walk(form, (question) => {
    const known = within.has(question) ? undefined : remember(question)
    return known?.answer === undefined ? kindOf(question).read(question, input, form) : known
  })
  const own = section.questions.flatMap(({ code }) => {
    const answer = walked.answers.get(code)
    return answer === undefined ? [] : [[code, answer] as const]
  })
  const faults = walked.faults.get(form.sections.indexOf(section)) ?? []
  return { answers: Object.fromEntries(own), faults }
}

/** What all fields come to: what they answer, what is asked, as codes and as indices of sections, and what is wrong. */
export type WholeReading = {
  readonly answers: Answers
  readonly relevant: ReadonlySet<string>
  readonly steps: readonly number[]
  /** By index of section. */
  readonly faults: ReadonlyMap<number, readonly Fault[]>
}

/** Reads all sections that are asked, with what is calculated. Never throws. */
export function readAll(form: Questionnaire, input: Input): WholeReading {
  const { answers, relevant, faults } = walk(form, (question) => kindOf(question).read(question, input, form))
  return { answers: Object.fromEntries(answers), relevant, steps: stepsAmong(form, relevant), faults }
}

const recall = (answers: Answers) => (question: Question) => ({
  ok: true as const,
  answer: Object.hasOwn(answers, question.code) ? answers[question.code] : undefined,
})

type Walked = {
  readonly relevant: Set<string>
  readonly answers: Map<string, Answer>
  readonly faults: Map<number, readonly Fault[]>
}

/** Goes through the questions in order as one person would, reading only those that are asked. */
function walk(form: Questionnaire, read: (question: Question) => Reading): Walked {
  const walked: Walked = { relevant: new Set(), answers: new Map(), faults: new Map() }
  const scope = scopeOver(form, walked.answers)
  for (const [index, section] of form.sections.entries()) {
    if (!holds(form, section.relevant, scope)) continue
    const faults = section.questions.flatMap((question) => visit(form, question, read, walked, scope) ?? [])
    if (faults.length > 0) walked.faults.set(index, faults)
  }
  return walked
}

function visit(
  form: Questionnaire,
  question: Question,
  read: (question: Question) => Reading,
  walked: Walked,
  scope: Scope,
): Fault | undefined {
  const { code } = question
  if (!holds(form, question.relevant, scope)) return undefined
  walked.relevant.add(code)
  const reading: Reading =
    question.kind === 'calculated'
      ? { ok: true, answer: calculatedFrom(form, question, scope) }
      : read(question)
  if (!reading.ok) return { question: code, field: reading.field, fault: reading.fault }
  if (reading.answer !== undefined) walked.answers.set(code, reading.answer)
  return neededFault(form, question, reading.answer) ?? constraintFault(form, question, reading.answer, scope)
}

/** What an expression comes to; undefined when it cannot be read, which publishing rules out. */
function valueOf(form: Questionnaire, source: string, scope: Scope): Value | undefined {
  const parsed = parsedIn(form, source)
  return parsed.ok ? evaluate(parsed.tree, scope) : undefined
}

const isBlank = (source: string | undefined): source is undefined => !source?.trim()

/** A condition that is absent or cannot be read holds: better a question too many than one withheld. */
const holds = (form: Questionnaire, source: string | undefined, scope: Scope): boolean =>
  isBlank(source) || truthOf(valueOf(form, source, scope) ?? true)

/** What is calculated; undefined for '', for no number, and for a number that stands for a missing answer. */
function calculatedFrom(form: Questionnaire, question: Calculated, scope: Scope): Answer | undefined {
  const value = valueOf(form, question.calculation, scope)
  if (question.result === 'text') return Number.isNaN(value) ? undefined : textOf(value) || undefined
  const number = numberOf(value) + 0
  const isReserved = number >= MISSING.not_answered && number <= -90
  return Number.isFinite(number) && !isReserved ? number : undefined
}

/** The fault of a question that needs an answer; a Likert set needs one for every statement. */
function neededFault(form: Questionnaire, question: Question, answer: Answer | undefined): Fault | undefined {
  const kind = kindOf(question)
  const fields = kind.fields(question, form)
  if (!question.required || fields.length === 0) return undefined
  const isSet = question.kind === 'likert_set'
  const cells = answer !== undefined && isSet ? kind.cells(question, answer, MISSING.not_answered, form) : []
  const left = answer === undefined ? 0 : cells.indexOf(MISSING.not_answered)
  if (left < 0) return undefined
  const key = isSet ? 'questionnaire.statement_needed' : 'questionnaire.answer_needed'
  const fault = question.required_message ? { text: question.required_message } : ({ key } as const)
  return { question: question.code, field: fields[left] ?? question.code, fault }
}

/** The fault of an answer its constraint refuses; declining and not knowing are never refused. */
function constraintFault(
  form: Questionnaire,
  question: Question,
  answer: Answer | undefined,
  scope: Scope,
): Fault | undefined {
  const { code, constraint, constraint_message } = question
  if (answer === undefined || isBlank(constraint)) return undefined
  const current = scope.valueOf(code)
  if (tookWayOut(question, current) || holds(form, constraint, { ...scope, current })) return undefined
  const fault = constraint_message
    ? { text: constraint_message }
    : ({ key: 'questionnaire.answer_outside' } as const)
  return { question: code, field: kindOf(question).fields(question, form)[0] ?? code, fault }
}

const tookWayOut = (question: Question, current: Value): boolean =>
  ('decline' in question || 'dont_know' in question) && isWayOut(textOf(current))
