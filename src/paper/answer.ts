import type { Language } from '../web/language.ts'
import { OTHER } from '../instrument/answer.ts'
import { codedOptions, waysOut } from '../instrument/kinds/shared/options.ts'
import { type Choice, type Question, type Questionnaire, choicesIn } from '../instrument/questionnaire.ts'
import { numberShown } from '../instrument/kinds/shared/numeral.ts'
import { countOf, valuesOf } from '../instrument/kinds/scale/values.ts'
import { plainly } from './plainly.ts'

/** Something to tick or to write beside, with its code; `line` where words follow. */
export type WrittenOption = Readonly<{ code: string; label: string; line: boolean }>

/** Where an answer goes on a sheet. */
export type PlaceToAnswer = Readonly<{
  shape: 'none' | 'tick' | 'grid' | 'steps' | 'beside' | 'line' | 'lines' | 'cells'
  /** More than one may be ticked. */
  many: boolean
  options: readonly WrittenOption[]
  /** Statements of a grid. */
  rows: readonly WrittenOption[]
  /** What the lowest and the highest step are called. */
  ends: readonly [string, string] | undefined
  /** Beside a line: a unit; below items: what they add up to. */
  after: string
  /** Lines to write on. */
  lines: number
  /** Boxes for single digits, in groups with a name. */
  cells: readonly Readonly<{ label: string; count: number }>[]
}>

const NOTHING: PlaceToAnswer = {
  shape: 'none',
  many: false,
  options: [],
  rows: [],
  ends: undefined,
  after: '',
  lines: 0,
  cells: [],
}

/** More steps than this are a number to write. */
const MOST_STEPS = 11
/** Characters a person writes on one line of a sheet. */
const PER_LINE = 60
const MOST_LINES = 10

/** Where the answer to a question goes. */
export function placeToAnswer(question: Question, form: Questionnaire, language: Language): PlaceToAnswer {
  const said = (choices: readonly Choice[]) => choices.map((choice) => optionSaid(choice, form, language))
  if (question.kind === 'single_choice' || question.kind === 'multiple_choice') {
    const options = said([...codedOptions(question, form), ...waysOut(question, form)])
    const written = options.map((one) => ({ ...one, line: one.code === OTHER && question.other === true }))
    return { ...NOTHING, shape: 'tick', many: question.kind === 'multiple_choice', options: written }
  }
  if (question.kind === 'likert_set') {
    const options = said([...choicesIn(form, question.list), ...waysOut(question, form)])
    return { ...NOTHING, shape: 'grid', options, rows: said(question.items) }
  }
  if (question.kind === 'scale') return scalePlace(question, form, language)
  if (question.kind !== 'ranking' && question.kind !== 'points') return openPlace(question, form, language)
  const after = question.kind === 'points' ? language.t('paper.total', { total: question.total }) : ''
  return { ...NOTHING, shape: 'beside', options: said(choicesIn(form, question.list)), after }
}

function openPlace(question: Question, form: Questionnaire, language: Language): PlaceToAnswer {
  const { t } = language
  const date = [
    { label: t('kinds.day'), count: 2 },
    { label: t('kinds.month'), count: 2 },
    { label: t('kinds.year'), count: 4 },
  ]
  const time = [
    { label: t('kinds.hour'), count: 2 },
    { label: t('kinds.minute'), count: 2 },
  ]
  if (question.kind === 'number')
    return { ...NOTHING, shape: 'line', after: question.unit ? plainly(language, form, question.unit) : '' }
  if (question.kind === 'short_text') return { ...NOTHING, shape: 'lines', lines: 1 }
  if (question.kind === 'long_text') {
    const lines = Math.min(MOST_LINES, Math.max(3, Math.ceil(question.max_length / PER_LINE)))
    return { ...NOTHING, shape: 'lines', lines }
  }
  if (question.kind === 'date') return { ...NOTHING, shape: 'cells', cells: date }
  if (question.kind === 'time') return { ...NOTHING, shape: 'cells', cells: time }
  return question.kind === 'date_time' ? { ...NOTHING, shape: 'cells', cells: [...date, ...time] } : NOTHING
}

function scalePlace(
  question: Extract<Question, { kind: 'scale' }>,
  form: Questionnaire,
  language: Language,
): PlaceToAnswer {
  const { min, max, min_label, max_label } = question
  const words = (text: typeof min_label) => (text ? plainly(language, form, text) : '')
  const ends = min_label || max_label ? ([words(min_label), words(max_label)] as const) : undefined
  const out = waysOut(question, form).map((choice) => optionSaid(choice, form, language))
  if (countOf(question) > MOST_STEPS)
    return { ...NOTHING, shape: 'line', ends, rows: out, after: `${min} – ${max}` }
  const options = valuesOf(question).map((value) => {
    const said = numberShown(value, language)
    return { code: said, label: said, line: false }
  })
  return { ...NOTHING, shape: 'steps', options, ends, rows: out }
}

const optionSaid = ({ code, label }: Choice, form: Questionnaire, language: Language): WrittenOption => ({
  code,
  label: plainly(language, form, label),
  line: false,
})
