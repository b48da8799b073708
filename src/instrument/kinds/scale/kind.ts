import type { Key } from '../../../web/catalogue/en.ts'
import type { Language } from '../../../web/language.ts'
import { plainWords } from '../../../web/markup.ts'
import type { Questionnaire } from '../../questionnaire.ts'
import type { Scale } from './schema.ts'
import { UNTOUCHED, answered, fieldId, given, oneGiven, refused, typed } from '../shared/field.ts'
import type { Asked, Cell, Input, Kind, Missing, Reading } from '../kind.ts'
import { meanRow } from '../shared/means.ts'
import { NEAR, isOnStep, numberIn, numberShown, plainNumber, stepAt } from '../shared/numeral.ts'
import { askedOptions, isWayOut, labelIn, missingOf, waysOut } from '../shared/options.ts'

/** A step of the scale, or `-97` or `-96` as text. */
export type Step = number | string

/** More steps than this are a number to type, not buttons to choose from. */
const MOST_BUTTONS = 21

/** A number from `min` to `max` in steps of `step`, or of one. */
export const scale: Kind<Scale, Step> = {
  fields: (question) => [question.code],
  ask: (question, input, form, language) =>
    isLong(question) ? askLong(question, input, form, language) : askSteps(question, input, form, language),
  read,
  input: (question, answer) => ({
    [question.code]: [typeof answer === 'number' ? plainNumber(answer) : answer],
  }),
  shown: (question, answer, form, language) => [
    {
      text:
        typeof answer === 'number'
          ? numberShown(answer, language)
          : labelIn(waysOut(question, form), answer, language),
      own: false,
    },
  ],
  columns: ({ code, label, min, step = 1 }) => {
    const isWhole = Number.isInteger(min) && Number.isInteger(step)
    return [{ name: code, label, type: isWhole ? 'integer' : 'decimal', values: [], words: false }]
  },
  cells,
  summarise: (question, answers) => {
    const { code, label, min, max } = question
    const values = answers.filter((answer) => typeof answer === 'number')
    const steps = isLong(question) ? [] : valuesOf(question)
    const row = meanRow(code, label, values, { steps, declined: answers.length - values.length })
    return { shape: 'means', of: 'value', from: min, to: max, steps, rows: [row] }
  },
}

/** Every value of the scale, lowest first, without the dust of binary fractions. */
export const valuesOf = (question: Scale): readonly number[] =>
  Array.from({ length: countOf(question) }, (_, n) => stepAt(question.min, question.step ?? 1, n))

type Steps = { readonly min: number; readonly max: number; readonly step?: number }

/** How many values the scale has. */
export const countOf = ({ min, max, step = 1 }: Steps): number =>
  Math.max(0, Math.floor((max - min) / step + NEAR) + 1)

/** Whether the scale has more values than there is room for buttons. */
export const isLong = (question: Steps): boolean => countOf(question) > MOST_BUTTONS

/** The number. */
export function cells(_question: Scale, answer: Step | undefined, missing: Missing): readonly Cell[] {
  return [typeof answer === 'number' ? answer : (missingOf(answer) ?? missing)]
}

function askSteps(question: Scale, input: Input, form: Questionnaire, language: Language): Asked {
  const { code } = question
  const chosen = new Set(given(input, code))
  const [first, last] = endsOf(question, language)
  const steps = valuesOf(question)
  const buttons = steps.map((step, place) => ({
    value: plainNumber(step),
    label: numberShown(step, language),
    checked: chosen.has(plainNumber(step)),
    id: place === 0 ? fieldId(code) : '',
    end: [place === 0 ? first : '', place === steps.length - 1 ? last : ''].join(''),
  }))
  return {
    ...asked(question, input, form, language),
    frame: 'group',
    clearable: true,
    instruction: '',
    cells: buttons,
    ends: first || last ? [cellEnd(buttons[0]), cellEnd(buttons.at(-1))] : [],
    size: buttons.length === 11 ? 'cells' : `cells cells-${buttons.length}`,
  }
}

const endsOf = ({ min_label, max_label }: Scale, language: Language) => [
  min_label ? plainWords(language.of(min_label)) : '',
  max_label ? plainWords(language.of(max_label)) : '',
]

const cellEnd = (cell: { label: string; end: string } | undefined) =>
  cell ? [cell.label, cell.end].filter(Boolean).join(' – ') : ''

function askLong(question: Scale, input: Input, form: Questionnaire, language: Language): Asked {
  const { code, min, max } = question
  const [first, last] = endsOf(question, language)
  const value = typed(input, code)
  return {
    ...asked(question, input, form, language),
    frame: 'field',
    clearable: false,
    instruction: language.t(...within(question)),
    cells: [],
    ends: first || last ? [`${language.number(min)} – ${first}`, `${language.number(max)} – ${last}`] : [],
    id: fieldId(code),
    value: isWayOut(value) ? '' : value,
  }
}

/** What both forms print: the ways out carry no id, since the first button or the field has it. */
const asked = (question: Scale, input: Input, form: Questionnaire, language: Language) => ({
  template: '/instrument/kinds/scale',
  describes: '',
  field: question.code,
  type: isLong(question) ? 'checkbox' : 'radio',
  or: language.t('kinds.or'),
  off: language.t('kinds.deselected'),
  alone: askedOptions(question.code, waysOut(question, form), input, language).map((option) => ({
    ...option,
    id: '',
  })),
})

export function read(question: Scale, input: Input, form: Questionnaire): Reading<Step> {
  const { code } = question
  const one = oneGiven(input, code)
  if (!one.ok) return one
  const written = one.answer
  if (written === undefined) return UNTOUCHED
  if (waysOut(question, form).some((way) => way.code === written)) return answered(written)
  const value = numberIn(written)
  if (typeof value === 'number' && isStep(question, value)) return answered(nearestStep(question, value))
  return refused(code, ...within(question))
}

const isStep = ({ min, max, step = 1 }: Scale, value: number) =>
  value >= min && value <= max && isOnStep(value, min, step)

/** The value of the scale itself, for a number as near to it as binary fractions are. */
const nearestStep = ({ min, step = 1 }: Scale, value: number) =>
  stepAt(min, step, Math.round((value - min) / step))

/** What may be answered, in words. */
function within({ min, max, step = 1 }: Scale): readonly [Key, Readonly<Record<string, string | number>>] {
  if (step === 1) return ['kinds.number_between', { whole: 'yes', min, max }]
  return ['kinds.number_between_steps', { min, max, step: plainNumber(step) }]
}
