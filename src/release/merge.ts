import { kindOf } from '../questionnaire/kinds/table.ts'
import type { Column } from '../questionnaire/kinds/kind.ts'
import { questionsOf, type Question, type Questionnaire } from '../questionnaire/questionnaire.ts'

/** A question as the data has it, whichever versions asked it. */
export type MergedQuestion = {
  readonly code: string
  readonly columns: readonly Column[]
  /** Marked as a trait in one version at least. */
  readonly marked: boolean
  /** Its words in the default language are not the same in every version. */
  readonly reworded: boolean
}

/** A question code that stands for two questions, with the two that cannot share a column. */
export type Clash = { readonly code: string; readonly first: Questionnaire; readonly second: Questionnaire }

/** The questions of several versions in one order; labels and the order of options are the last version's. */
export function mergedQuestions(forms: readonly Questionnaire[]): readonly MergedQuestion[] {
  return mergedCodes(forms)
    .map((code) => {
      const asked = forms.flatMap((form) => {
        const question = findQuestion(form, code)
        return question ? [{ question, form }] : []
      })
      const last = asked.at(-1)
      return {
        code,
        columns: last ? kindOf(last.question).columns(last.question, last.form) : [],
        marked: asked.some(({ question }) => question.marked === true),
        reworded: new Set(asked.map(({ question, form }) => question.label[form.default_language])).size > 1,
      }
    })
    .filter(({ columns }) => columns.length > 0)
}

/** The first question code that two versions give to questions of another kind or with other option codes. */
export function findClash(forms: readonly Questionnaire[]): Clash | undefined {
  const seen = new Map<string, { shape: string; form: Questionnaire }>()
  for (const form of forms) {
    for (const question of questionsOf(form)) {
      const shape = shapeOf(question, form)
      const earlier = seen.get(question.code)
      if (earlier && earlier.shape !== shape)
        return { code: question.code, first: earlier.form, second: form }
      seen.set(question.code, { shape, form })
    }
  }
  return undefined
}

/** The first column whose name another has already, or that stands in `reserved`; SPSS takes `Q1` and `q1` for one. */
export function findTakenName(
  questions: readonly MergedQuestion[],
  reserved: readonly string[],
): { name: string; question: string } | undefined {
  const seen = new Set(reserved)
  for (const { code, columns } of questions) {
    for (const name of columns.flatMap((column) =>
      column.words ? [column.name, missName(column)] : column.name,
    )) {
      if (seen.has(name.toLowerCase())) return { name, question: code }
      seen.add(name.toLowerCase())
    }
  }
  return undefined
}

/** The name of the companion of a column of words. */
export const missName = ({ name }: Pick<Column, 'name'>): string => `${name}_miss`

/** The question of a version with this code; undefined when it has none. */
export const findQuestion = (form: Questionnaire, code: string): Question | undefined =>
  questionsOf(form).find((question) => question.code === code)

/**
 * A question only one version has stands behind the question that comes before it there, or before the first that
 * others have too; a version that shares no question follows whole.
 */
function mergedCodes(forms: readonly Questionnaire[]): readonly string[] {
  const codes: string[] = []
  for (const form of forms) {
    const asked = questionsOf(form)
    const shared = asked.find(({ code }) => codes.includes(code))
    let place = shared ? codes.indexOf(shared.code) : codes.length
    for (const { code } of asked) {
      const known = codes.indexOf(code)
      if (known === -1) codes.splice(place, 0, code)
      place = (known === -1 ? place : known) + 1
    }
  }
  return codes
}

/** What must be alike for two questions to share their columns; the order of options and all words are free. */
function shapeOf(question: Question, form: Questionnaire): string {
  const columns = kindOf(question)
    .columns(question, form)
    .map(({ name, type, words, values }) => [name, type, words, values.map(({ code }) => code).sort()])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  return JSON.stringify([question.kind, boundsOf(question), columns])
}

/** Numbers that mean something else on another scale. */
function boundsOf(question: Question): readonly number[] {
  if (question.kind === 'scale') return [question.min, question.max]
  return question.kind === 'points' ? [question.total] : []
}
