import { withheldParts, withheldTotals } from '../disclosure/parts.ts'
import { shown, totalAllowed } from '../disclosure/rules.ts'
import type { Asked } from '../instrument/widen.ts'
import type { Closed, Divided, Split, SubgroupAnswers } from './subgroups.ts'
import type { Block, ResultRow, ShownRow, WithheldRow } from './block.ts'
import { cellsOf, partsIn } from './cells.ts'
import type { Column, FigureRow, Figures, Shape } from './figures.ts'
import { axisOf, axisWith, digitsOn, ownAxisOf } from './axis.ts'
import { counted } from './counted.ts'
import type { Classes } from './dates/classes.ts'
import { withoutEmptyEnds } from './dates/shown.ts'
import { reasonsFor, UNTOLD, type Reason, type ShownReasons } from './nonresponse/reasons.ts'
import { itemsOffered, withoutRemainders } from './remainder.ts'

/** Code of the total row; codes of subgroups never are. */
export const TOTAL = 'total'

export type ResultTable = Shape &
  Readonly<{
    split: Split
    /** What the blocks are by, where they are split twice. */
    within?: Split
    /** Ends of the axis, and decimals of the means. */
    from: number
    to: number
    digits: number
    columns: readonly Column[]
    /** The reasons for giving no answer that the question allows. */
    reasons: readonly Reason[]
    /** The classes of dates and times that the columns are of; null for other kinds. */
    classes: Classes | null
    blocks: readonly Block[]
  }>

type Questioned = Asked & Readonly<{ asked?: readonly Asked[] }>

/**
 * Applies disclosure control to the answers, by subgroup: shows rows of at least `threshold` answers, and a total
 * unless it discloses a withheld row. Undefined for a question without numbers. `common` classes of dates are those of
 * several tables, and all kept.
 */
export function resultTable(
  asked: Questioned,
  { split, subgroups, closed }: Divided,
  threshold: number,
  common?: Classes,
): ResultTable | undefined {
  const { question, form } = asked
  const isVisible = ({ rows }: Figures, at: number) =>
    rows.some(({ code, base }) => ruleFor(closed?.get(code), subgroups[at]?.code, base, threshold) === null)
  const { pooled, figures, classes } = counted(asked, subgroups, isVisible, threshold, common)
  if (!pooled) return undefined
  const seen = axisOf(figures.filter(isVisible)) ?? ownAxisOf(question, form)
  const reasons = reasonsFor(asked.asked ?? [asked])
  const drawn = { ...pooled.shape, split, columns: pooled.columns, digits: digitsOn(seen), reasons, classes }
  const rules = { ...drawn, threshold, closed }
  const blocks = pooled.rows.map((all, place) =>
    blockOf(
      all,
      figures.flatMap(({ rows }) => rows[place] ?? []),
      subgroups,
      rules,
    ),
  )
  const groups = () => subgroups.map(({ pools }) => pools.map((pool) => itemsOffered(question, pool, form)))
  const kept = drawn.of === 'value' ? blocks : withoutRemainders(blocks, groups(), threshold)
  const table = { ...drawn, ...axisWith(seen, drawn, kept), blocks: kept }
  return common ? table : withoutEmptyEnds(table)
}

/** Returns whether a value of a shown row has another base than it. */
export const isOfferedUnevenly = ({ blocks }: Pick<ResultTable, 'blocks'>): boolean =>
  blocks.some(({ rows, total }) =>
    [...rows, ...(total ? [total] : [])].some(
      (row) => row.state === 'shown' && row.bases.some((base) => base !== null && base !== row.base),
    ),
  )

/** Returns why a subgroup's row of an item is withheld; null where it is shown. */
function ruleFor(
  closed: Closed | undefined,
  subgroup = '',
  base: number,
  threshold: number,
): WithheldRow['rule'] | null {
  const decided = closed?.rules?.get(subgroup)
  if (decided) return decided
  if (!shown(base, threshold)) return 'few'
  return closed?.rows.has(subgroup) ? 'held_back' : null
}

/** Returns whether a row is withheld only because it would give another away. */
export const holdsBack = ({ blocks }: Pick<ResultTable, 'blocks'>): boolean =>
  blocks.some(({ rows }) => rows.some((row) => row.state === 'withheld' && row.rule === 'held_back'))

type Rules = Shape &
  Readonly<{ columns: readonly Column[]; digits: number; threshold: number; closed: Divided['closed'] }>

/** `figures` are in subgroup order. */
function blockOf(
  all: FigureRow,
  figures: readonly FigureRow[],
  subgroups: readonly SubgroupAnswers[],
  rules: Rules,
): Block {
  const rows = subgroups.map((subgroup, place) => rowOf(subgroup, all.code, figures[place], rules))
  const held = subgroups.flatMap((subgroup, place): Held[] => {
    const [own, row] = [figures[place], rows[place]]
    return own && row && subgroup.offered.has(all.code) ? [{ subgroup, figures: own, row }] : []
  })
  const bases = held.map((one) => one.figures.base)
  const allowed = rules.closed?.get(all.code)?.total ?? mayTotal(all.base, bases, rules)
  return {
    code: all.code,
    label: all.label,
    rows,
    total: bases.length > 1 && allowed ? totalRow(all, held, rules) : null,
    total_withheld: bases.length > 1 && !allowed,
  }
}

function rowOf(
  subgroup: SubgroupAnswers,
  code: string,
  figures: FigureRow | undefined,
  rules: Rules,
): ResultRow {
  const at = { subgroup: subgroup.code, name: subgroup.name }
  if (subgroup.asked === 'otherwise') return { state: 'asked_otherwise', ...at }
  if (!subgroup.offered.has(code)) return { state: 'not_asked', ...at }
  const closed = rules.closed?.get(code)
  const rule = ruleFor(closed, subgroup.code, figures?.base ?? 0, rules.threshold)
  if (!figures || rule) return { state: 'withheld', rule: rule ?? 'few', ...at }
  const withhold = (already: readonly boolean[]) =>
    withheldParts(already, figures.bases, figures.groups, rules.threshold)
  return {
    state: 'shown',
    ...at,
    base: figures.base,
    reasons: reasonsIn(figures, (reason) => closed?.reasons[reason].has(subgroup.code) ?? false),
    ...cellsOf(figures, rules, withhold, (place, name) => {
      if (!subgroup.offered.has(name)) return null
      const base = figures.bases[place] ?? 0
      return shown(base, rules.threshold) ? base : 'withheld'
    }),
  }
}

/** Beside other splits, what is withheld of this one is enough people together. */
const mayTotal = (base: number, bases: readonly number[], { closed, threshold }: Rules): boolean =>
  shown(base, threshold) && (closed !== undefined || totalAllowed(bases, threshold))

type Held = Readonly<{ subgroup: SubgroupAnswers; figures: FigureRow; row: ResultRow }>

const reasonsIn = ({ reasons }: FigureRow, isWithheld: (reason: Reason) => boolean): ShownReasons => {
  const shownOf = (reason: Reason) => (isWithheld(reason) ? 'withheld' : reasons[reason])
  return {
    left: shownOf('left'),
    declined: shownOf('declined'),
    dont_know: shownOf('dont_know'),
    unasked: shownOf('unasked'),
  }
}

/**
 * The reasons for no answer are those of everyone: what is withheld of them in rows is enough people. An option not offered everywhere sums over fewer
 * subgroups and must pass the same rule as a whole row; nor may it be derivable by subtracting shown rows from the
 * total.
 */
function totalRow(all: FigureRow, held: readonly Held[], rules: Rules): ShownRow {
  const rows = held.map(({ figures, row }) => partsIn(figures, row))
  const withhold = (already: readonly boolean[]) => withheldTotals(already, all.bases, rows, rules.threshold)
  return {
    state: 'shown',
    subgroup: TOTAL,
    name: {},
    base: all.base,
    reasons: rules.closed?.get(all.code)?.rules ? UNTOLD : all.reasons,
    ...cellsOf(all, rules, withhold, (place, name) => {
      const offering = held.filter(({ subgroup }) => subgroup.offered.has(name))
      if (offering.length === 0) return null
      const base = all.bases[place] ?? 0
      const bases = offering.map(({ figures }) => figures.bases[place] ?? 0)
      return mayTotal(base, bases, rules) ? base : 'withheld'
    }),
  }
}
