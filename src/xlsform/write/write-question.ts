import { textOf } from '../../instrument/expression/value.ts'
import { isLong } from '../../instrument/kinds/scale/values.ts'
import { pointsField } from '../../instrument/kinds/points/core.ts'
import { type Question, choicesIn } from '../../instrument/questionnaire.ts'
import type { LikertSet } from '../../instrument/kinds/likert-set/schema.ts'
import type { Points } from '../../instrument/kinds/points/schema.ts'
import type { Scale } from '../../instrument/kinds/scale/schema.ts'
import { lacksList } from '../../instrument/expression/names.ts'
import { withLimits } from './limits.ts'
import { type Cells, type Writer, codeCells, keptCells, together, yes } from './written.ts'

/** The rows of a question: one, or a group of rows for what XLSForm asks row by row. */
export function questionRows(question: Question, writer: Writer): readonly Cells[] {
  if (question.kind === 'likert_set') return statementRows(question, writer)
  if (question.kind === 'points') return pointsRows(question, writer)
  return [{ ...typed(question, writer), ...common(question, writer), ...ofKind(question, writer) }]
}

function common(question: Question, { nameOf, words }: Writer): Cells {
  const { code, required, kept } = question
  const name = nameOf(code)
  return {
    name,
    ...words('label', question.label),
    ...words('hint', question.hint),
    ...words('guidance_hint', question.guidance),
    required: required === true ? 'yes' : required,
    ...words('required_message', question.required_message),
    relevant: question.relevant,
    constraint: withLimits(question, question.constraint),
    ...words('constraint_message', question.constraint_message),
    default: question.default,
    appearance: kept?.['appearance'],
    parameters: kept?.['parameters'],
    ...keptCells(kept),
    ...codeCells(name, code, kept),
    'colloquy::marked': yes(question.marked),
  }
}

const TYPES = {
  ranking: 'rank',
  scale: 'range',
  short_text: 'text',
  long_text: 'text',
  date: 'date',
  time: 'time',
  date_time: 'dateTime',
  calculated: 'calculate',
  note: 'note',
} as const

function typed(question: Exclude<Question, LikertSet | Points>, { addsOther }: Writer): Cells {
  if (question.kind === 'number') return { type: question.integer ? 'integer' : 'decimal' }
  if (question.kind === 'ranking') return { type: `rank ${question.list}` }
  if (question.kind !== 'single_choice' && question.kind !== 'multiple_choice')
    return { type: TYPES[question.kind] }
  const select = question.kind === 'single_choice' ? 'select_one' : 'select_multiple'
  return { type: together(select, question.list, addsOther(question) ? 'or_other' : undefined) }
}

function ofKind(question: Question, writer: Writer): Cells {
  if (question.kind === 'scale') return scaleCells(question, writer)
  if (question.kind === 'calculated') {
    return { calculation: question.calculation, 'colloquy::result': question.result }
  }
  if (question.kind === 'long_text') {
    const appearance = together('multiline', question.kept?.['appearance'])
    return { appearance, 'colloquy::max_length': String(question.max_length) }
  }
  if (question.kind === 'short_text') return { 'colloquy::max_length': String(question.max_length) }
  if (question.kind === 'date') {
    return { 'colloquy::earliest': question.earliest, 'colloquy::latest': question.latest }
  }
  if (question.kind === 'number') {
    const { min, max, step, unit } = question
    return { ...numerals({ min, max, step }), ...writer.words('colloquy::unit', unit) }
  }
  if (question.kind === 'ranking') return { ...listed(question), 'colloquy::partial': yes(question.partial) }
  if (question.kind !== 'single_choice' && question.kind !== 'multiple_choice') return {}
  return {
    ...listed(question),
    ...ways(question),
    'colloquy::other': yes(question.other && !writer.addsOther(question)),
    ...(question.kind === 'multiple_choice' &&
      numerals({ at_least: question.at_least, at_most: question.at_most })),
  }
}

const numerals = (values: Readonly<Record<string, number | undefined>>): Cells =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `colloquy::${name}`,
      value === undefined ? undefined : textOf(value),
    ]),
  )

const ways = ({ decline, dont_know }: { decline?: true; dont_know?: true }): Cells => ({
  'colloquy::decline': yes(decline),
  'colloquy::dont_know': yes(dont_know),
})

type Listed = Extract<Question, { kind: 'single_choice' | 'multiple_choice' | 'ranking' }>

/** A seed that is more than a number or an answer has no place among the parameters. */
function listed({ choice_filter, shuffled, kept }: Listed): Cells {
  const seed = typeof shuffled === 'string' ? shuffled : undefined
  const isPlain = seed === undefined || /^(?:\$\{[^{}\s]*\}|\d+(?:\.\d+)?)$/.test(seed)
  const random = shuffled === undefined ? undefined : 'randomize=true'
  return {
    choice_filter,
    parameters: together(
      kept?.['parameters'],
      random,
      isPlain && seed !== undefined ? `seed=${seed}` : undefined,
    ),
    'colloquy::seed': isPlain ? undefined : seed,
  }
}

function scaleCells(question: Scale, { words }: Writer): Cells {
  const { min, max, step, min_label, max_label, kept } = question
  const own = step === undefined ? undefined : `step=${textOf(step)}`
  return {
    parameters: together(kept?.['parameters'], `start=${textOf(min)}`, `end=${textOf(max)}`, own),
    'colloquy::kind': isLong(question) ? 'scale' : undefined,
    'colloquy::step': step === 1 ? '1' : undefined,
    ...words('colloquy::min_label', min_label),
    ...words('colloquy::max_label', max_label),
    ...ways(question),
  }
}

/** Statements as a table; the row of the group says everything, those below are for other tools. */
function statementRows(question: LikertSet, writer: Writer): readonly Cells[] {
  const { code, items, list, required } = question
  const row = common(question, writer)
  return [
    {
      type: 'begin_group',
      ...row,
      appearance: together('table-list', row['appearance']),
      'colloquy::kind': question.kind,
      'colloquy::list': list,
      ...ways(question),
    },
    ...items.map((item) => ({
      type: `select_one ${list}`,
      name: `${code}_${item.code}`,
      ...writer.words('label', item.label),
      required: required === true ? 'yes' : undefined,
    })),
    { type: 'end_group' },
  ]
}

function pointsRows(question: Points, writer: Writer): readonly Cells[] {
  const { list, total } = question
  const options = lacksList(question, writer.form) ? [] : choicesIn(writer.form, list)
  return [
    {
      type: 'begin_group',
      ...common(question, writer),
      'colloquy::kind': question.kind,
      'colloquy::list': list,
      'colloquy::total': String(total),
    },
    ...options.map((option) => ({
      type: 'integer',
      name: pointsField(question, option),
      ...writer.words('label', option.label),
      constraint: `. >= 0 and . <= ${total}`,
    })),
    { type: 'end_group' },
  ]
}
