import { wholePercent } from '../../statistic/share.ts'
import type { Text } from '../../text.ts'
import { wholeOf } from '../block.ts'
import type { Divided, Split, SubgroupAnswers } from '../subgroups.ts'
import type { ResultTable } from '../table.ts'
import { placesBy, totalsOf, type Vote } from './votes.ts'

type At = Readonly<{ subgroup: string; name: Text }>

/** Why a subgroup has no order. */
export type Why = 'few' | 'held_back' | 'not_asked' | 'asked_otherwise'

const WITHHELD: readonly Why[] = ['few', 'held_back']

/** A subgroup's order: the place of every item, and what it gets in whole per cent of the most it could get. */
export type SideRow = At &
  (
    | Readonly<{
        state: 'shown'
        base: number
        places: readonly number[]
        shares: readonly number[]
        votes: readonly Vote[]
      }>
    | Readonly<{ state: 'withheld' | 'not_asked'; why: Why }>
  )
export type Side = Readonly<{ split: Split; table: ResultTable; rows: readonly SideRow[] }>

/** A split of the answers; `most`: what an item can get of one person at most. */
export type Given = Readonly<{
  divided: Divided
  table: ResultTable
  most: number
  read: (pools: SubgroupAnswers['pools']) => readonly Vote[]
}>

/** Returns the orders of the subgroups of which every item is shown. */
export function sideOf(given: Given): Side {
  const { divided, table, most, read } = given
  const items = table.blocks.length
  const rows = divided.subgroups.map((subgroup, at): SideRow => {
    const { code, name, pools } = subgroup
    const votes = read(pools)
    const why = whyNot(given, at)
    const here = { subgroup: code, name }
    if (why) return { ...here, state: WITHHELD.includes(why) ? 'withheld' : 'not_asked', why }
    const totals = totalsOf(votes, items)
    const shares = totals.map((total) => wholePercent(total / (most * votes.length)))
    return { ...here, state: 'shown', base: votes.length, places: placesBy(totals), shares, votes }
  })
  return { split: divided.split, table, rows }
}

/** Returns everyone's votes; undefined where an item is not shown of everyone. */
export const everyoneIn = ({ divided, table, read }: Given): readonly Vote[] | undefined =>
  table.blocks.some((block) => wholeOf(block) === null)
    ? undefined
    : divided.subgroups.flatMap(({ pools }) => read(pools))

function whyNot({ table }: Given, at: number): Why | undefined {
  const own = table.blocks.flatMap(({ rows }) => rows[at] ?? [])
  const hidden = own.find(({ state }) => state !== 'shown')
  if (!hidden || hidden.state === 'shown') return undefined
  return hidden.state === 'withheld' ? hidden.rule : hidden.state
}
