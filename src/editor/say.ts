import type { Language } from '../web/language.ts'
import { numbersOf } from '../instrument/numbering.ts'
import { type Question, type Questionnaire, questionsOf } from '../instrument/questionnaire.ts'
import { conditionIn, type Row, type Subjects } from './condition.ts'
import { optionsOf } from './read-options.ts'
import { subjectsOf, type Subject } from './subject.ts'

/** What is looked up again and again while a questionnaire is described. */
export type Described = Readonly<{
  language: Language
  form: Questionnaire
  subjects: Subjects
  numbers: ReadonlyMap<string, number>
}>

export const describedIn = (language: Language, form: Questionnaire): Described => ({
  language,
  form,
  subjects: subjectsOf(form, questionsOf(form)),
  numbers: numbersOf(form),
})

/** A condition in words, or the expression itself where it says more than rows can; '' for none. */
export function conditionSaid(described: Described, source: string | undefined): string {
  if (source === undefined || source.trim() === '') return ''
  const condition = conditionIn(source, described.subjects)
  if (!condition) return source
  const { t, list } = described.language
  const parts = condition.rows.map((row) => rowSaid(described, row))
  if (condition.join === 'all') return list(parts)
  return t('editor.says_any', { first: inRow(t, parts.slice(0, -1)), last: parts.at(-1) ?? '' })
}

function rowSaid(described: Described, { name, comparison, value }: Row): string {
  const subject = described.subjects.get(name)
  const question = subject ? subjectSaid(described, subject) : name
  const option = subject?.options.find(({ code }) => code === value)
  const said = option ? described.language.of(option.label) || option.code : value
  return described.language.t(`editor.says_${comparison}`, { question, value: said })
}

/** “Question 3”, or “Question 3, National law” for one item of it. */
export function subjectSaid({ language, numbers }: Described, { question, item }: Subject): string {
  const n = numbers.get(question.code)
  const whole =
    n === undefined
      ? question.code
      : language.t('questionnaire.page_place_question', { n: language.number(n) })
  return item
    ? language.t('editor.says_item', { question: whole, item: language.of(item.label) || item.code })
    : whole
}

/** Things one after the other, with the comma of the language between them. */
const inRow = (t: Language['t'], parts: readonly string[]): string =>
  parts.reduce((first, next) => (first === '' ? next : t('editor.comma', { first, next })), '')

const PREVIEWED = 4

/** What there is to choose from or to keep to, in words; '' where there is nothing to say. */
export function extentSaid({ language, form }: Described, question: Question): string {
  const { t, number, days } = language
  if (question.kind === 'likert_set') {
    const options = optionsOf(form, question.list).map(({ label }) => language.of(label))
    const scale = t('editor.from_to', { from: options[0] ?? '', to: options.at(-1) ?? '' })
    return inRow(t, [
      t('questionnaire.page_statements', { n: question.items.length }),
      ...(options.length > 1 ? [scale] : []),
    ])
  }
  if ('list' in question) return listSaid(language, optionsOf(form, question.list))
  if (question.kind === 'scale')
    return t('editor.from_to', { from: number(question.min), to: number(question.max) })
  if (question.kind === 'short_text' || question.kind === 'long_text')
    return t('editor.at_most_characters', { n: question.max_length })
  if (question.kind === 'number')
    return boundsSaid(language, question.min, question.max, (value) => number(value, decimalsOf(value)))
  if (question.kind === 'date')
    return boundsSaid(language, question.earliest, question.latest, (day) => days(day, day))
  return question.kind === 'calculated' ? question.calculation : ''
}

const decimalsOf = (value: number) => String(value).split('.')[1]?.length ?? 0

function listSaid({ t, of }: Language, options: ReturnType<typeof optionsOf>): string {
  if (options.length === 0) return t('questionnaire.page_options', { n: 0 })
  const shown = options.slice(0, options.length > PREVIEWED + 1 ? PREVIEWED : options.length)
  const more = options.length - shown.length
  const labels = shown.map(({ label, code }) => of(label) || code)
  return inRow(t, [...labels, ...(more > 0 ? [t('editor.and_more', { n: more })] : [])])
}

function boundsSaid<Bound>(
  { t }: Language,
  low: Bound | undefined,
  high: Bound | undefined,
  say: (value: Bound) => string,
) {
  if (low !== undefined && high !== undefined) return t('editor.from_to', { from: say(low), to: say(high) })
  if (low !== undefined) return t('editor.from_on', { from: say(low) })
  return high === undefined ? '' : t('editor.up_to', { to: say(high) })
}
