import type { Language } from '../../../web/language.ts'
import { inline, plainWords } from '../../../web/markup.ts'
import { type Choice, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { LikertSet } from './schema.ts'
import { UNTOUCHED, answered, oneGiven, refused } from '../shared/field.ts'
import { type Cell, type Input, type Kind, type Missing, type Reading, MISSING } from '../kind.ts'
import {
  askedOptions,
  codeCell,
  labelIn,
  sharesOf,
  tallied,
  typeOfCodes,
  waysOut,
} from '../shared/options.ts'
import { joined } from '../shared/spoken.ts'

/** The option chosen for each statement that was answered. */
export type Agreement = Readonly<Record<string, string>>

/** Statements answered one by one on the same scale. */
export const likertSet: Kind<LikertSet, Agreement> = {
  fields: (question) => question.items.map((item) => fieldOf(question, item)),
  ask: (question, input, form, language) => ({
    frame: 'group',
    template: '/instrument/kinds/likert-set',
    instruction: question.hint ? '' : language.t('kinds.choose_each'),
    clearable: true,
    describes: '',
    items: question.items.map((item) => statement(question, item, input, form, language)),
  }),
  read,
  input: (question, answer) =>
    Object.fromEntries(
      question.items.flatMap((item) => {
        const chosen = chosenFor(item, answer)
        return chosen === undefined ? [] : [[fieldOf(question, item), [chosen]]]
      }),
    ),
  shown: (question, answer, form, language) =>
    question.items.flatMap((item) => {
      const chosen = chosenFor(item, answer)
      if (chosen === undefined) return []
      const text = labelIn(everyOption(question, form), chosen, language)
      return [{ label: plainWords(language.of(item.label)), text, own: false }]
    }),
  columns: (question, form) => {
    const values = choicesIn(form, question.list)
    return question.items.map((item) => ({
      name: fieldOf(question, item),
      label: joined(form, question.label, item.label),
      type: typeOfCodes(values),
      values,
      words: false,
    }))
  },
  cells,
  summarise: (question, answers, form) => ({
    shape: 'shares',
    diverging: true,
    multiple: false,
    rows: question.items.map((item) => summaryRow(question, item, answers, form)),
  }),
}

/** The code chosen for every statement. */
export function cells(
  question: LikertSet,
  answer: Agreement | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  return question.items.map((item) => {
    if (!answer) return missing
    const chosen = chosenFor(item, answer)
    return chosen === undefined ? MISSING.not_answered : codeCell(chosen, choicesIn(form, question.list))
  })
}

const fieldOf = (question: LikertSet, item: Choice) => `${question.code}_${item.code}`

const chosenFor = (item: Choice, answer: Agreement): string | undefined =>
  Object.hasOwn(answer, item.code) ? answer[item.code] : undefined

const everyOption = (question: LikertSet, form: Questionnaire) => [
  ...choicesIn(form, question.list),
  ...waysOut(question, form),
]

/** Five options make the strip of five; other numbers have a strip of their own. */
const stripOf = (count: number) => (count === 5 ? 'opts strip' : `opts strip-${count}`)

function statement(question: LikertSet, item: Choice, input: Input, form: Questionnaire, language: Language) {
  const field = fieldOf(question, item)
  const listed = choicesIn(form, question.list).length
  const options = askedOptions(field, everyOption(question, form), input, language)
  return {
    field,
    label: inline(language.of(item.label)),
    strip: stripOf(listed),
    options: options.slice(0, listed),
    alone: options.slice(listed),
  }
}

export function read(question: LikertSet, input: Input, form: Questionnaire): Reading<Agreement> {
  const options = new Set(everyOption(question, form).map(({ code }) => code))
  const chosen: [string, string][] = []
  for (const item of question.items) {
    const one = oneGiven(input, fieldOf(question, item))
    if (!one.ok) return one
    if (one.answer === undefined) continue
    if (!options.has(one.answer)) return refused(fieldOf(question, item), 'kinds.no_such_option')
    chosen.push([item.code, one.answer])
  }
  return chosen.length === 0 ? UNTOUCHED : answered(Object.fromEntries(chosen))
}

function summaryRow(question: LikertSet, item: Choice, answers: readonly Agreement[], form: Questionnaire) {
  const times = tallied(answers, (answer) => chosenFor(item, answer))
  return { code: item.code, label: item.label, ...sharesOf(choicesIn(form, question.list), times) }
}
