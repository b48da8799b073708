import { withholding, type Withheld } from '../disclosure/linked.ts'
import { withheldReasons } from '../disclosure/reasons.ts'
import type { Effort } from '../disclosure/rest.ts'
import { offeredIn, type OfferedPool, type ShownQuestion } from './asked.ts'
import { figuresOf } from './figures.ts'
import { NOBODY, type Reason, type Reasons } from './nonresponse/reasons.ts'
import type { Asking, Closed, Split, Subgroup } from './subgroups.ts'

export type SplitSubgroups = Readonly<{ split: Split; subgroups: readonly Subgroup[] }>

/** People in the same subgroup of every split; `asked`: those whom no condition hid the question from. */
export type Alike = Readonly<{
  at: readonly number[]
  present: number
  asked: number
  pools: readonly OfferedPool[]
}>

/**
 * Returns for each of the `splits`, by item, the subgroups that disclosure control withholds because all of them can be
 * seen; undefined without effort left. `behind`: those withheld of the questions that this one is put on a condition of.
 */
export function closedIn(
  shown: ShownQuestion,
  asking: readonly Asking[],
  splits: readonly SplitSubgroups[],
  threshold: number,
  effort: Effort,
  behind: Withheld = [],
): readonly ReadonlyMap<string, Closed>[] | undefined {
  const all = alikeIn(shown, asking, splits)
  const withheldOf = withholdingAmong(all, splits, threshold, behind)
  const known = new Map<string, readonly ReadonlySet<string>[]>()
  const withheld = (answered: readonly number[]) => {
    const name = answered.join()
    const before = known.get(name)
    if (before) return before
    const each = withheldOf(answered, effort)
    const found = splits.map(
      ({ subgroups }, place) =>
        new Set(subgroups.flatMap(({ code }, index) => (each?.[place]?.[index] ? [code] : []))),
    )
    known.set(name, found)
    return found
  }
  const figures = all.map(({ pools }) => figuresOf(shown.question, pools, shown.form)?.rows ?? [])
  const items = (figures[0] ?? []).map(({ code }, item) => ({
    code,
    rows: withheld(figures.map((rows) => rows[item]?.base ?? 0)),
    cells: all.map(({ at, present, asked }, cell) => ({
      at,
      present,
      asked,
      reasons: figures[cell]?.[item]?.reasons ?? NOBODY,
    })),
  }))
  if (effort.left < 0) return undefined
  const closed = items.map(
    ({ code, rows, cells }) => [code, closedBeside(rows, cells, splits, threshold)] as const,
  )
  const none: Closed = { rows: new Set(), reasons: closedReasons(() => new Set()) }
  return splits.map((_, place) => new Map(closed.map(([code, each]) => [code, each[place] ?? none])))
}

/**
 * Returns what to withhold of an item, given how many of each cell answered. Where a condition hid the question from
 * some, how many were asked is an answer to another question, whose page may tell it: so it is guarded like one, and of
 * an item only those who were asked count.
 */
function withholdingAmong(
  all: readonly Alike[],
  splits: readonly SplitSubgroups[],
  threshold: number,
  behind: Withheld,
): (answered: readonly number[], effort: Effort) => Withheld | undefined {
  const sizes = splits.map(({ subgroups }) => subgroups.length)
  const whole = withholding(all, sizes, threshold)
  if (all.every(({ asked, present }) => asked === present))
    return (answered, effort) => whole(answered, effort, behind)
  const put = all.filter(({ asked }) => asked > 0)
  const ofPut = withholding(
    put.map(({ at, asked }) => ({ at, present: asked })),
    sizes,
    threshold,
  )
  let asked: Withheld | undefined
  return (answered, effort) => {
    asked ??= whole(
      all.map((one) => one.asked),
      effort,
      behind,
    )
    const own = answered.filter((_, place) => (all[place]?.asked ?? 0) > 0)
    return asked && ofPut(own, effort, asked)
  }
}

type Gave = Readonly<{ at: readonly number[]; present: number; asked: number; reasons: Reasons }>

/** Adds to the rows withheld of an item in each split the counts of reasons that are. */
function closedBeside(
  rows: readonly ReadonlySet<string>[],
  cells: readonly Gave[],
  splits: readonly SplitSubgroups[],
  threshold: number,
): readonly Closed[] {
  const codes = splits.map(({ subgroups }) => subgroups.map(({ code }) => code))
  const shut = codes.map((own, place) => own.map((code) => rows[place]?.has(code) ?? false))
  const withheld = closedReasons((reason) =>
    withheldReasons(
      cells.map(({ at, present, asked, reasons }) => ({
        at,
        // Who was not asked had no other reason.
        present: reason === 'unasked' ? present : asked,
        people: reasons[reason],
      })),
      shut,
      threshold,
    ),
  )
  return codes.map((own, place) => ({
    rows: rows[place] ?? new Set(),
    reasons: closedReasons((reason) => new Set(own.filter((_, at) => withheld[reason][place]?.[at]))),
  }))
}

/** Returns a value for each reason. */
export const closedReasons = <Value>(of: (reason: Reason) => Value): Readonly<Record<Reason, Value>> => ({
  left: of('left'),
  declined: of('declined'),
  dont_know: of('dont_know'),
  unasked: of('unasked'),
})

/** Returns pools of people who are in the same subgroup of every split; everyone was offered the same. */
export function alikeIn(
  shown: ShownQuestion,
  asking: readonly Asking[],
  splits: readonly Pick<SplitSubgroups, 'subgroups'>[],
): readonly Alike[] {
  const [form] = asking.flatMap(({ pools }) => pools.map((pool) => pool.form))
  const offered = form ? offeredIn(form, shown) : new Set<string>()
  const byName = new Map<string, Alike>()
  for (const { source, pools: all } of asking) {
    for (const pool of all) {
      const at = splits.map(({ subgroups }) =>
        subgroups.findIndex(({ sources, holds }) => sources.includes(source) && holds(pool)),
      )
      const { answers, unanswered, unasked } = pool
      const before = byName.get(at.join()) ?? { at, present: 0, asked: 0, pools: [] }
      const asked = before.asked + answers.length + unanswered
      const present = before.present + answers.length + unanswered + unasked
      const pools = [...before.pools, { offered, answers, unanswered, unasked }]
      byName.set(at.join(), { at, present, asked, pools })
    }
  }
  return [...byName.values()]
}
