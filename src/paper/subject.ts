import type { Language } from '../web/language.ts'
import { lacksList } from '../instrument/expression/names.ts'
import { codedOptions, waysOut } from '../instrument/kinds/shared/options.ts'
import { numbersOf } from '../instrument/numbering.ts'
import {
  type Choice,
  type Question,
  type Questionnaire,
  choicesIn,
  questionsOf,
} from '../instrument/questionnaire.ts'
import { plainly } from './plainly.ts'

/** What an expression can refer to, in words: a question, one of its statements, items or options. */
export type Subject = {
  /** That it was answered, or left. */
  readonly given: (is: boolean) => string
  /** That this option is the answer, or is not. Codes that name no option are shown as they are. */
  readonly is?: (code: string, holds: boolean) => string
  /** The number a comparison is about. */
  readonly amount?: string
  /** How many were chosen. */
  readonly count?: string
}

/** Every name an expression may use, with how it is spoken of. */
export function subjectsIn(form: Questionnaire, language: Language): ReadonlyMap<string, Subject> {
  const numbers = numbersOf(form)
  return new Map(
    questionsOf(form).flatMap((question) => {
      const n = numbers.get(question.code)
      const number = n === undefined ? '' : language.number(n)
      return lacksList(question, form) ? [] : namedIn(question, { form, language, number })
    }),
  )
}

type Around = { readonly form: Questionnaire; readonly language: Language; readonly number: string }
type Named = readonly (readonly [string, Subject])[]

function namedIn(question: Question, around: Around): Named {
  const { form, language, number } = around
  const { code } = question
  const base = answered(question, around)
  if (question.kind === 'single_choice')
    return [
      [
        code,
        { ...base, is: (option, holds) => one('answered', option, holds, optionsOf(question, form), around) },
      ],
    ]
  if (question.kind === 'multiple_choice') return manyNamed(question, around)
  if (question.kind === 'likert_set') return statementsNamed(question, around)
  if (question.kind === 'ranking' || question.kind === 'points') return itemsNamed(question, around)
  if (question.kind === 'calculated')
    return [
      [
        code,
        { ...base, amount: language.t('paper.quoted', { words: plainly(language, form, question.label) }) },
      ],
    ]
  if (question.kind === 'note') return []
  return [[code, { ...base, amount: language.t('paper.answer_to', { number }) }]]
}

const answered = (question: Question, { form, language, number }: Around): Subject => {
  const what = language.t('paper.quoted', { words: plainly(language, form, question.label) })
  return {
    given: (is) =>
      number === ''
        ? language.t(is ? 'paper.has_value' : 'paper.has_no_value', { what })
        : language.t(is ? 'paper.given' : 'paper.left', { number }),
  }
}

const optionsOf = (
  question: Extract<Question, { kind: 'single_choice' | 'multiple_choice' }>,
  form: Questionnaire,
) => [...codedOptions(question, form), ...waysOut(question, form)]

function one(
  verb: 'answered' | 'chose',
  code: string,
  holds: boolean,
  options: readonly Choice[],
  { form, language, number }: Around,
): string {
  const option = wordsFor(options, code, language, form)
  return language.t(holds ? `paper.${verb}` : `paper.not_${verb}`, { option, number })
}

function wordsFor(options: readonly Choice[], code: string, language: Language, form: Questionnaire): string {
  const option = options.find((choice) => choice.code === code)
  return option ? plainly(language, form, option.label) : code
}

function manyNamed(question: Extract<Question, { kind: 'multiple_choice' }>, around: Around): Named {
  const { form, language, number } = around
  const options = optionsOf(question, form)
  const chose = (code: string, holds: boolean) => one('chose', code, holds, options, around)
  const base = answered(question, around)
  const parts = codedOptions(question, form).map(({ code }): readonly [string, Subject] => [
    `${question.code}_${code}`,
    { ...base, is: (value, holds) => chose(code, (value === '1') === holds) },
  ])
  return [[question.code, { ...base, is: chose, count: language.t('paper.count_in', { number }) }], ...parts]
}

function statementsNamed(question: Extract<Question, { kind: 'likert_set' }>, around: Around): Named {
  const { form, language, number } = around
  const options = [...choicesIn(form, question.list), ...waysOut(question, form)]
  return question.items.map((item) => {
    const statement = plainly(language, form, item.label)
    const is = (code: string, holds: boolean) =>
      language.t(holds ? 'paper.answered_to' : 'paper.not_answered_to', {
        option: wordsFor(options, code, language, form),
        statement,
        number,
      })
    return [`${question.code}_${item.code}`, { ...answered(question, around), is }]
  })
}

function itemsNamed(question: Extract<Question, { kind: 'ranking' | 'points' }>, around: Around): Named {
  const { form, language, number } = around
  const base = answered(question, around)
  const [suffix, key] =
    question.kind === 'ranking' ? (['rank', 'paper.rank_of'] as const) : (['pts', 'paper.points_of'] as const)
  const parts = choicesIn(form, question.list).map((choice): readonly [string, Subject] => [
    `${question.code}_${choice.code}_${suffix}`,
    { ...base, amount: language.t(key, { item: plainly(language, form, choice.label), number }) },
  ])
  return [[question.code, { ...base, count: language.t('paper.count_in', { number }) }], ...parts]
}
