import type { Language } from '../../../web/language.ts'
import { OTHER } from '../../answer.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import type { Column, Kind } from '../kind.ts'
import {
  chosenFields,
  codedOptions,
  countsOf,
  isNonAnswer,
  labelIn,
  nonAnswersOf,
  optionRows,
  otherColumns,
  otherField,
  tallied,
} from '../common/options.ts'
import { pressedFind } from '../common/search-fields.ts'
import { joined, spoken } from '../common/spoken.ts'
import { type SomeChosen, core, everyOption } from './core.ts'
import { type MultipleChoice, schema } from './schema.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** Any options of a list, within limits. */
export const multipleChoice: Kind<MultipleChoice, SomeChosen> = {
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
    instruction: instruction(question, language),
    clearable: false,
    describes: '',
    type: 'checkbox',
    ...optionRows(question, input, form, language),
  }),
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
  columns: (question, form) => [...dummies(question, form), ...otherColumns(question, form)],
  begin: ({ code }, value) => ({ [code]: value.split(/\s+/).filter(Boolean) }),
  labels: everyOption,
  measure: () => [],
  widened: (question) => question,
  summarise: (question, answers, form) => {
    const kept = answers.filter(({ choices }) => !isNonAnswer(choices[0]))
    const times = tallied(
      kept.flatMap(({ choices }) => choices),
      (code) => code,
    )
    const parts = countsOf(codedOptions(question, form), times)
    const { code, label } = question
    const others = tallied(answers, ({ choices }) => choices[0])
    const row = { code, label, base: kept.length, ...nonAnswersOf(others), parts }
    return { shape: 'shares', diverging: false, multiple: true, rows: [row] }
  },
}

function instruction({ hint, at_least, at_most }: MultipleChoice, language: Language): string {
  if (at_least !== undefined && at_most !== undefined) {
    return language.t('kinds.select_between', { least: at_least, most: at_most })
  }
  if (at_most !== undefined) return language.t('kinds.select_up_to', { n: at_most })
  if (at_least !== undefined) return language.t('kinds.select_at_least', { n: at_least })
  return hint ? '' : language.t('kinds.select_all')
}

/** Columns of options. Their labels are joined when asked for: most callers only need the names of up to 2,000. */
function dummies(question: MultipleChoice, form: Questionnaire): readonly Column[] {
  const values = [
    { code: '0', label: spoken(form, 'kinds.not_selected') },
    { code: '1', label: spoken(form, 'kinds.selected') },
  ]
  return codedOptions(question, form).map((option) => ({
    name: `${question.code}_${option.code}`,
    get label() {
      return joined(form, question.label, option.label)
    },
    type: 'integer',
    values,
    words: false,
  }))
}
