import type { Scope } from './expression/evaluate.ts'
import { holds } from './expression/parsed.ts'
import { type Answer, type FieldResult } from './answer.ts'
import { coreOf } from './kinds/cores.ts'
import { offered } from './offer.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** What is found on a walk through a questionnaire. */
export type Walk = {
  /** Codes of the questions that are asked. */
  readonly relevant: Set<string>
  readonly answers: Map<string, Answer>
  /** What a question offers, by its code, where that is not its whole list. */
  readonly offers: Map<string, Questionnaire>
  /** Values of the answers found so far. */
  readonly scope: Scope
}

/** How a walk learns of an answer, and whom it tells of every question that is asked. */
export type Walker = {
  readonly scopeOver: (answers: ReadonlyMap<string, Answer>) => Scope
  readonly read: (question: Question, offer: Questionnaire) => FieldResult
  readonly found?: (question: Question, reading: FieldResult, walk: Walk, section: number) => void
}

/**
 * Goes through the questions in order as one person would, reading only those that are asked: a later one sees
 * earlier answers, and the answer to a question that is not asked counts as empty. Server and browser both walk so.
 */
export function walkThrough(form: Questionnaire, walker: Walker): Walk {
  const answers = new Map<string, Answer>()
  const walk: Walk = { relevant: new Set(), answers, offers: new Map(), scope: walker.scopeOver(answers) }
  for (const [index, section] of form.sections.entries()) {
    if (!holds(section.relevant, walk.scope)) continue
    for (const question of section.questions) visit(form, question, walker, walk, index)
  }
  return walk
}

function visit(form: Questionnaire, question: Question, walker: Walker, walk: Walk, section: number): void {
  const { code } = question
  if (!holds(question.relevant, walk.scope)) return
  const offer = offered(form, question, walk.scope)
  if (!offer) return
  walk.relevant.add(code)
  if (offer !== form) walk.offers.set(code, offer)
  const core = coreOf(question)
  const reading: FieldResult =
    core.presence === 'hidden'
      ? { ok: true, answer: core.compute?.(question, walk.scope) }
      : walker.read(question, offer)
  const answer = reading.ok ? reading.answer : reading.sofar
  if (answer !== undefined) walk.answers.set(code, answer)
  walker.found?.(question, reading, walk, section)
}
