import type { Answer } from '../../src/instrument/answer.ts'
import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import { byWorkshop, findMerged, type Merged, type SealedSession } from '../../src/result/asked.ts'
import { resultTable, type ResultTable } from '../../src/result/table.ts'
import { everyKind } from '../support/every-kind.ts'

export const THRESHOLD = 5

/** A sealed session of a workshop whose place is called after its code. */
export const aSealedSession = (
  id: number,
  workshop: string,
  form: Questionnaire = everyKind,
  version = 1,
): SealedSession => ({
  id,
  code: `${workshop}-${id}`,
  workshop,
  place: { en: `Place ${workshop}` },
  responses: 0,
  version: { id: version, questionnaire_id: 1, number: version, form },
})

/** The question of these sessions; throws when none asked it. */
export function mergedOf(sessions: readonly SealedSession[], code: string): Merged {
  const merged = findMerged(sessions, code)
  if (!merged) throw new TypeError(`no question ${code}`)
  return merged
}

/** The table of one question when these sessions gave these answers, in their order. */
export function tableOf(
  code: string,
  held: readonly (readonly [SealedSession, readonly Answer[]])[],
  threshold = THRESHOLD,
): ResultTable {
  const sessions = held.map(([session]) => session)
  const merged = mergedOf(sessions, code)
  const answers = new Map(held.map(([session, given]) => [session.id, given]))
  const workshops = byWorkshop(merged, sessions, ({ id }) => answers.get(id) ?? [])
  const table = resultTable(merged.question, merged.form, workshops, threshold)
  if (!table) throw new TypeError(`no numbers for ${code}`)
  return table
}

/** The same answer from several people. */
export const each = (count: number, answer: Answer): readonly Answer[] =>
  Array.from({ length: count }, () => answer)

/** The questionnaire of every kind with one of its questions changed. */
export const withQuestion = (
  code: string,
  change: (question: Question) => Question | undefined,
  form: Questionnaire = everyKind,
): Questionnaire => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) =>
      question.code === code ? (change(question) ?? []) : [question],
    ),
  })),
})
