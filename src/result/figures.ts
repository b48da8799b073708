import type { Group } from '../disclosure/parts.ts'
import type { Answer } from '../instrument/answer.ts'
import type { Summary } from '../instrument/kinds/kind.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'
import type { OfferedPool } from './asked.ts'

export type Measure = 'per_cent' | 'mean' | 'median'
/** A column of numbers; `code` and `label` of its option or step, empty for a mean or median. */
export type Column = Readonly<{ measure: Measure; code: string; label: Text }>

/** Chart type: diverging stacked bars, bars, columns per step, or dots on an axis. */
export type Drawing = 'diverging' | 'bars' | 'columns' | 'dots'
export type Shape = Readonly<{
  drawing: Drawing
  /** Several options could be chosen. */
  multiple: boolean
  /** What is averaged. */
  of: 'value' | 'rank' | 'points'
}>

/** A question, statement or item before disclosure control. */
export type FigureRow = Readonly<{
  code: string
  label: Text
  base: number
  declined: number
  /** Per column: shares from 0 to 1, means and medians; null when the base is 0. */
  values: readonly (number | null)[]
  /** Per column: base of the value, the people offered that option or step. */
  bases: readonly number[]
  /** People whose options or steps sum to a whole, by columns offered; empty for multiple choice. */
  groups: readonly Group[]
}>
export type Figures = Readonly<{
  shape: Shape
  /** Ends of the axis. */
  from: number
  to: number
  columns: readonly Column[]
  rows: readonly FigureRow[]
}>

/**
 * Computes the numbers of a question; undefined for a question without any, such as words or a date. A base counts only
 * those offered the statement, item, option or step.
 */
export function figuresOf(
  question: Question,
  each: readonly OfferedPool[],
  form: Questionnaire,
): Figures | undefined {
  const pools = alike(each)
  const known = new Map<string, Figures | undefined>()
  const among = (isOffered: (pool: OfferedPool) => boolean) => {
    const own = pools.map(isOffered)
    const name = own.join()
    if (!known.has(name)) {
      const some = pools.filter((_, place) => own[place])
      known.set(name, figuresAmong(question, answersOf(some), form))
    }
    return known.get(name)
  }
  const all = among(() => true)
  return (
    all && {
      ...all,
      rows: all.rows.map((row, place) => ({
        ...rowAmong(row, place, all.columns, among),
        groups: all.shape.multiple ? [] : groupsIn(row, place, all.columns, pools, among),
      })),
    }
  )
}

/** Merges pools offered the same. */
function alike(pools: readonly OfferedPool[]): readonly OfferedPool[] {
  const byName = new Map<string, OfferedPool[]>()
  for (const pool of pools) {
    const name = JSON.stringify([...pool.offered].sort())
    byName.set(name, [...(byName.get(name) ?? []), pool])
  }
  return [...byName.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    return others.length === 0 ? first : { ...first, answers: answersOf([first, ...others]) }
  })
}

/** All answers of pools; copies none of a single one. */
function answersOf([first, ...others]: readonly OfferedPool[]): readonly Answer[] {
  if (others.length === 0) return first?.answers ?? []
  return (first?.answers ?? []).concat(...others.map(({ answers }) => answers))
}

/** Memoized numbers over the pools that match. */
type Among = (isOffered: (pool: OfferedPool) => boolean) => Figures | undefined

function rowAmong(all: FigureRow, place: number, columns: readonly Column[], among: Among): FigureRow {
  const offeredRow = (name: string) => among(({ offered }) => offered.has(name))?.rows[place] ?? all
  const row = offeredRow(all.code)
  const parts = columns.map(({ code }) => (code === '' ? row : offeredRow(`${all.code}/${code}`)))
  return {
    ...row,
    values: parts.map(({ values }, at) => values[at] ?? null),
    bases: parts.map(({ base }) => base),
  }
}

const groupsIn = (
  { code }: FigureRow,
  place: number,
  columns: readonly Column[],
  pools: readonly OfferedPool[],
  among: Among,
): readonly Group[] =>
  pools
    .filter(({ offered }) => offered.has(code))
    .map((pool) => ({
      parts: columns.flatMap((column, at) =>
        column.code !== '' && pool.offered.has(`${code}/${column.code}`) ? [at] : [],
      ),
      people: among((one) => one === pool)?.rows[place]?.base ?? 0,
    }))

function figuresAmong(
  question: Question,
  answers: readonly Answer[],
  form: Questionnaire,
): Figures | undefined {
  const summary = kindOf(question).summarise(question, answers, form)
  if (summary.shape === 'shares') return shareFigures(summary)
  return summary.shape === 'means' ? meanFigures(summary) : undefined
}

function shareFigures({ diverging, multiple, rows }: Extract<Summary, { shape: 'shares' }>): Figures {
  const parts = rows[0]?.parts ?? []
  return {
    shape: { drawing: diverging ? 'diverging' : 'bars', multiple, of: 'value' },
    from: 0,
    to: 100,
    columns: parts.map(({ code, label }) => ({ measure: 'per_cent', code, label })),
    rows: rows.map(({ code, label, base, declined, parts: counted }) => ({
      code,
      label,
      base,
      declined,
      values: counted.map(({ count }) => shareOf(count, base)),
      bases: counted.map(() => base),
      groups: [],
    })),
  }
}

const MEANS: readonly Column[] = [
  { measure: 'mean', code: '', label: {} },
  { measure: 'median', code: '', label: {} },
]

/** Mean, median, then every step as a share of the base. */
const meanFigures = ({ of, from, to, steps, rows }: Extract<Summary, { shape: 'means' }>): Figures => ({
  shape: { drawing: steps.length > 0 ? 'columns' : 'dots', multiple: false, of },
  from,
  to,
  columns: [...MEANS, ...steps.map(stepColumn)],
  rows: rows.map(({ code, label, base, declined, mean, median, counts }) => ({
    code,
    label,
    base,
    declined,
    values: [mean, median, ...counts.map((people) => shareOf(people, base))],
    bases: [base, base, ...counts.map(() => base)],
    groups: [],
  })),
})

const shareOf = (count: number, base: number): number | null => (base === 0 ? null : count / base)

const stepColumn = (step: number): Column => ({
  measure: 'per_cent',
  code: String(step),
  label: { en: String(step) },
})
