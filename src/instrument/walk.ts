import type { Scope } from './expression/evaluate.ts'
import { holds } from './expression/parsed.ts'
import { type Answer, type FieldResult } from './answer.ts'
import { coreOf } from './kinds/cores.ts'
import { offered } from './offer.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

/** The state of a walk through a questionnaire. */
export type Walk = {
  /** Codes of the questions asked. */
  readonly relevant: Set<string>
  readonly answers: Map<string, Answer>
  /** By question code: what it offers, when a filter reduces its list. */
  readonly offers: Map<string, Questionnaire>
  /** Values of the answers so far. */
  readonly scope: Scope
}

/** How a walk reads answers, and a callback for each question asked. */
export type Walker = {
  readonly scopeOver: (answers: ReadonlyMap<string, Answer>) => Scope
  readonly read: (question: Question, offer: Questionnaire) => FieldResult
  readonly found?: (question: Question, reading: FieldResult, walk: Walk, section: number) => void
}

/**
 * Visits the questions in order and reads only those that are asked: later ones see earlier answers, and one not asked
 * counts as empty. Used by server and browser.
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
