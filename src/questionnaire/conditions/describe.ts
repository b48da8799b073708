import type { Language } from '../../web/language.ts'
import { asCode } from '../../web/markup.ts'
import { numbersOf } from '../../instrument/numbering.ts'
import { inRow } from '../../instrument/kinds/common/extent.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import { type Question, type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import { conditionIn, type ConditionRow, type Subjects } from './condition.ts'
import { subjectsOf, type Subject } from './subject.ts'

/** Values computed once for describing a questionnaire. */
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

/** Returns a condition in words, or the expression as code when rows cannot express it; '' for none. */
export function conditionSaid(described: Described, source: string | undefined): string {
  if (source === undefined || source.trim() === '') return ''
  const condition = conditionIn(source, described.subjects)
  if (!condition) return asCode(source)
  const { t, list } = described.language
  const parts = condition.rows.map((row) => rowSaid(described, row))
  if (condition.join === 'all') return list(parts)
  return t('editor.says_any', { first: inRow(t, parts.slice(0, -1)), last: parts.at(-1) ?? '' })
}

function rowSaid(described: Described, { name, comparison, value }: ConditionRow): string {
  const subject = described.subjects.get(name)
  const question = subject ? subjectSaid(described, subject) : name
  const option = subject?.options.find(({ code }) => code === value)
  const said = option ? described.language.of(option.label) || option.code : value
  return described.language.t(`editor.says_${comparison}`, { question, value: said })
}

/** Returns “Question 3”, or “Question 3, National law” for items. */
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

/** Returns the options or limits of a question in words or code; '' for none. */
export const extentSaid = ({ language, form }: Described, question: Question): string =>
  kindOf(question).author.extent(question, form, language)
