import type { Question } from '../instrument/questionnaire.ts'
import type { Language } from '../web/language.ts'
import { PRINTED_FROM, columns, dots, placed, type Mark } from './chart.ts'
import { diverging, groundOf } from './diverging.ts'
import { classColumns } from './dates/drawing.ts'
import { stripRow, strips } from './numbers/strips.ts'
import { captionWith } from './nonresponse/said.ts'
import { chartRow, stepsRow } from './chart-row.ts'
import { captionOf, endShown } from './caption.ts'
import type { Drawing } from './figures.ts'
import { headlineOf } from './headline.ts'
import { leftOut, pairsSaid } from './left-out.ts'
import { optionLines, signsOf, type Picture, type Signed } from './option-lines.ts'
import { shadesOf, splitOf } from './side.ts'
import type { Block, ResultRow } from './block.ts'
import type { ResultTable } from './table.ts'
import type { Wording } from './wording.ts'

/** A chart; its heading is empty when the figure has only one, its title that of an axis alone. */
export type Chart = Readonly<{
  id: string
  heading: string
  /** Beside and beneath the heading; mostly empty. */
  gap: string
  note: string
  title: string
  said: string
  height: number
  marks: readonly Mark[]
}>
export type Figure = Readonly<{
  headline: string
  caption: string
  key: readonly Readonly<{ shade: string; label: string }>[]
  hatched: boolean
  /** Key of the signs of subgroups; empty for drawings that name each row. */
  signs: readonly Signed[]
  charts: readonly Chart[]
}>

/** Builds the figure of a result; `counted`: who is counted, where that is not everybody. */
export function figureOf(table: ResultTable, question: Question, wording: Wording, counted = ''): Figure {
  const { language } = wording
  const { split, within } = table
  const named = (label: string) => (counted ? `${label} – ${counted}` : label)
  const label = language.of(question.label)
  const isLines = table.drawing === 'bars'
  const drawn = within && !isLines ? pairsDrawn(table, wording) : DRAWINGS[table.drawing](table, wording)
  return {
    headline: within ? pairsSaid(table, language) : wording.sentenceOf(headlineOf(table)),
    caption: [captionWith(captionOf(table, question, language), table, wording), counted]
      .filter(Boolean)
      .join(' '),
    key: table.drawing === 'diverging' ? keyOf(table, language) : [],
    hatched: drawn.some(({ drawing }) => drawing.marks.some(({ is }) => is === 'hatch')),
    signs: isLines ? signsOf(table, wording) : [],
    charts: drawn.map(({ heading, drawing, gap = '', note = '', said = '' }, place) => ({
      id: `g${place + 1}`,
      heading,
      gap,
      note,
      title:
        isLines && !heading
          ? ''
          : language.t('result.chart_title', { label: named(heading || label), split }),
      said: said || language.t('result.chart_desc'),
      ...placed(drawing, language.dir),
    })),
  }
}

const DRAWINGS: Readonly<Record<Drawing, (table: ResultTable, wording: Wording) => readonly Picture[]>> = {
  diverging: divergingDrawings,
  bars: optionLines,
  columns: columnDrawings,
  classes: classDrawings,
  dots: dotDrawings,
}

/** Draws what is shown of each pair of subgroups; the many that are not are named beneath the heading. */
function pairsDrawn(table: ResultTable, wording: Wording): readonly Picture[] {
  const blocks = table.blocks.map((block) => ({
    ...block,
    rows: block.rows.filter(({ state }) => state === 'shown'),
  }))
  const notes = table.blocks.map((block) => leftOut(block, wording).join(' · '))
  return DRAWINGS[table.drawing]({ ...table, blocks }, wording).map((picture, at) => ({
    ...picture,
    note: notes[at] ?? '',
  }))
}

function divergingDrawings(table: ResultTable, wording: Wording): readonly Picture[] {
  const { language } = wording
  const count = table.columns.length
  const { before, middle, after } = splitOf(count)
  const all = table.blocks.map((block) => ({
    heading: language.of(block.label),
    rows: ordered(block, sideOf(before, after)).map((row) => chartRow(row, table, wording)),
  }))
  const ground = groundOf(
    all.flatMap(({ rows }) => rows),
    count,
  )
  const heads = {
    before: headOf(table, before.at(-1), MOST_ABOVE, language),
    after: headOf(table, after[0], MOST_ABOVE, language),
    middle:
      middle === null
        ? ''
        : headOf(table, middle, MOST_ABOVE_MIDDLE, language) || language.t('result.middle'),
  }
  return all.map(({ heading, rows }) => ({ heading, drawing: diverging(rows, count, ground, heads) }))
}

function columnDrawings(table: ResultTable, wording: Wording): readonly Picture[] {
  const steps = table.columns.flatMap(({ measure, code }) =>
    measure === 'per_cent' ? [endShown(Number(code), wording.language)] : [],
  )
  const skipped = table.columns.length - steps.length
  const printed = (text: string, value = 0) => (value >= PRINTED_FROM && steps.length <= 11 ? text : '')
  const all = table.blocks.map((block) =>
    ordered(block).map((row) => {
      const { values, labels, ...whole } = stepsRow(row, table, wording)
      const shown = labels.map((text, at) => printed(text, values[at] ?? 0))
      return { ...whole, values: values.slice(skipped), labels: shown.slice(skipped) }
    }),
  )
  const most = Math.max(...all.flat().flatMap(({ values }) => values), 0)
  const headings = table.blocks.map((block) => headingOf(block, table, wording))
  return all.map((rows, at) => ({ heading: headings[at] ?? '', drawing: columns(rows, steps, most) }))
}

function classDrawings(table: ResultTable, wording: Wording): readonly Picture[] {
  return table.blocks.map((block) => ({
    heading: headingOf(block, table, wording),
    drawing: classColumns(table, ordered(block), wording),
  }))
}

function dotDrawings(table: ResultTable, wording: Wording): readonly Picture[] {
  const { from, to, of } = table
  const axis = { from, to, ends: [endShown(from, wording.language), endShown(to, wording.language)] } as const
  return table.blocks.map((block) => ({
    heading: headingOf(block, table, wording),
    drawing:
      of === 'value'
        ? strips(
            ordered(block).map((row) => stripRow(row, table, wording)),
            axis,
          )
        : dots(
            ordered(block).map((row) => chartRow(row, table, wording)),
            axis,
          ),
  }))
}

const headingOf = ({ label }: Block, { blocks, within }: ResultTable, { language }: Wording) =>
  blocks.length > 1 || within ? language.of(label) : ''

/** Sorts shown rows by descending `rank`, then the total, then withheld rows, then those not asked. */
function ordered({ rows, total }: Block, rank: (row: ResultRow) => number = () => 0): readonly ResultRow[] {
  const shown = rows.filter(({ state }) => state === 'shown')
  return [
    ...shown.toSorted((one, other) => rank(other) - rank(one)),
    ...(total ? [total] : []),
    ...rows.filter(({ state }) => state === 'withheld'),
    ...rows.filter(({ state }) => state === 'not_asked' || state === 'asked_otherwise'),
  ]
}

const sideOf = (before: readonly number[], after: readonly number[]) => (row: ResultRow) => {
  if (row.state !== 'shown') return 0
  const sum = (places: readonly number[]) =>
    places.reduce((total, place) => total + (row.values[place] ?? 0), 0)
  return sum(after) - sum(before)
}

/** Most characters that fit above a side of the line, and above the middle. */
const MOST_ABOVE = 16
const MOST_ABOVE_MIDDLE = 9

/** Labels a side with its option next to the line; '' where it does not fit. */
function headOf(
  { columns: options }: ResultTable,
  place: number | undefined,
  most: number,
  language: Language,
): string {
  const label = place === undefined ? undefined : options[place]?.label
  const text = label ? language.of(label) : ''
  return text.length > most ? '' : text
}

const keyOf = ({ columns: options }: ResultTable, language: Language) => {
  const shades = shadesOf(options.length)
  return options.map(({ label }, place) => ({ shade: shades[place] ?? '3', label: language.of(label) }))
}
