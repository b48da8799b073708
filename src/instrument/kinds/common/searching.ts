import type { Language } from '../../../web/language.ts'
import { plainWords } from '../../../web/markup.ts'
import type { Input } from '../../answer.ts'
import { type Choice, type Question, type Questionnaire, questionsOf } from '../../questionnaire.ts'
import { given } from './field.ts'

/** Options that a page shows all; of a longer list it shows those that were searched for. */
export const SHOWN_WHOLE = 200
/** Most of them, beside what is chosen. */
const FOUND = 50

/** Ending of a field. */
const FIND = ':find'

/** Whether a list is too long to be shown whole. */
export const isLong = (choices: readonly Choice[]): boolean => choices.length > SHOWN_WHOLE

/** Whether a question is answered from such a list. */
export const asksLong = (question: Question, form: Questionnaire): boolean =>
  'list' in question && isLong(form.choice_lists[question.list] ?? [])

/** Columns of all questions with several answers from a long list. */
export const SEARCHED_COLUMNS = 10_000

/** The first question with which there are more of them. */
export function beyondColumns(form: Questionnaire): Question | undefined {
  let columns = 0
  return questionsOf(form).find((question) => {
    if (question.kind !== 'multiple_choice' || !asksLong(question, form)) return false
    columns += form.choice_lists[question.list]?.length ?? 0
    return columns > SEARCHED_COLUMNS
  })
}

/** Field of the words searched for, which are no answer. No question has this code. */
export const searchField = ({ code }: Pick<Question, 'code'>): string => `${code}${FIND}`

/** Whether a field is one of them. */
export const isSearchField = (field: string): boolean => field.endsWith(FIND)

/** Fields without those of searches. */
export const withoutSearches = (input: Input): Input =>
  Object.fromEntries(Object.entries(input).filter(([field]) => !isSearchField(field)))

type Searched = {
  readonly shown: readonly Choice[]
  /** How many of them are chosen, which are the first. */
  readonly chosen: number
  readonly found: number
  readonly words: string
}

/** The options to show: what is chosen, then those whose label has every word, and how many these are. */
export function searched(
  question: Question,
  options: readonly Choice[],
  input: Input,
  language: Language,
): Searched {
  const words = given(input, searchField(question))[0] ?? ''
  const parts = folded(words).split(/\s+/).filter(Boolean)
  const chosen = new Set(given(input, question.code))
  const found = options.filter((option) => {
    const label = parts.length > 0 ? labelled(option, language) : ''
    return parts.every((part) => label.includes(part))
  })
  const isChosen = ({ code }: Choice) => chosen.has(code)
  const rest = found.filter((option) => !isChosen(option)).slice(0, FOUND)
  const first = options.filter(isChosen)
  return { shown: [...first, ...rest], chosen: first.length, found: found.length, words }
}

/** Without case and accents. */
const folded = (words: string) => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Cache of folded labels by language: a list has up to 2,000, and a page is rendered often. */
const known = new WeakMap<Choice, Map<string, string>>()

function labelled(option: Choice, language: Language): string {
  const labels = known.get(option) ?? new Map<string, string>()
  known.set(option, labels)
  const label = labels.get(language.code) ?? folded(plainWords(language.of(option.label)))
  labels.set(language.code, label)
  return label
}
