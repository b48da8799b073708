import type { Group } from '../disclosure/parts.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { OfferedPool } from './asked.ts'
import type { Classes } from './dates/classes.ts'
import { summaryOf } from './of-pool.ts'
import {
  meanFigures,
  momentFigures,
  offerOf,
  shareFigures,
  type Column,
  type FigureRow,
  type Figures,
  type ReasonsIn,
} from './summarised.ts'

export type { Column, Drawing, FigureRow, Figures, Measure, Shape } from './summarised.ts'

/**
 * Computes the numbers of a question; undefined for a question without any, such as words. A base counts only those
 * offered the statement, item, option or step. Dates and times have a median alone where no `classes` are given.
 */
export function figuresOf(
  question: Question,
  each: readonly OfferedPool[],
  form: Questionnaire,
  classes?: Classes,
): Figures | undefined {
  const pools = alike(each)
  const known = new Map<string, Figures | undefined>()
  const among = (isOffered: (pool: Alike) => boolean) => {
    const own = pools.map(isOffered)
    const name = own.join()
    if (!known.has(name)) {
      const some = pools.flatMap((one, place) => (own[place] ? one.pools : []))
      known.set(name, figuresAmong(question, some, form, classes))
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

/** Pools of people who were offered the same. */
type Alike = Readonly<{ offered: ReadonlySet<string>; pools: readonly OfferedPool[] }>

function alike(pools: readonly OfferedPool[]): readonly Alike[] {
  const names = new Map<ReadonlySet<string>, string>()
  const byName = new Map<string, OfferedPool[]>()
  for (const pool of pools) {
    const name = names.get(pool.offered) ?? JSON.stringify([...pool.offered].sort())
    names.set(pool.offered, name)
    const before = byName.get(name)
    if (before) before.push(pool)
    else byName.set(name, [pool])
  }
  return [...byName.values()].map((own) => ({ offered: own[0]?.offered ?? new Set(), pools: own }))
}

/** Memoized numbers over the pools that match. */
type Among = (isOffered: (pool: Alike) => boolean) => Figures | undefined

function rowAmong(all: FigureRow, place: number, columns: readonly Column[], among: Among): FigureRow {
  const offeredRow = (name: string) => among(({ offered }) => offered.has(name))?.rows[place] ?? all
  const row = offeredRow(all.code)
  const parts = columns.map((column) => offeredRow(offerOf(all.code, column)))
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
  pools: readonly Alike[],
  among: Among,
): readonly Group[] =>
  pools
    .filter(({ offered }) => offered.has(code))
    .map((pool) => ({
      parts: columns.flatMap((column, at) =>
        column.code !== '' && pool.offered.has(offerOf(code, column)) ? [at] : [],
      ),
      people: among((one) => one === pool)?.rows[place]?.base ?? 0,
    }))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function figuresAmong(
  question: Question,
  pools: readonly OfferedPool[],
  form: Questionnaire,
  classes: Classes | undefined,
): Figures | undefined {
  const summary = summaryOf(question, pools, form)
  const unasked = sum(pools.map((pool) => pool.unasked ?? 0))
  const asked = sum(pools.map(({ answers, unanswered = 0 }) => answers.length + unanswered))
  const why: ReasonsIn = ({ base, declined, dont_know }) => ({
    left: asked - base - declined - dont_know,
    declined,
    dont_know,
    unasked,
  })
  if (summary.shape === 'shares') return shareFigures(summary, why)
  if (summary.shape === 'moments') return momentFigures(summary, why, classes)
  return summary.shape === 'means' ? meanFigures(summary, why) : undefined
}
