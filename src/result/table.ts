import { shown, totalAllowed } from '../disclosure/rules.ts'
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
    /** Beside the columns: whole per cents, or rounded means; null where there is none to show. */
    values: readonly (number | null)[]
    /**
     * Beside the columns: how many people were offered that option and are what the value is of; null where nobody
     * was, `withheld` where too few were, or where a total would give away too few.
     */
    bases: readonly Base[]
  }>
export type Base = number | 'withheld' | null
/**
 * A row that is not shown holds nothing about its answers. `asked_otherwise`: a question of the same code was put
 * there that stands apart from this one.
 */
export type Row = ShownRow | (At & Readonly<{ state: 'withheld' | 'not_asked' | 'asked_otherwise' }>)

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
  const pooled = figuresOf(
    question,
    workshops.flatMap(({ pools }) => pools),
    form,
  )
  if (!pooled) return undefined
  const figures = workshops.flatMap(({ pools }) => figuresOf(question, pools, form) ?? [])
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

/** Whether an option or step of a shown row is of other people than the row. */
export const isOfferedUnevenly = ({ blocks }: Pick<ResultTable, 'blocks'>): boolean =>
  blocks.some(({ rows, total }) =>
    [...rows, ...(total ? [total] : [])].some(
      (row) => row.state === 'shown' && row.bases.some((base) => base !== null && base !== row.base),
    ),
  )

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
  const held = workshops.flatMap((workshop, place) => {
    const own = figures[place]
    return own && workshop.offered.has(all.code) ? [{ workshop, figures: own }] : []
  })
  const bases = held.map((one) => one.figures.base)
  const allowed = shown(all.base, rules.threshold) && totalAllowed(bases, rules.threshold)
  return {
    code: all.code,
    label: all.label,
    rows: workshops.map((workshop, place) => rowOf(workshop, all.code, figures[place], rules)),
    total: bases.length > 1 && allowed ? totalRow(all, held, rules) : null,
    total_withheld: bases.length > 1 && !allowed,
  }
}

function rowOf(workshop: WorkshopAnswers, code: string, figures: FigureRow | undefined, rules: Rules): Row {
  const at = { workshop: workshop.code, place: workshop.place }
  if (workshop.asked === 'otherwise') return { state: 'asked_otherwise', ...at }
  if (!workshop.offered.has(code)) return { state: 'not_asked', ...at }
  if (!figures || !shown(figures.base, rules.threshold)) return { state: 'withheld', ...at }
  return {
    state: 'shown',
    ...at,
    base: figures.base,
    declined: shown(figures.declined, rules.threshold) ? figures.declined : null,
    ...cellsOf(figures, rules, (place, name) => {
      if (!workshop.offered.has(name)) return null
      const base = figures.bases[place] ?? 0
      return shown(base, rules.threshold) ? base : 'withheld'
    }),
  }
}

type Held = Readonly<{ workshop: WorkshopAnswers; figures: FigureRow }>

/**
 * The note on those who declined stays with the workshops: a sum would give the small ones away. An option that was
 * not offered everywhere is a sum over fewer workshops, and is held to the same rule as a whole row.
 */
const totalRow = (all: FigureRow, held: readonly Held[], rules: Rules): ShownRow => ({
  state: 'shown',
  workshop: TOTAL,
  place: {},
  base: all.base,
  declined: null,
  ...cellsOf(all, rules, (place, name) => {
    const offering = held.filter(({ workshop }) => workshop.offered.has(name))
    if (offering.length === 0) return null
    const base = all.bases[place] ?? 0
    const bases = offering.map(({ figures }) => figures.bases[place] ?? 0)
    return shown(base, rules.threshold) && totalAllowed(bases, rules.threshold) ? base : 'withheld'
  }),
})

/** The values of a row with their bases; `baseOf` is given the place of a column and what it is called in `offered`. */
function cellsOf(
  { code, values }: FigureRow,
  { columns, digits }: Rules,
  baseOf: (place: number, name: string) => Base,
): Pick<ShownRow, 'values' | 'bases'> {
  const bases = columns.map((column, place) =>
    baseOf(place, column.code === '' ? code : `${code}/${column.code}`),
  )
  return {
    bases,
    values: columns.map(({ measure }, place) => {
      const value = values[place] ?? null
      if (value === null || typeof bases[place] !== 'number') return null
      return measure === 'per_cent' ? Math.round(100 * value) : rounded(value, digits)
    }),
  }
}

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0
