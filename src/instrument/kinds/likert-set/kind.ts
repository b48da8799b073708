import type { Language } from '../../../web/language.ts'
import { plainWords } from '../../../web/markup.ts'
import { lineIn } from '../../../web/authored-text.ts'
import type { Input } from '../../answer.ts'
import { type Choice, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Kind } from '../kind.ts'
import { askedOptions, labelIn, sharesOf, tallied, typeOfCodes } from '../common/options.ts'
import { joined } from '../common/spoken.ts'
import { type Agreement, chosenFor, core, everyOption, fieldOf } from './core.ts'
import { type LikertSet, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Statements answered one by one on the same scale. */
export const likertSet: Kind<LikertSet, Agreement> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: (question) => question.items.map((item) => fieldOf(question, item)),
  ask: (question, input, form, language) => ({
    frame: 'group',
    template: '/instrument/kinds/likert-set',
    look: 'likert',
    instruction: question.hint ? '' : language.t('kinds.choose_each'),
    clearable: true,
    describes: '',
    items: question.items.map((item) => statement(question, item, input, form, language)),
  }),
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
  labels: () => [],
  measure: () => [],
  widened: (question) => question,
  summarise: (question, answers, form) => ({
    shape: 'shares',
    diverging: true,
    multiple: false,
    rows: question.items.map((item) => summaryRow(question, item, answers, form)),
  }),
}

/** CSS class; five options is the standard strip. */
const stripOf = (count: number) => (count === 5 ? 'opts strip' : `opts strip-${count}`)

function statement(question: LikertSet, item: Choice, input: Input, form: Questionnaire, language: Language) {
  const field = fieldOf(question, item)
  const listed = choicesIn(form, question.list).length
  const options = askedOptions(field, everyOption(question, form), input, language)
  return {
    field,
    label: lineIn(language, item.label),
    strip: stripOf(listed),
    options: options.slice(0, listed),
    alone: options.slice(listed),
  }
}

function summaryRow(question: LikertSet, item: Choice, answers: readonly Agreement[], form: Questionnaire) {
  const times = tallied(answers, (answer) => chosenFor(item, answer))
  return { code: item.code, label: item.label, ...sharesOf(choicesIn(form, question.list), times) }
}
