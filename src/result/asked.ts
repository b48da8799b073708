import { mergedQuestions, findQuestion, type MergedQuestion } from '../dataset/merge.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Pool } from '../dataset/answers.ts'
import { formsIn, type Source } from '../dataset/source.ts'
import type { Answer } from '../instrument/answer.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import { widened, type Asked } from '../instrument/widen.ts'
import type { Text } from '../text.ts'

/** A question of the data as a result shows it: `question` and `form` hold all that any of its versions offers. */
export type ShownQuestion = MergedQuestion & Asked

/**
 * The questions there are results for. They are those of the data, but for one: where a decision merged questions that
 * no one figure can hold, such as a number and words, each has a result of its own.
 */
export const shownQuestions = (
  dataset: Pick<Dataset, 'sources' | 'questions' | 'decided'>,
): readonly ShownQuestion[] =>
  dataset.questions
    .flatMap((merged) => (isMixed(merged) ? unmixed(merged, dataset) : [merged]))
    .flatMap((merged) => {
      const named = merged.asked.map(({ question, form }) => ({
        question: { ...question, code: merged.code },
        form,
      }))
      const newest = named.at(-1)
      return newest ? [{ ...merged, ...widened(newest, named.slice(0, -1).toReversed()) }] : []
    })

/** Answers with what those who gave them were offered: `row` and `row/part` for each row and part of a summary. */
export type OfferedPool = Readonly<{ offered: ReadonlySet<string>; answers: readonly Answer[] }>

/** What the sessions of one workshop were asked and answered. */
export type WorkshopAnswers = Readonly<{
  code: string
  place: Text
  /** `otherwise`: they were asked a question of this code that stands apart from this one. */
  asked: 'so' | 'otherwise' | 'not'
  /** What the versions used here have, whoever answered. */
  offered: ReadonlySet<string>
  pools: readonly OfferedPool[]
}>

/** Whether a session asked this very question: its answers stand in it. */
export const asks = ({ forms }: MergedQuestion, { version }: Source): boolean => forms.has(version.form)

/** The sessions' answers by workshop; `poolsOf` gives one session's answers to the question. */
export const byWorkshop = (
  shown: ShownQuestion,
  sources: readonly Source[],
  poolsOf: (source: Source) => readonly Pool[],
): readonly WorkshopAnswers[] =>
  [...new Set(sources.map(({ workshop }) => workshop.code))].map((code) => {
    const held = sources.filter(({ workshop }) => workshop.code === code)
    const asking = held.filter((source) => asks(shown, source))
    const otherwise = held.some(({ version }) => isPut(version.form, shown.asked_as))
    return {
      code,
      place: held[0]?.workshop.place ?? {},
      asked: asking.length > 0 ? 'so' : otherwise ? 'otherwise' : 'not',
      offered: new Set(asking.flatMap(({ version }) => [...offeredIn(version.form, shown)])),
      pools: asking
        .flatMap(poolsOf)
        .map(({ form, answers }) => ({ offered: offeredIn(form, shown), answers })),
    }
  })

const isPut = (form: Questionnaire, code: string) => {
  const question = findQuestion(form, code)
  return question !== undefined && kindOf(question).columns(question, form).length > 0
}

const isMixed = ({ standing, asked }: MergedQuestion): boolean =>
  standing === 'merge' && new Set(asked.map(measureOf)).size > 1

/** What a kind would count: numbers or words and, where it draws from one side to the other, on which options. */
function measureOf({ question, form }: Asked): string {
  const summary = kindOf(question).summarise(question, [], form)
  const isSided = summary.shape === 'shares' && summary.diverging
  const options = isSided ? (summary.rows[0]?.parts ?? []).map(({ code }) => code).sort() : []
  return JSON.stringify([question.kind, summary.shape, options])
}

/** Merged questions one by one, under the names they would have apart. */
const unmixed = (
  { asked_as, standing }: MergedQuestion,
  { sources, decided }: Pick<Dataset, 'sources' | 'decided'>,
): readonly MergedQuestion[] => {
  const decisions = decided.map(({ decision }) => ({ ...decision, decision: 'apart' as const }))
  return mergedQuestions(formsIn(sources), decisions)
    .filter((one) => one.asked_as === asked_as)
    .map((one) => ({ ...one, standing }))
}

function offeredIn(form: Questionnaire, { asked_as, code }: ShownQuestion): ReadonlySet<string> {
  const own: Question | undefined = findQuestion(form, asked_as)
  const question = own && { ...own, code }
  const summary = question && kindOf(question).summarise(question, [], form)
  if (!summary || !('rows' in summary)) return new Set()
  const steps = 'steps' in summary ? summary.steps.map(String) : []
  return new Set(
    summary.rows.flatMap((row) => [
      row.code,
      ...('parts' in row ? row.parts.map((part) => part.code) : steps).map((part) => `${row.code}/${part}`),
    ]),
  )
}
