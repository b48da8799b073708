import type { Questionnaire } from '../../questionnaire.ts'
import type { SingleChoice } from './schema.ts'
import { UNTOUCHED, answered, given, oneGiven, refused } from '../shared/field.ts'
import { type Cell, type Input, type Kind, type Missing, type Reading, MISSING, OTHER } from '../kind.ts'
import {
  codeCell,
  codedOptions,
  labelIn,
  missingOf,
  optionRows,
  otherColumns,
  otherField,
  readOther,
  sharesOf,
  tallied,
  typeOfCodes,
  waysOut,
} from '../shared/options.ts'

/** The code chosen, `-97` and `-96` among them, and the words of Other. */
export type OneChosen = { readonly choice: string; readonly other?: string }

/** One option of a list. */
export const singleChoice: Kind<SingleChoice, OneChosen> = {
  fields: (question) => (question.other ? [question.code, otherField(question)] : [question.code]),
  ask: (question, input, form, language) => ({
    frame: 'group',
    template: '/instrument/kinds/options',
    instruction: question.hint ? '' : language.t('kinds.choose_one'),
    clearable: true,
    describes: '',
    type: 'radio',
    ...optionRows(question, input, form, language),
  }),
  read,
  input: (question, { choice, other }) => ({
    [question.code]: [choice],
    ...(other === undefined ? {} : { [otherField(question)]: [other] }),
  }),
  shown: (question, { choice, other }, form, language) => {
    const text = labelIn(everyOption(question, form), choice, language)
    return other === undefined ? [{ text, own: false }] : [{ label: text, text: other, own: true }]
  },
  columns: (question, form) => {
    const values = codedOptions(question, form)
    const { code, label } = question
    const type = typeOfCodes(values)
    return [{ name: code, label, type, values, words: false }, ...otherColumns(question, form)]
  },
  cells,
  summarise: (question, answers, form) => {
    const times = tallied(answers, ({ choice }) => choice)
    const row = {
      code: question.code,
      label: question.label,
      ...sharesOf(codedOptions(question, form), times),
    }
    return { shape: 'shares', diverging: false, multiple: false, rows: [row] }
  },
}

/** The code, and the words of Other. */
export function cells(
  question: SingleChoice,
  answer: OneChosen | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  const first = answer ? codeCell(answer.choice, codedOptions(question, form)) : missing
  return question.other ? [first, otherCell(answer, missing)] : [first]
}

const everyOption = (question: SingleChoice, form: Questionnaire) => [
  ...codedOptions(question, form),
  ...waysOut(question, form),
]

const otherCell = (answer: OneChosen | undefined, missing: Cell): Cell =>
  answer ? (answer.other ?? missingOf(answer.choice) ?? MISSING.not_asked) : missing

/** Words without a tick mean Other; beside another option that was chosen they are left behind. */
export function read(question: SingleChoice, input: Input, form: Questionnaire): Reading<OneChosen> {
  const { code, other } = question
  const one = oneGiven(input, code)
  if (!one.ok) return one
  const described = other === true && given(input, otherField(question)).length > 0
  const choice = one.answer ?? (described ? OTHER : undefined)
  if (choice === undefined) return UNTOUCHED
  const options = everyOption(question, form)
  if (!options.some((option) => option.code === choice)) return refused(code, 'kinds.no_such_option')
  if (choice !== OTHER || !other) return answered({ choice })
  const words = readOther(question, input)
  if (!words.ok) return words
  if (words.answer === undefined) return refused(otherField(question), 'kinds.describe_or_change')
  return answered({ choice, other: words.answer })
}
