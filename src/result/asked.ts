import { mergedQuestions, findQuestion, type MergedQuestion } from '../dataset/merge.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { formsIn, type Source } from '../dataset/source.ts'
import type { Answer } from '../instrument/answer.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import { widened, type Asked } from '../instrument/widen.ts'

/** A dataset question as shown in results: `question` and `form` are the union of what its versions offer. */
export type ShownQuestion = MergedQuestion & Asked

/**
 * Returns the questions with results: those of the dataset, except that merged questions which cannot share a figure,
 * such as a number and words, are split again.
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

/** Answers with the options offered to the respondents: keys `row` and `row/part` of the summary. */
export type OfferedPool = Readonly<{
  offered: ReadonlySet<string>
  answers: readonly Answer[]
  /** People who were asked and left it out, and those a condition hid it from; none by default. */
  unanswered?: number
  unasked?: number
}>

/** Returns whether a session's answers belong to this question. */
export const asks = ({ forms }: MergedQuestion, { version }: Source): boolean => forms.has(version.form)

const isMixed = ({ standing, asked }: MergedQuestion): boolean =>
  standing === 'merge' && new Set(asked.map(measureOf)).size > 1

/** Signature of what a kind counts: the kind, the summary shape and, for diverging figures, the option codes. */
function measureOf({ question, form }: Asked): string {
  const summary = kindOf(question).summarise(question, [], form)
  const isSided = summary.shape === 'shares' && summary.diverging
  const options = isSided ? (summary.rows[0]?.parts ?? []).map(({ code }) => code).sort() : []
  return JSON.stringify([question.kind, summary.shape, options])
}

/** Splits a merged question into its variants, named as if kept apart. */
const unmixed = (
  { asked_as, standing }: MergedQuestion,
  { sources, decided }: Pick<Dataset, 'sources' | 'decided'>,
): readonly MergedQuestion[] => {
  const decisions = decided.map(({ decision }) => ({ ...decision, decision: 'apart' as const }))
  return mergedQuestions(formsIn(sources), decisions)
    .filter((one) => one.asked_as === asked_as)
    .map((one) => ({ ...one, standing }))
}

const offers = new WeakMap<ShownQuestion, WeakMap<Questionnaire, ReadonlySet<string>>>()

/** Returns what a version offers of a question: keys `row` and `row/part` of its summary. */
export function offeredIn(form: Questionnaire, shown: ShownQuestion): ReadonlySet<string> {
  const own = offers.get(shown) ?? new WeakMap<Questionnaire, ReadonlySet<string>>()
  offers.set(shown, own)
  const offered = own.get(form) ?? offeredOf(form, shown)
  own.set(form, offered)
  return offered
}

function offeredOf(form: Questionnaire, { asked_as, code }: ShownQuestion): ReadonlySet<string> {
  const own: Question | undefined = findQuestion(form, asked_as)
  const question = own && { ...own, code }
  const summary = question && kindOf(question).summarise(question, [], form)
  if (summary?.shape === 'moments') return new Set([summary.code])
  if (!summary || !('rows' in summary)) return new Set()
  const steps = 'steps' in summary ? summary.steps.map(String) : []
  return new Set(
    summary.rows.flatMap((row) => [
      row.code,
      ...('parts' in row ? row.parts.map((part) => part.code) : steps).map((part) => `${row.code}/${part}`),
    ]),
  )
}
