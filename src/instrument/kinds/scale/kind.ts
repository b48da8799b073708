import type { Language } from '../../../web/language.ts'
import { plainWords } from '../../../web/markup.ts'
import { carrying, wordsOf } from '../../../web/authored-text.ts'
import type { Input } from '../../answer.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import type { Asked, Kind } from '../kind.ts'
import { fieldId, given, typed } from '../common/field.ts'
import { meanRow, meansOf } from '../common/means.ts'
import { numberShown, plainNumber } from '../common/numeral.ts'
import {
  askedOptions,
  isNonAnswer,
  labelIn,
  nonAnswerOptions,
  nonAnswersOf,
  tallied,
} from '../common/options.ts'
import { type Step, core, within } from './core.ts'
import { type Scale, schema } from './schema.ts'
import { isLong, valuesOf, widened } from './values.ts'
import { author } from './author.ts'
import { paper } from './paper.ts'
import { xlsform } from './xlsform.ts'
import { comparison } from './comparison.ts'
import { check } from './check.ts'

/** A number from `min` to `max` by `step` (default 1). */
export const scale: Kind<Scale, Step> = {
  ...core,
  schema,
  author,
  paper,
  xlsform,
  comparison,
  check,
  fields: (question) => [question.code],
  ask: (question, input, form, language) =>
    isLong(question) ? askLong(question, input, form, language) : askSteps(question, input, form, language),
  input: (question, answer) => ({
    [question.code]: [typeof answer === 'number' ? plainNumber(answer) : answer],
  }),
  shown: (question, answer, form, language) => [
    {
      text:
        typeof answer === 'number'
          ? numberShown(answer, language)
          : labelIn(nonAnswerOptions(question, form), answer, language),
      own: false,
    },
  ],
  columns: ({ code, label, min, step = 1 }) => {
    const isWhole = Number.isInteger(min) && Number.isInteger(step)
    return [{ name: code, label, type: isWhole ? 'integer' : 'decimal', values: [], words: false }]
  },
  begin: ({ code }, value) => ({ [code]: [value] }),
  labels: nonAnswerOptions,
  measure: ({ min, max }) => [min, max],
  widened,
  summarise: (question, answers) => {
    const { code, label, min, max } = question
    const values = answers.filter((answer) => typeof answer === 'number')
    const steps = isLong(question) ? [] : valuesOf(question)
    const others = tallied(answers, (answer) => (typeof answer === 'string' ? answer : undefined))
    const row = meanRow({ code, label, ...nonAnswersOf(others) }, values, steps)
    return meansOf('value', steps, { min, max }, [row])
  },
}

function askSteps(question: Scale, input: Input, form: Questionnaire, language: Language): Asked {
  const { code } = question
  const chosen = new Set(given(input, code))
  const [first, last] = endsOf(question, carrying(language))
  const steps = valuesOf(question)
  const buttons = steps.map((step, place) => ({
    value: plainNumber(step),
    label: numberShown(step, language),
    checked: chosen.has(plainNumber(step)),
    id: place === 0 ? fieldId(code) : '',
    end: wordsOf([place === 0 ? first : '', place === steps.length - 1 ? last : ''].join('')),
  }))
  return {
    ...asked(question, input, form, language),
    frame: 'group',
    clearable: true,
    instruction: '',
    cells: buttons,
    ends: first || last ? [endSaid(buttons[0]?.label, first), endSaid(buttons.at(-1)?.label, last)] : [],
    size: buttons.length === 11 ? 'cells' : `cells cells-${buttons.length}`,
  }
}

const endsOf = ({ min_label, max_label }: Scale, language: Language) => [
  min_label ? plainWords(language.of(min_label)) : '',
  max_label ? plainWords(language.of(max_label)) : '',
]

const endSaid = (label = '', end = '') => wordsOf([label, end].filter(Boolean).join(' – '))

function askLong(question: Scale, input: Input, form: Questionnaire, language: Language): Asked {
  const { code, min, max } = question
  const [first, last] = endsOf(question, carrying(language))
  const value = typed(input, code)
  return {
    ...asked(question, input, form, language),
    frame: 'field',
    clearable: false,
    instruction: language.t(within(question)),
    cells: [],
    ends:
      first || last
        ? [wordsOf(`${language.number(min)} – ${first}`), wordsOf(`${language.number(max)} – ${last}`)]
        : [],
    id: fieldId(code),
    value: isNonAnswer(value) ? '' : value,
  }
}

/** Template data of both forms; the id is on the first button or field. */
const asked = (question: Scale, input: Input, form: Questionnaire, language: Language) => ({
  template: '/instrument/kinds/scale',
  describes: '',
  field: question.code,
  type: isLong(question) ? 'checkbox' : 'radio',
  or: language.t('kinds.or'),
  off: language.t('kinds.deselected'),
  alone: askedOptions(question.code, nonAnswerOptions(question, form), input, language).map((option) => ({
    ...option,
    id: '',
  })),
})
