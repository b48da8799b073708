import { withholding } from '../disclosure/linked.ts'
import { withheldReasons } from '../disclosure/reasons.ts'
import type { Effort } from '../disclosure/rest.ts'
import type { StakeholderGroup } from '../consultation/consultation.ts'
import type { Source } from '../dataset/source.ts'
import { offeredIn, type OfferedPool, type ShownQuestion } from './asked.ts'
import { figuresOf } from './figures.ts'
import { ofPool, summaryName } from './of-pool.ts'
import { NOBODY, type Reason, type Reasons } from './nonresponse/reasons.ts'
import {
  bySubgroup,
  subgroupsOf,
  type Asking,
  type Closed,
  type Divided,
  type Split,
  type Subgroup,
} from './subgroups.ts'

type SplitSubgroups = Readonly<{ split: Split; subgroups: readonly Subgroup[] }>

/** A question's answers and where they come from. */
export type Answered = Readonly<{
  shown: ShownQuestion
  asking: readonly Asking[]
  sources: readonly Source[]
  groups: readonly StakeholderGroup[]
  threshold: number
}>

/** Numbers computed for one question at most: about a third of a second. */
export const MOST_EFFORT = 30_000_000

/** Why only by workshop: not everyone was offered the same, or it takes too long to find out what to withhold. */
export type Narrowed = 'options' | 'effort' | undefined

type Narrowing = Readonly<{ splits: readonly Split[]; narrowed: Narrowed }>

/** Divides the answers as wanted, knowing that all `possible` splits can be seen; or by workshop alone. */
export function dividedBy(
  wanted: Split,
  possible: readonly Split[],
  answered: Answered,
  most = MOST_EFFORT,
): Narrowing & Readonly<{ divided: Divided }> {
  const split = possible.find((one) => one === wanted) ?? 'workshop'
  const { divided, ...narrowing } = dividedInto([split, 'workshop'], possible, answered, most)
  return { divided: divided[0] ?? { split: 'workshop', subgroups: [] }, ...narrowing }
}

/** Divides the answers by each of `wanted` that is possible, or by workshop alone; that must be one of them. */
export function dividedInto(
  wanted: readonly Split[],
  possible: readonly Split[],
  answered: Answered,
  most = MOST_EFFORT,
): Narrowing & Readonly<{ divided: readonly Divided[] }> {
  const { shown, asking, sources, groups } = answered
  const all = possible.map((split) => ({ split, subgroups: subgroupsOf(split, sources, groups) }))
  const isAlike = isOfferedAlike(shown, asking)
  const isOne = possible.length === 1
  const closed = isAlike && !isOne ? closedOnce(answered, all, most) : undefined
  const splits = closed ? possible : (['workshop'] as const)
  const divided = [...new Set(wanted)].flatMap((split): readonly Divided[] => {
    const place = possible.indexOf(split)
    const [own, shut] = [all[place], closed?.[place]]
    if (!own || !splits.includes(split)) return []
    return [{ split, subgroups: bySubgroup(shown, own.subgroups, asking), ...(shut && { closed: shut }) }]
  })
  return { divided, splits, narrowed: closed || isOne ? undefined : isAlike ? 'effort' : 'options' }
}

export type Alike = Readonly<{ at: readonly number[]; present: number; pools: readonly OfferedPool[] }>

/** Returns whether everyone was offered the same. */
export const isOfferedAlike = (shown: ShownQuestion, asking: readonly Asking[]): boolean => {
  const forms = new Set(asking.flatMap(({ pools }) => pools.map(({ form }) => form)))
  return new Set([...forms].map((form) => JSON.stringify([...offeredIn(form, shown)].sort()))).size <= 1
}

/** Returns what `closedIn` does, remembered with the answers: a page asks several times. */
function closedOnce({ shown, asking, threshold }: Answered, splits: readonly SplitSubgroups[], most: number) {
  const work = () => closedIn(shown, asking, splits, threshold, { left: most })
  const [pool] = asking.flatMap(({ pools }) => pools)
  if (!pool) return work()
  const rests = [
    summaryName(shown.question, shown.form),
    asking.map(({ source: { session } }) => [session.id, session.digest]),
    splits.map(({ split, subgroups }) => [split, ...subgroups.map(({ code }) => code)]),
    threshold,
    most,
  ]
  return ofPool(pool.answers, `closed ${JSON.stringify(rests)}`, work)
}

/**
 * Returns for each of the `splits`, by item, the subgroups that disclosure control withholds because all of them can be
 * seen; undefined without effort left.
 */
function closedIn(
  shown: ShownQuestion,
  asking: readonly Asking[],
  splits: readonly SplitSubgroups[],
  threshold: number,
  effort: Effort,
): readonly ReadonlyMap<string, Closed>[] | undefined {
  const all = alikeIn(shown, asking, splits)
  const sizes = splits.map(({ subgroups }) => subgroups.length)
  const withheldOf = withholding(all, sizes, threshold)
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
    cells: all.map(({ at, present }, cell) => ({
      at,
      present,
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

type Gave = Readonly<{ at: readonly number[]; present: number; reasons: Reasons }>

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
      cells.map(({ at, present, reasons }) => ({ at, present, people: reasons[reason] })),
      shut,
      threshold,
    ),
  )
  return codes.map((own, place) => ({
    rows: rows[place] ?? new Set(),
    reasons: closedReasons((reason) => new Set(own.filter((_, at) => withheld[reason][place]?.[at]))),
  }))
}

const closedReasons = <Value>(of: (reason: Reason) => Value): Readonly<Record<Reason, Value>> => ({
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
      const before = byName.get(at.join()) ?? { at, present: 0, pools: [] }
      const present = before.present + answers.length + unanswered + unasked
      const pools = [...before.pools, { offered, answers, unanswered, unasked }]
      byName.set(at.join(), { at, present, pools })
    }
  }
  return [...byName.values()]
}
