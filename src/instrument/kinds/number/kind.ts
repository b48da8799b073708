import type { Key } from '../../../web/catalogue/en.ts'
import type { Language } from '../../../web/language.ts'
import { plainWords } from '../../../web/markup.ts'
import type { NumberQuestion } from './schema.ts'
import { UNTOUCHED, answered, fieldId, oneGiven, refused, typed, unitId } from '../shared/field.ts'
import type { Asked, Cell, Input, Kind, Missing, Reading } from '../kind.ts'
import { meanRow } from '../shared/means.ts'
import { type NotNumber, isOnStep, numberIn, numberShown, plainNumber, wholeIn } from '../shared/numeral.ts'

/** A number within bounds, whole where `integer`. */
export const number: Kind<NumberQuestion, number> = {
  fields: (question) => [question.code],
  ask: (question, input, _form, language) => asked(question, input, language),
  read,
  input: (question, answer) => ({ [question.code]: [plainNumber(answer)] }),
  shown: ({ unit }, answer, _form, language) => [
    {
      text: [numberShown(answer, language), unit ? plainWords(language.of(unit)) : ''].join(' ').trim(),
      own: false,
    },
  ],
  columns: ({ code, label, integer }) => [
    { name: code, label, type: integer ? 'integer' : 'decimal', values: [], words: false },
  ],
  cells,
  summarise: (question, answers) => {
    const row = meanRow(question.code, question.label, answers)
    return {
      shape: 'means',
      of: 'value',
      steps: [],
      ...axisOf(question, [row.mean ?? 0, row.median ?? 0]),
      rows: [row],
    }
  },
}

/** The number. */
export function cells(
  _question: NumberQuestion,
  answer: number | undefined,
  missing: Missing,
): readonly Cell[] {
  return [answer ?? missing]
}

/** Where a bound is open the axis ends at what is shown anyway: the least and the greatest answer stay unknown. */
const axisOf = ({ min, max }: NumberQuestion, shown: readonly number[]) => {
  const from = min ?? Math.min(0, max ?? 0, ...shown.map(Math.floor))
  return { from, to: max ?? Math.max(from + 1, ...shown.map(Math.ceil)) }
}

function asked(question: NumberQuestion, input: Input, language: Language): Asked {
  const { code, integer, min, max, unit } = question
  const { step } = question
  const bounded = integer === true || min !== undefined || max !== undefined
  const limits = bounded ? [language.t(boundsKey(question), boundsOf(question))] : []
  if (step !== undefined) limits.push(language.t(...stepsFrom(question)))
  return {
    frame: 'field',
    template: '/instrument/kinds/number',
    instruction: limits.join(' '),
    clearable: false,
    describes: unit ? unitId(code) : '',
    field: code,
    id: fieldId(code),
    value: typed(input, code),
    mode: integer ? 'numeric' : 'decimal',
    unit: unit ? plainWords(language.of(unit)) : '',
    unit_id: unitId(code),
  }
}

/** The steps that may be answered, in words. */
const stepsFrom = ({ min = 0, step = 1 }: NumberQuestion) =>
  ['kinds.number_steps', { min: plainNumber(min), step: plainNumber(step) }] as const

function boundsKey({ min, max }: NumberQuestion): Key {
  if (min !== undefined && max !== undefined) return 'kinds.number_between'
  if (min !== undefined) return 'kinds.number_from'
  return max === undefined ? 'kinds.number_any' : 'kinds.number_to'
}

const boundsOf = ({ integer, min, max }: NumberQuestion) => ({
  whole: integer ? 'yes' : 'no',
  min: min ?? 0,
  max: max ?? 0,
})

export function read(question: NumberQuestion, input: Input): Reading<number> {
  const { code, integer, min = -Infinity, max = Infinity } = question
  const one = oneGiven(input, code)
  if (!one.ok) return one
  if (one.answer === undefined) return UNTOUCHED
  const value = numberIn(one.answer)
  if (value === 'long' || (value === 'two_ways' && !integer)) return unclear(question, value, one.answer)
  const whole = integer ? wholeIn(one.answer) : value
  if (typeof whole !== 'number' || whole < min || whole > max) {
    return refused(code, boundsKey(question), boundsOf(question))
  }
  if (question.step !== undefined && !isOnStep(whole, question.min ?? 0, question.step)) {
    return refused(code, ...stepsFrom(question))
  }
  return isReserved(whole) ? refused(code, 'kinds.number_reserved') : answered(whole)
}

/** The numbers that say in the data why there is no answer. */
const isReserved = (value: number) => value >= -99 && value <= -90

function unclear({ code }: NumberQuestion, why: Exclude<NotNumber, 'words'>, text: string): Reading<number> {
  if (why === 'long') return refused(code, 'kinds.number_long')
  return refused(code, 'kinds.number_two_ways', {
    text,
    whole: text.replace(',', ''),
    decimal: text.replace(',', '.'),
  })
}
