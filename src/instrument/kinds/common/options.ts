import type { Language } from '../../../web/language.ts'
import { plainWords, type Words } from '../../../web/markup.ts'
import { lineIn } from '../../../web/authored-text.ts'
import { type Choice, type Question, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { LikertSet } from '../likert-set/schema.ts'
import type { MultipleChoice } from '../multiple-choice/schema.ts'
import type { Scale } from '../scale/schema.ts'
import type { SingleChoice } from '../single-choice/schema.ts'
import { fieldId, given, typed } from './field.ts'
import {
  type Cell,
  type Input,
  type Missing,
  type FieldResult,
  DECLINED,
  DONT_KNOW,
  MISSING,
  OTHER,
} from '../../answer.ts'
import type { Column } from '../kind.ts'
import { sum } from './means.ts'
import { searchFields } from './search-fields.ts'
import { asksLong, searchField, searched } from './searching.ts'
import { joined, spoken } from './spoken.ts'
import { readWords } from './words.ts'

type Chosen = SingleChoice | MultipleChoice

/** The longest text of Other, in code points. */
export const OTHER_LENGTH = 200

/** The coded options: the list, plus Other if the question has it and the list does not. */
export function codedOptions(question: Chosen, form: Questionnaire): readonly Choice[] {
  const listed = choicesIn(form, question.list)
  if (!question.other || listed.some(({ code }) => code === OTHER)) return listed
  return [...listed, { code: OTHER, label: spoken(form, 'kinds.other') }]
}

/** "I do not know" and "Prefer not to say", where offered; each excludes all others. */
export const nonAnswerOptions = (
  question: LikertSet | Scale | Chosen,
  form: Questionnaire,
): readonly Choice[] => [
  ...(question.dont_know
    ? [{ code: DONT_KNOW, label: spoken(form, 'kinds.dont_know'), exclusive: true as const }]
    : []),
  ...(question.decline
    ? [{ code: DECLINED, label: spoken(form, 'kinds.declined'), exclusive: true as const }]
    : []),
]

/** Whether a code is -97 or -96. */
export const isNonAnswer = (code: string | undefined): boolean => code === DECLINED || code === DONT_KNOW

/** The missing code of "declined" or "don't know", else undefined. */
export function missingOf(code: string | undefined): Missing | undefined {
  if (code === DECLINED) return MISSING.declined
  return code === DONT_KNOW ? MISSING.dont_know : undefined
}

/** The label of an option, or its code when the list lacks it. */
export const labelIn = (options: readonly Choice[], code: string, language: Language): string => {
  const option = options.find((one) => one.code === code)
  return option ? plainWords(language.of(option.label)) : code
}

const INTEGER = /^(?:0|-?[1-9]\d{0,14})$/

/** Cache: a list has up to 2,000 options, and each answer of an export asks. */
const types = new WeakMap<readonly Choice[], 'integer' | 'string'>()

/** Codes are numbers in the data when all are integers. */
export function typeOfCodes(options: readonly Choice[]): 'integer' | 'string' {
  const type = types.get(options) ?? (options.every(({ code }) => INTEGER.test(code)) ? 'integer' : 'string')
  types.set(options, type)
  return type
}

/** The cell of one chosen code, as its missing code if it has one. */
export const codeCell = (code: string, options: readonly Choice[]): Cell =>
  missingOf(code) ?? (typeOfCodes(options) === 'integer' ? Number(code) : code)

/** Counts each code in one pass, for up to a hundred thousand answers. */
export function tallied<A>(
  answers: readonly A[],
  chosenIn: (answer: A) => string | undefined,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const answer of answers) {
    const code = chosenIn(answer)
    if (code !== undefined) times.set(code, (times.get(code) ?? 0) + 1)
  }
  return times
}

/** Counts of single choices: the base, those who declined or did not know, and each option. */
export function sharesOf(options: readonly Choice[], times: ReadonlyMap<string, number>) {
  const base = sum([...times].flatMap(([code, count]) => (isNonAnswer(code) ? [] : [count])))
  return { base, ...nonAnswersOf(times), parts: countsOf(options, times) }
}

/** Counts of those who declined or did not know. */
export const nonAnswersOf = (times: ReadonlyMap<string, number>) => ({
  declined: times.get(DECLINED) ?? 0,
  dont_know: times.get(DONT_KNOW) ?? 0,
})

/** The options with their counts. */
export const countsOf = (options: readonly Choice[], times: ReadonlyMap<string, number>) =>
  options.map(({ code, label }) => ({ code, label, count: times.get(code) ?? 0 }))

/** Field and column name of Other's text. */
export const otherField = ({ code }: Pick<Question, 'code'>): string => `${code}_${OTHER}_txt`

/** The fields of a choice: its options, Other's text, and the words searched for in a long list. */
export const chosenFields = (question: Chosen, form: Questionnaire): readonly string[] => [
  question.code,
  ...(question.other ? [otherField(question)] : []),
  ...(asksLong(question, form) ? [searchField(question)] : []),
]

/** Parses Other's text; undefined when blank or without Other. */
export const readOther = (question: Chosen, input: Input): FieldResult<string> =>
  question.other ? readWords(input, otherField(question), OTHER_LENGTH) : { ok: true, answer: undefined }

/** The column of Other's text, if the question has Other. */
export const otherColumns = (question: Chosen, form: Questionnaire): readonly Column[] => {
  const label = joined(form, question.label, spoken(form, 'kinds.other_words'))
  return question.other
    ? [{ name: otherField(question), label, type: 'string', values: [], words: true }]
    : []
}

/** Template data of a radio button or checkbox; `id` only for the target of error links. */
export type AskedOption = { code: string; label: Words; checked: boolean; id: string; other: boolean }

/** Options with the posted ones checked; the first has the field's id. */
export function askedOptions(
  field: string,
  options: readonly Choice[],
  input: Input,
  language: Language,
): readonly AskedOption[] {
  const ticked = new Set(given(input, field))
  return options.map(({ code, label }, place) => ({
    code,
    label: lineIn(language, label),
    checked: ticked.has(code),
    id: place === 0 ? fieldId(field) : '',
    other: code === OTHER,
  }))
}

/** Template data of both choice kinds: rows, Other's text field, and exclusive options apart. */
export function optionRows(question: Chosen, input: Input, form: Questionnaire, language: Language) {
  const field = question.code
  const coded = codedOptions(question, form)
  const isApart = (option: Choice) => question.kind === 'multiple_choice' && option.exclusive === true
  const isOther = ({ code }: Choice) => question.other === true && code === OTHER
  const listed = coded.filter((option) => !isApart(option) && !isOther(option))
  const search = asksLong(question, form) ? searched(question, listed, input, language) : undefined
  const rows = [
    ...(search?.shown ?? listed),
    ...coded.filter((option) => !isApart(option) && isOther(option)),
  ]
  const apart = [...coded.filter(isApart), ...nonAnswerOptions(question, form)]
  const asked = askedOptions(field, [...rows, ...apart], input, language)
  return {
    field,
    search: search ? searchFields(question, listed.length, search, language) : null,
    rows: asked.slice(0, rows.length).map((row) => ({ ...row, other: row.other && question.other === true })),
    alone: asked.slice(rows.length),
    or: language.t('kinds.or'),
    off: language.t('kinds.deselected'),
    words: question.other ? otherWords(question, input, language) : null,
  }
}

const otherWords = (question: Chosen, input: Input, language: Language) => ({
  field: otherField(question),
  id: fieldId(otherField(question)),
  label: language.t('kinds.describe_other'),
  value: typed(input, otherField(question)),
})
