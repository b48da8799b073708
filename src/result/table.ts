import { shown, withheldCells } from '../disclosure/rules.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'
import type { WorkshopAnswers } from './asked.ts'
import { figuresOf, type Column, type FigureRow, type Figures, type Shape } from './figures.ts'

/** The code a row over all workshops has; no workshop's code is in lower case. */
export const TOTAL = 'total'

type At = Readonly<{ workshop: string; place: Text }>
export type ShownRow = At &
  Readonly<{
    state: 'shown'
    base: number
    /** People who declined or did not know; null when they are fewer than may be shown, none included. */
    declined: number | null
    /** Beside the columns: whole per cents, or rounded means; null where the option was not offered. */
    values: readonly (number | null)[]
  }>
/** A row that is not shown holds nothing about its answers. */
export type Row = ShownRow | (At & Readonly<{ state: 'withheld' }>) | (At & Readonly<{ state: 'not_asked' }>)

/** A question, statement or item with its rows in the order of the workshops. */
export type Block = Readonly<{
  code: string
  label: Text
  rows: readonly Row[]
  /** Null for a single workshop, and where it would give away what is withheld. */
  total: ShownRow | null
  total_withheld: boolean
}>

export type ResultTable = Shape &
  Readonly<{
    /** The ends of the axis, and how many decimals its means have. */
    from: number
    to: number
    digits: number
    columns: readonly Column[]
    blocks: readonly Block[]
  }>

/**
 * What may be shown of the answers to one question, by workshop: rows of `threshold` answers and more, and a
 * total unless it would give a withheld row away. Undefined for a question without numbers.
 */
export function resultTable(
  question: Question,
  form: Questionnaire,
  workshops: readonly WorkshopAnswers[],
  threshold: number,
): ResultTable | undefined {
  const everyone = workshops.flatMap(({ answers }) => answers)
  const pooled = figuresOf(question, everyone, form)
  if (!pooled) return undefined
  const figures = workshops.flatMap(({ answers }) => figuresOf(question, answers, form) ?? [])
  const axis = axisOf(figures, threshold)
  const drawn = { ...pooled.shape, columns: pooled.columns, digits: digitsOn(axis) }
  const rules = { ...drawn, threshold }
  return {
    ...drawn,
    ...axis,
    blocks: pooled.rows.map((all, place) =>
      blockOf(
        all,
        figures.flatMap(({ rows }) => rows[place] ?? []),
        workshops,
        rules,
      ),
    ),
  }
}

type Rules = Shape & Readonly<{ columns: readonly Column[]; digits: number; threshold: number }>

/** The axis of rows that are shown: an open end must not tell of one that is not. */
function axisOf(figures: readonly Figures[], threshold: number) {
  const visible = figures.filter(({ rows }) => rows.some(({ base }) => shown(base, threshold)))
  if (visible.length === 0) return { from: 0, to: 1 }
  const from = Math.min(...visible.map((one) => one.from))
  return { from, to: Math.max(...visible.map((one) => one.to)) }
}

const digitsOn = ({ from, to }: { from: number; to: number }) => (to - from < 2 ? 2 : 1)

/** `figures` stand in the order of the workshops. */
function blockOf(
  all: FigureRow,
  figures: readonly FigureRow[],
  workshops: readonly WorkshopAnswers[],
  rules: Rules,
): Block {
  const asked = workshops.filter(({ offered }) => offered.has(all.code))
  const bases = workshops.flatMap(({ offered }, place) =>
    offered.has(all.code) ? [figures[place]?.base ?? 0] : [],
  )
  const allowed = shown(all.base, rules.threshold) && totalAllowed(bases, rules.threshold)
  return {
    code: all.code,
    label: all.label,
    rows: workshops.map((workshop, place) => rowOf(workshop, all.code, figures[place], rules)),
    total: bases.length > 1 && allowed ? totalRow(all, asked, rules) : null,
    total_withheld: bases.length > 1 && !allowed,
  }
}

/** A total may stand where no further row would have to be withheld for its sake. */
const totalAllowed = (bases: readonly number[], threshold: number): boolean =>
  withheldCells(bases, threshold, true).every(
    (withheld, place) => withheld === !shown(bases[place] ?? 0, threshold),
  )

function rowOf(workshop: WorkshopAnswers, code: string, figures: FigureRow | undefined, rules: Rules): Row {
  const at = { workshop: workshop.code, place: workshop.place }
  if (!workshop.offered.has(code)) return { state: 'not_asked', ...at }
  if (!figures || !shown(figures.base, rules.threshold)) return { state: 'withheld', ...at }
  return {
    state: 'shown',
    ...at,
    base: figures.base,
    declined: shown(figures.declined, rules.threshold) ? figures.declined : null,
    values: valuesOf(figures, [workshop], rules),
  }
}

/** The note on those who declined stays with the workshops: a sum would give the small ones away. */
const totalRow = (all: FigureRow, asked: readonly WorkshopAnswers[], rules: Rules): ShownRow => ({
  state: 'shown',
  workshop: TOTAL,
  place: {},
  base: all.base,
  declined: null,
  values: valuesOf(all, asked, rules),
})

/** Only lists of options grow from one version to the next; steps and scales are the same in all of them. */
function valuesOf(
  { code, values }: FigureRow,
  workshops: readonly WorkshopAnswers[],
  { columns, digits, drawing }: Rules,
): readonly (number | null)[] {
  return columns.map((column, place) => {
    const value = values[place] ?? null
    const part = `${code}/${column.code}`
    const offered = drawing !== 'bars' || workshops.every((workshop) => workshop.offered.has(part))
    if (value === null || !offered) return null
    return column.measure === 'per_cent' ? Math.round(100 * value) : rounded(value, digits)
  })
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0
