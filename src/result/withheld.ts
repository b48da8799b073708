import { withheldSubgroups, type Cell } from '../disclosure/linked.ts'
import type { StakeholderGroup } from '../consultation/consultation.ts'
import type { Source } from '../dataset/source.ts'
import { offeredIn, type OfferedPool, type ShownQuestion } from './asked.ts'
import { figuresOf } from './figures.ts'
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

/** Divides the answers by `split`, knowing that all `splits` can be seen. */
export function dividedBy(split: Split, splits: readonly Split[], answered: Answered): Divided {
  const [divided] = dividedInto([split], splits, answered)
  return divided ?? { split, subgroups: [] }
}

/** Divides the answers by each of `wanted`, knowing that all `splits` can be seen; leaves out what is not one of these. */
export function dividedInto(
  wanted: readonly Split[],
  splits: readonly Split[],
  { shown, asking, sources, groups, threshold }: Answered,
): readonly Divided[] {
  const all = splits.map((one) => ({ split: one, subgroups: subgroupsOf(one, sources, groups) }))
  const closed = splits.length > 1 ? closedIn(shown, asking, all, threshold) : []
  return wanted.flatMap((split): readonly Divided[] => {
    const place = splits.indexOf(split)
    const [own, shut] = [all[place], closed[place]]
    if (!own) return []
    const subgroups = bySubgroup(shown, own.subgroups, asking)
    return [shut ? { split, subgroups, closed: shut } : { split, subgroups }]
  })
}

export type Alike = Readonly<{ at: readonly number[]; present: number; pool: OfferedPool }>

/** Returns whether everyone was offered the same; otherwise only the split by workshop is shown. */
export const isOfferedAlike = (shown: ShownQuestion, asking: readonly Asking[]): boolean =>
  new Set(
    asking.flatMap(({ pools }) =>
      pools.map(({ form }) => JSON.stringify([...offeredIn(form, shown)].sort())),
    ),
  ).size <= 1

/**
 * Returns for each of the `splits`, by item, the subgroups that disclosure control withholds because all of them can be
 * seen.
 */
function closedIn(
  shown: ShownQuestion,
  asking: readonly Asking[],
  splits: readonly SplitSubgroups[],
  threshold: number,
): readonly ReadonlyMap<string, Closed>[] {
  const all = alikeIn(shown, asking, splits)
  const sizes = splits.map(({ subgroups }) => subgroups.length)
  const known = new Map<string, readonly ReadonlySet<string>[]>()
  const withheld = (people: readonly number[]) => {
    const name = people.join()
    const before = known.get(name)
    if (before) return before
    const cells: readonly Cell[] = all.map(({ at, present }, index) => ({
      at,
      present,
      people: people[index] ?? 0,
    }))
    const found = withheldSubgroups(cells, sizes, threshold).map(
      (own, place) =>
        new Set(splits[place]?.subgroups.flatMap(({ code }, index) => (own[index] ? [code] : []))),
    )
    known.set(name, found)
    return found
  }
  const figures = all.map(({ pool }) => figuresOf(shown.question, [pool], shown.form)?.rows ?? [])
  const items = (figures[0] ?? []).map(({ code }, item) => ({
    code,
    rows: withheld(figures.map((rows) => rows[item]?.base ?? 0)),
    declined: withheld(figures.map((rows) => rows[item]?.declined ?? 0)),
  }))
  const none: ReadonlySet<string> = new Set()
  return splits.map(
    (_, place) =>
      new Map(
        items.map(({ code, rows, declined }) => [
          code,
          { rows: rows[place] ?? none, declined: declined[place] ?? none },
        ]),
      ),
  )
}

/** Returns pools of people who are in the same subgroup of every split. */
export function alikeIn(
  shown: ShownQuestion,
  asking: readonly Asking[],
  splits: readonly Pick<SplitSubgroups, 'subgroups'>[],
): readonly Alike[] {
  const byName = new Map<string, Alike>()
  for (const { source, pools } of asking) {
    for (const pool of pools) {
      const at = splits.map(({ subgroups }) =>
        subgroups.findIndex(({ sources, holds }) => sources.includes(source) && holds(pool)),
      )
      const before = byName.get(at.join())
      const answers = [...(before?.pool.answers ?? []), ...pool.answers]
      const present = (before?.present ?? 0) + pool.answers.length + pool.unanswered + pool.unasked
      byName.set(at.join(), { at, present, pool: { offered: offeredIn(pool.form, shown), answers } })
    }
  }
  return [...byName.values()]
}
