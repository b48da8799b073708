import { setImmediate } from 'node:timers/promises'

import { wholePercent } from '../../statistic/share.ts'
import type { Text } from '../../text.ts'
import { splitsOf, type Divided, type Split } from '../subgroups.ts'
import { resultTable, type ResultTable } from '../table.ts'
import { dividedInto, isOfferedAlike, type Answered } from '../withheld.ts'
import {
  agreeingOn,
  alikeIn,
  comparedColumns,
  countedColumns,
  MEASURES,
  pointColumns,
  type Agreeing,
  type Alike,
  type Column,
} from './methods.ts'
import { resamplesOf, type Resamples } from './resamples.ts'
import { everyoneIn, sideOf, type Given, type Side } from './sides.ts'
import { mostOf, totalsOf, votesOf, type Of, type Vote } from './votes.ts'

/** What everyone together puts first; `shares`: what each item gets in per cent of the most it could get. */
export type Whole = Readonly<{
  people: number
  columns: readonly Column[]
  agreeing: Agreeing
  shares: readonly number[]
  /** Undefined for points. */
  alike: Alike | undefined
  /** Undefined where people are too many to be drawn again. */
  resamples: Resamples | undefined
}>

/** Which item comes first, for everyone and by subgroup. */
export type Ranking = Readonly<{
  of: Of
  items: readonly Readonly<{ code: string; label: Text }>[]
  /** `withheld`: not everyone can be shown. */
  whole: Whole | 'withheld'
  /** By workshop, by group, and by what the page is split by. */
  sides: readonly Side[]
}>

/** Why there is no order: fewer than two items, or not everyone was offered the same. */
export type NoRanking = 'one_item' | 'options'

/** Returns what a table's items are put in order by; undefined for another table. */
export const orderedBy = ({ of }: ResultTable): Of | undefined =>
  of === 'rank' || of === 'points' ? of : undefined

/** Returns which item comes first by what may be shown, and lets others work between its parts. */
export async function rankingOf(
  answered: Answered,
  of: Of,
  split: Split,
  seed: number,
): Promise<Ranking | NoRanking> {
  const { shown, asking, sources, groups, threshold } = answered
  if (!isOfferedAlike(shown, asking)) return 'options'
  const { divided } = dividedInto(['workshop', 'group', split], splitsOf(sources, groups), answered)
  const read = votesOf(shown, of)
  const given = divided.flatMap((one): readonly Given[] => {
    const table = resultTable(shown, one, threshold)
    const most = table && mostOf(shown.question, table.blocks.length)
    return most ? [{ divided: one, table, most, read }] : []
  })
  const [places] = given
  if (!places) return 'one_item'
  await setImmediate()
  const sides = given.map(sideOf)
  return {
    of,
    items: places.table.blocks.map(({ code, label }) => ({ code, label })),
    whole: (await wholeIn(places, of, threshold, seed)) ?? 'withheld',
    sides,
  }
}

/** What comes first, exactly: what every item gets from everyone, and the item that leads alone in each subgroup. */
export type Leading = Readonly<{
  /** By item; undefined where not everyone is shown. */
  totals: ReadonlyMap<string, number> | undefined
  /** By subgroup that is shown; null where several lead. */
  firsts: ReadonlyMap<string, string | null>
}>

/** Returns what comes first in a table; undefined where nothing is put in order, or not everyone was offered the same. */
export function leadingIn(
  { shown, asking }: Answered,
  divided: Divided,
  table: ResultTable,
): Leading | undefined {
  const of = orderedBy(table)
  const codes = table.blocks.map(({ code }) => code)
  const most = mostOf(shown.question, codes.length)
  if (!of || most === 0 || !isOfferedAlike(shown, asking)) return undefined
  const given = { divided, table, most, read: votesOf(shown, of) }
  const votes = everyoneIn(given)
  const totals = votes && totalsOf(votes, codes.length)
  const leaders = (places: readonly number[]) => codes.filter((_, item) => places[item] === 1)
  return {
    totals: totals && new Map(codes.map((code, item) => [code, totals[item] ?? 0])),
    firsts: new Map(
      sideOf(given).rows.flatMap((row) => {
        if (row.state !== 'shown') return []
        const [first = null, ...others] = leaders(row.places)
        return [[row.subgroup, others.length > 0 ? null : first] as const]
      }),
    ),
  }
}

/** Returns what everyone puts first; undefined where not everyone is shown. */
async function wholeIn(places: Given, of: Of, threshold: number, seed: number): Promise<Whole | undefined> {
  const votes = everyoneIn(places)
  if (!votes) return undefined
  const { most } = places
  const items = places.table.blocks.length
  const ballots = votes.map(({ ballot }) => ballot)
  const counted = of === 'rank' ? countedColumns(ballots, items) : pointColumns(votes, items)
  await setImmediate()
  const compared = of === 'rank' ? comparedColumns(ballots, items) : []
  await setImmediate()
  const columns = [...counted, ...compared]
  return {
    people: votes.length,
    columns: MEASURES[of].flatMap((measure) => columns.filter((one) => one.measure === measure)),
    agreeing: agreeingOn(columns),
    shares: totalsOf(votes, items).map((total) => wholePercent(total / (most * votes.length))),
    alike: of === 'rank' ? alikeIn(ballots, items, threshold) : undefined,
    resamples: await resamplesOf(strataOf(places), items, most, seed),
  }
}

/** People by workshop; those of workshops that are not shown together, so that no figure rests on fewer than may be shown. */
function strataOf(places: Given): readonly (readonly Vote[])[] {
  const { rows } = sideOf(places)
  const shown = rows.flatMap((row) => (row.state === 'shown' ? [row.votes] : []))
  const rest = places.divided.subgroups.flatMap(({ pools }, at) =>
    rows[at]?.state === 'shown' ? [] : places.read(pools),
  )
  return [...shown, rest]
}
