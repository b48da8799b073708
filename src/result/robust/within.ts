import { withholding } from '../../disclosure/linked.ts'
import { shareOf, type Cell } from '../../statistic/share.ts'
import { mantelHaenszel, type Stratum, type WithinPlaces } from '../../statistic/within-places.ts'
import { figuresOf } from '../figures.ts'
import { NOT_GIVEN, subgroupsOf, type Split } from '../subgroups.ts'
import type { ResultTable } from '../table.ts'
import { alikeIn, type Alike } from '../closed.ts'
import { MOST_EFFORT, type Answered } from '../withheld.ts'
import type { Claim } from './claim.ts'
import { countedIn, isComplete, togetherOf, type Counted } from './people.ts'

/** A group against the others: over all people, and within each workshop. */
export type Within = Readonly<{ group: string; own: Cell; others: Cell; odds: WithinPlaces }>

/**
 * Sets the group that differs most from the others against them within each workshop. The people of a group at a workshop
 * are not shown, but what is returned can tell them: own and other people, crude odds and common odds are four equations
 * for the group's answers at each workshop, and with two workshops there is only one unknown. So it is `withheld` unless
 * the table of this group and the others by workshop could be shown itself beside every split of the question, by the
 * same rule as they are, and unless all workshops and groups are shown.
 */
export function withinWorkshops(
  claim: Claim,
  groups: ResultTable,
  workshops: ResultTable | undefined,
  splits: readonly Split[],
  answers: Answered,
): Within | 'withheld' | undefined {
  const [rows, places] = [groups.blocks[claim.block], workshops?.blocks[claim.block]]
  if (!rows || !places) return undefined
  if (!isComplete(rows, claim.options) || !isComplete(places, claim.options)) return 'withheld'
  const furthest = furthestIn(countedIn(rows, claim.options))
  if (!furthest || countedIn(places, claim.options).length < 2) return undefined
  const { group, own, others } = furthest
  const strata = strataOf(claim, group, splits, answers)
  if (!strata) return 'withheld'
  const { value: odds } = mantelHaenszel(strata)
  return odds ? { group, own, others, odds } : undefined
}

type Furthest = Readonly<{ group: string; own: Cell; others: Cell }>

/** The group whose share is furthest from that of all others; undefined where none differs. */
function furthestIn(rows: readonly Counted[]): Furthest | undefined {
  if (rows.length < 2) return undefined
  const distance = ({ own, others }: Furthest) => Math.abs((shareOf(own) ?? 0) - (shareOf(others) ?? 0))
  const [furthest] = rows
    .map(({ subgroup, people }) => ({
      group: subgroup,
      own: people,
      others: togetherOf(rows.filter((one) => one.subgroup !== subgroup).map((one) => one.people)),
    }))
    .filter((one) => one.group !== NOT_GIVEN && distance(one) > 0)
    .toSorted((one, other) => distance(other) - distance(one))
  return furthest
}

/** The group and the others at each workshop; undefined where their table would have to withhold something. */
function strataOf(
  claim: Claim,
  group: string,
  splits: readonly Split[],
  { shown, asking, sources, groups, threshold }: Answered,
): readonly Stratum[] | undefined {
  const all = splits.map((split) => ({ subgroups: subgroupsOf(split, sources, groups) }))
  const place = (split: Split) => splits.indexOf(split)
  const own = all[place('group')]?.subgroups.findIndex(({ code }) => code === group)
  const alike = alikeIn(shown, asking, all).flatMap((one) =>
    one.asked > 0 ? [{ ...one, present: one.asked }] : [],
  )
  const nameOf = ({ at }: Alike, isOwn = at[place('group')] === own) => `${at[place('workshop')]}/${isOwn}`
  const names = [...new Set(alike.map((one) => nameOf(one)))]
  const answered = alike.map(
    ({ pools }) => figuresOf(shown.question, pools, shown.form)?.rows[claim.block]?.base ?? 0,
  )
  const crossed = alike.map((one) => ({ ...one, at: [...one.at, names.indexOf(nameOf(one))] }))
  const sizes = all.map(({ subgroups }) => subgroups.length)
  const effort = { left: MOST_EFFORT }
  const before = withholding(alike, sizes, threshold)(answered, effort)
  const after = withholding(crossed, [...sizes, names.length], threshold)(answered, effort)
  if (!before || !after || after.at(-1)?.includes(true)) return undefined
  if (String(before) !== String(after.slice(0, -1))) return undefined
  const cellOf = (name: string) =>
    countIn(
      claim,
      alike.filter((one) => nameOf(one) === name),
      shown,
    )
  const places = [...new Set(alike.map(({ at }) => at[place('workshop')]))]
  return places.map((at) => ({ group: cellOf(`${at}/true`), rest: cellOf(`${at}/false`) }))
}

/** Who of these people chose one of the options. */
function countIn(
  { block, options }: Claim,
  alike: readonly Alike[],
  { question, form }: Answered['shown'],
): Cell {
  const row = figuresOf(
    question,
    alike.flatMap(({ pools }) => pools),
    form,
  )?.rows[block]
  const count = (at: number) => Math.round((row?.values[at] ?? 0) * (row?.bases[at] ?? 0))
  return { agree: options.reduce((sum, at) => sum + count(at), 0), base: row?.base ?? 0 }
}
