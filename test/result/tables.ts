import { clashesIn, type Decision } from '../../src/dataset/clash.ts'
import { datasetOf } from '../../src/dataset/dataset.ts'
import { formsIn, type Source } from '../../src/dataset/source.ts'
import type { Answer } from '../../src/instrument/answer.ts'
import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import { asks, shownQuestions, type ShownQuestion } from '../../src/result/asked.ts'
import { bySubgroup, subgroupsOf } from '../../src/result/subgroups.ts'
import { resultTable, type ResultTable } from '../../src/result/table.ts'
import { aSource, consultation } from '../release/sources.ts'
import { everyKind } from '../support/every-kind.ts'

export const THRESHOLD = 5

/** Returns a sealed session of a workshop whose place has the name of its code. */
export function aSealedSession(
  id: number,
  workshop: string,
  form: Questionnaire = everyKind,
  number = 1,
): Source {
  const source = aSource(form, id)
  return {
    ...source,
    session: { ...source.session, code: `${workshop}-${id}` },
    workshop: { ...source.workshop, code: workshop, place: { en: `Place ${workshop}` } },
    version: { ...source.version, id: number, number },
  }
}

/** Returns the questions with results, every clash decided this way; by default undecided. */
export function questionsIn(
  sources: readonly Source[],
  decision?: Decision['decision'],
): readonly ShownQuestion[] {
  const decisions = clashesIn(formsIn(sources)).flatMap(({ code, digest }) =>
    decision ? [{ question: code, clash: digest, decision, reason: 'Because' }] : [],
  )
  return shownQuestions(datasetOf({ consultation, sources, groups: [], decisions }))
}

/** Returns the question with this code in the data; throws when there is none. */
export function mergedOf(
  sources: readonly Source[],
  code: string,
  decision?: Decision['decision'],
): ShownQuestion {
  const shown = questionsIn(sources, decision).find((one) => one.code === code)
  if (!shown) throw new TypeError(`no question ${code}`)
  return shown
}

/**
 * Returns the table of a question from these sessions' answers; everyone was offered all options of the version.
 * Different versions are merged by default.
 */
export function tableOf(
  code: string,
  held: readonly (readonly [Source, readonly Answer[]])[],
  threshold = THRESHOLD,
  decision: Decision['decision'] = 'merge',
): ResultTable {
  const sources = held.map(([source]) => source)
  const shown = mergedOf(sources, code, decision)
  const answers = new Map(held.map(([{ session }, given]) => [session.id, given]))
  const sender = { group: 'farm', language: 'en', unanswered: 0, unasked: 0 }
  const workshops = bySubgroup(
    shown,
    subgroupsOf('workshop', sources, []),
    sources
      .filter((source) => asks(shown, source))
      .map((source) => ({
        source,
        pools: [{ ...sender, form: source.version.form, answers: answers.get(source.session.id) ?? [] }],
      })),
  )
  const table = resultTable(shown, { split: 'workshop', subgroups: workshops }, threshold)
  if (!table) throw new TypeError(`no numbers for ${code}`)
  return table
}

/** Repeats the same answer for several people. */
export const each = (count: number, answer: Answer): readonly Answer[] =>
  Array.from({ length: count }, () => answer)

/** Returns `everyKind` with one question changed. */
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
