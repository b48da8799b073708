import type { Withheld } from '../disclosure/linked.ts'
import { shown as isEnough } from '../disclosure/rules.ts'
import type { StakeholderGroup } from '../consultation/consultation.ts'
import type { Source } from '../dataset/source.ts'
import { offeredIn, type ShownQuestion } from './asked.ts'
import { closedIn, closedReasons, type SplitSubgroups } from './closed.ts'
import { figuresOf } from './figures.ts'
import { ofPool, summaryName } from './of-pool.ts'
import { bySubgroup, subgroupsOf, type Asking, type Closed, type Divided, type Split } from './subgroups.ts'

/** A question's answers and where they come from. */
export type Answered = Readonly<{
  shown: ShownQuestion
  asking: readonly Asking[]
  /** The questions on whose answers it depends whether this one is asked. */
  behind?: readonly Answered[]
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
  const { shown, asking, sources, groups, behind = [] } = answered
  const all = possible.map((split) => ({ split, subgroups: subgroupsOf(split, sources, groups) }))
  const isAlike = isOfferedAlike(shown, asking)
  const isOne = possible.length === 1
  const { rows, isApart } = withheldBehind(behind, possible, all)
  const isLinked = isAlike && !isOne && !isApart
  const closed = isLinked ? closedOnce(answered, all, rows, most) : undefined
  const splits = closed ? possible : (['workshop'] as const)
  const divided = [...new Set(wanted)].flatMap((split): readonly Divided[] => {
    const place = possible.indexOf(split)
    const own = all[place]
    if (!own || !splits.includes(split)) return []
    const shut = closed ? closed[place] : shutBehind(answered, own, rows[place] ?? [])
    return [{ split, subgroups: bySubgroup(shown, own.subgroups, asking), ...(shut && { closed: shut }) }]
  })
  return { divided, splits, narrowed: closed || isOne ? undefined : isAlike ? 'effort' : 'options' }
}

/** Returns whether everyone was offered the same. */
export const isOfferedAlike = (shown: ShownQuestion, asking: readonly Asking[]): boolean => {
  const forms = new Set(asking.flatMap(({ pools }) => pools.map(({ form }) => form)))
  return new Set([...forms].map((form) => JSON.stringify([...offeredIn(form, shown)].sort()))).size <= 1
}

/** Returns what `closedIn` does, remembered with the answers: a page asks several times. */
function closedOnce(
  { shown, asking, threshold }: Answered,
  splits: readonly SplitSubgroups[],
  behind: Withheld,
  most: number,
) {
  const work = () => closedIn(shown, asking, splits, threshold, { left: most }, behind)
  const [pool] = asking.flatMap(({ pools }) => pools)
  if (!pool) return work()
  const rests = [
    summaryName(shown.question, shown.form),
    asking.map(({ source: { session } }) => [session.id, session.digest]),
    splits.map(({ split, subgroups }) => [split, ...subgroups.map(({ code }) => code)]),
    behind,
    threshold,
    most,
  ]
  return ofPool(pool.answers, `closed ${JSON.stringify(rests)}`, work)
}

/**
 * Returns what is withheld of any of these questions. `isApart`: of one that is compared by workshop only, so that what
 * is withheld is not told in sum either.
 */
function withheldBehind(
  behind: readonly Answered[],
  possible: readonly Split[],
  splits: readonly SplitSubgroups[],
): Readonly<{ rows: Withheld; isApart: boolean }> {
  const each = behind.map((one) => {
    const { divided } = dividedInto(possible, possible, one)
    const rows = splits.map(({ split, subgroups }) => {
      const own = divided.find((other) => other.split === split)
      return subgroups.map(({ code }) => own !== undefined && isWithheld(one, own, code))
    })
    const isLinked = divided.every(({ closed }) => closed !== undefined)
    return { rows, isApart: !isLinked && rows.some((own) => own.includes(true)) }
  })
  const rows = splits.map(({ subgroups }, split) =>
    subgroups.map((_, place) => each.some((one) => one.rows[split]?.[place] === true)),
  )
  return { rows, isApart: each.some((one) => one.isApart) }
}

/** Whether a subgroup that was asked is withheld of an item. */
function isWithheld({ shown, threshold }: Answered, { subgroups, closed }: Divided, code: string): boolean {
  const own = subgroups.find((one) => one.code === code)
  if (own?.asked !== 'so') return false
  const items = figuresOf(shown.question, own.pools, shown.form)?.rows ?? []
  return items.some(({ code: item, base }) => !isEnough(base, threshold) || closed?.get(item)?.rows.has(code))
}

/** What a question that is compared by one split only withholds with those behind it: these rows, and their sum. */
function shutBehind(
  { shown }: Answered,
  { subgroups }: SplitSubgroups,
  rows: readonly boolean[],
): ReadonlyMap<string, Closed> | undefined {
  if (!rows.includes(true)) return undefined
  const codes = new Set(subgroups.flatMap(({ code }, place) => (rows[place] ? [code] : [])))
  const items = figuresOf(shown.question, [], shown.form)?.rows ?? []
  const closed = { rows: codes, reasons: closedReasons(() => new Set<string>()), total: false }
  return new Map(items.map(({ code }) => [code, closed]))
}
