import type { Kind } from '../kind.ts'
import {
  chosenFields,
  codedOptions,
  labelIn,
  optionRows,
  otherColumns,
  otherField,
  sharesOf,
  tallied,
  typeOfCodes,
} from '../common/options.ts'
import { pressedFind } from '../common/search-fields.ts'
import { type OneChosen, core, everyOption } from './core.ts'
import { type SingleChoice, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** One option of a list. */
export const singleChoice: Kind<SingleChoice, OneChosen> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: chosenFields,
  press: (question, input, form, button) =>
    pressedFind(question, input, chosenFields(question, form), button),
  ask: (question, input, form, language) => ({
    frame: 'group',
    template: '/instrument/kinds/options',
    instruction: question.hint ? '' : language.t('kinds.choose_one'),
    clearable: true,
    describes: '',
    type: 'radio',
    ...optionRows(question, input, form, language),
  }),
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
  begin: ({ code }, value) => ({ [code]: [value] }),
  labels: everyOption,
  measure: () => [],
  widened: (question) => question,
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
