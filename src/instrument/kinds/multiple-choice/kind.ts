import type { Language } from '../../../web/language.ts'
import type { Choice, Questionnaire } from '../../questionnaire.ts'
import type { MultipleChoice } from './schema.ts'
import { UNTOUCHED, answered, given, refused } from '../shared/field.ts'
import {
  type Cell,
  type Column,
  type Input,
  type Kind,
  type Missing,
  type Reading,
  MISSING,
  OTHER,
} from '../kind.ts'
import {
  codedOptions,
  countsOf,
  isWayOut,
  labelIn,
  missingOf,
  optionRows,
  otherColumns,
  otherField,
  readOther,
  tallied,
  waysOut,
} from '../shared/options.ts'
import { joined, spoken } from '../shared/spoken.ts'

/** The codes ticked in the order of the list, `-97` or `-96` alone, and the words of Other. */
export type SomeChosen = { readonly choices: readonly string[]; readonly other?: string }

/** Any options of a list, within limits. */
export const multipleChoice: Kind<MultipleChoice, SomeChosen> = {
  fields: (question) => (question.other ? [question.code, otherField(question)] : [question.code]),
  ask: (question, input, form, language) => ({
    frame: 'group',
    template: '/instrument/kinds/options',
    instruction: instruction(question, language),
    clearable: false,
    describes: '',
    type: 'checkbox',
    ...optionRows(question, input, form, language),
  }),
  read,
  input: (question, { choices, other }) => ({
    [question.code]: choices,
    ...(other === undefined ? {} : { [otherField(question)]: [other] }),
  }),
  shown: (question, { choices, other }, form, language) =>
    choices.map((choice) => {
      const text = labelIn(everyOption(question, form), choice, language)
      return choice === OTHER && other !== undefined
        ? { label: text, text: other, own: true }
        : { text, own: false }
    }),
  columns: (question, form) => [
    ...codedOptions(question, form).map((option) => dummy(question, option, form)),
    ...otherColumns(question, form),
  ],
  cells,
  summarise: (question, answers, form) => {
    const kept = answers.filter(({ choices }) => !isWayOut(choices[0]))
    const times = tallied(
      kept.flatMap(({ choices }) => choices),
      (code) => code,
    )
    const parts = countsOf(codedOptions(question, form), times)
    const { code, label } = question
    const row = { code, label, base: kept.length, declined: answers.length - kept.length, parts }
    return { shape: 'shares', diverging: false, multiple: true, rows: [row] }
  },
}

/** 1 or 0 for every option, and the words of Other. */
export function cells(
  question: MultipleChoice,
  answer: SomeChosen | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  const dummies = codedOptions(question, form).map(({ code }) => dummyCell(code, answer, missing))
  return question.other ? [...dummies, otherCell(answer, missing)] : dummies
}

const everyOption = (question: MultipleChoice, form: Questionnaire): readonly Choice[] => [
  ...codedOptions(question, form),
  ...waysOut(question, form),
]

function instruction({ hint, at_least, at_most }: MultipleChoice, language: Language): string {
  if (at_least !== undefined && at_most !== undefined) {
    return language.t('kinds.select_between', { least: at_least, most: at_most })
  }
  if (at_most !== undefined) return language.t('kinds.select_up_to', { n: at_most })
  if (at_least !== undefined) return language.t('kinds.select_at_least', { n: at_least })
  return hint ? '' : language.t('kinds.select_all')
}

const dummy = (question: MultipleChoice, option: Choice, form: Questionnaire): Column => ({
  name: `${question.code}_${option.code}`,
  label: joined(form, question.label, option.label),
  type: 'integer',
  values: [
    { code: '0', label: spoken(form, 'kinds.not_selected') },
    { code: '1', label: spoken(form, 'kinds.selected') },
  ],
  words: false,
})

const dummyCell = (code: string, answer: SomeChosen | undefined, missing: Cell): Cell =>
  answer ? (missingOf(answer.choices[0]) ?? (answer.choices.includes(code) ? 1 : 0)) : missing

const otherCell = (answer: SomeChosen | undefined, missing: Cell): Cell =>
  answer ? (answer.other ?? missingOf(answer.choices[0]) ?? MISSING.not_asked) : missing

/** Words without a tick mean that Other was meant. */
export function read(question: MultipleChoice, input: Input, form: Questionnaire): Reading<SomeChosen> {
  const ticked = new Set(given(input, question.code))
  const words = readOther(question, input)
  if (!words.ok) return words
  if (words.answer !== undefined) ticked.add(OTHER)
  if (ticked.size === 0) return UNTOUCHED
  const options = everyOption(question, form)
  const chosen = options.filter(({ code }) => ticked.has(code))
  if (chosen.length < ticked.size) return refused(question.code, 'kinds.no_such_option')
  const fault = clash(question, chosen) ?? outside(question, chosen)
  if (fault) return fault
  const choices = chosen.map(({ code }) => code)
  if (!question.other || !ticked.has(OTHER)) return answered({ choices })
  if (words.answer !== undefined) return answered({ choices, other: words.answer })
  const other = chosen.find(({ code }) => code === OTHER)?.label ?? {}
  return refused(otherField(question), 'kinds.describe_or_untick', { option: other })
}

function clash({ code }: MultipleChoice, chosen: readonly Choice[]) {
  const alone = chosen.find(({ exclusive }) => exclusive)
  return alone && chosen.length > 1 ? refused(code, 'kinds.exclusive', { option: alone.label }) : undefined
}

function outside({ code, at_least, at_most }: MultipleChoice, chosen: readonly Choice[]) {
  const selected = chosen.length
  if (chosen.some(({ exclusive }) => exclusive)) return undefined
  if (at_most !== undefined && selected > at_most) {
    return refused(code, 'kinds.too_many', { n: at_most, selected })
  }
  if (at_least === undefined || selected >= at_least) return undefined
  return refused(code, 'kinds.too_few', { n: at_least, selected })
}
