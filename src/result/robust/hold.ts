import { fragility } from '../../statistic/fragility.ts'
import { leaveOneOut } from '../../statistic/leave-one-out.ts'
import { wilsonInterval, type Interval } from '../../statistic/proportion.ts'
import { shareOf, type Cell } from '../../statistic/share.ts'
import type { ResultTable } from '../table.ts'
import { wordOf, type Claim } from './claim.ts'
import { countedIn, isComplete, togetherOf } from './people.ts'
import type { Within } from './within.ts'

/** What a test of the statement comes to: it holds, may be chance, or hangs on one workshop or on few answers. */
export type Found = 'holds' | 'chance' | 'one_place' | 'few_answers'

/** A share with the interval in which it would lie had others like these people come; both from 0 to 1. */
export type Ranged = Readonly<{ subgroup: string; share: number; interval: Interval }>

/** The statement over the workshops but one. */
export type Without = Readonly<{ subgroup: string; share: number; changes: boolean }>

/** The tests of a statement; undefined where the shown rows do not tell enough. */
export type Hold = Readonly<{
  claim: Claim
  share: number
  chance: Readonly<{ found: Found; everyone: Ranged; rows: readonly Ranged[] }>
  /** `withheld`: a row of workshops is not shown. */
  without: Readonly<{ found: Found; rows: readonly Without[] }> | 'withheld' | undefined
  answers: Readonly<{ found: Found; changes: number }> | undefined
  within: Within | 'withheld' | undefined
}>

/** Twenty times the answers that carry the word are no more than all: it hangs on few answers. */
const FEW = 20

/** Tests a statement with what the rows of its table, and of the workshops, show. */
export function holdOf(
  claim: Claim,
  table: ResultTable,
  workshops: ResultTable | undefined,
  within: Hold['within'],
): Hold | undefined {
  const { everyone } = claim
  const share = shareOf(everyone)
  const whole = rangedOf('', everyone)
  const block = table.blocks[claim.block]
  if (share === null || !whole || !block) return undefined
  const { low, high } = whole.interval
  const isSure = claim.word === 'majority' ? low > 0.5 : claim.word === 'fewer' && high < 0.5
  return {
    claim,
    share,
    chance: {
      found: isSure ? 'holds' : 'chance',
      everyone: whole,
      rows: countedIn(block, claim.options).flatMap(
        ({ subgroup, people }) => rangedOf(subgroup, people) ?? [],
      ),
    },
    without: withoutOne(claim, workshops),
    answers: answersOf(claim),
    within,
  }
}

function rangedOf(subgroup: string, people: Cell): Ranged | undefined {
  const [share, interval] = [shareOf(people), wilsonInterval(people.agree, people.base)]
  return share === null || !interval ? undefined : { subgroup, share, interval }
}

/** The statement without each workshop; undefined where only one asked. */
function withoutOne({ block: at, options }: Claim, workshops: ResultTable | undefined): Hold['without'] {
  const block = workshops?.blocks[at]
  if (!block) return undefined
  if (!isComplete(block, options)) return 'withheld'
  const rows = countedIn(block, options)
  const { value } = leaveOneOut(
    rows,
    (left) => togetherOf(left.map(({ people }) => people)),
    (one, other) => wordOf(one) === wordOf(other),
  )
  if (!value) return undefined
  return {
    found: value.changedBy.length === 0 ? 'holds' : 'one_place',
    rows: rows.map(({ subgroup }, place) => ({
      subgroup,
      share: shareOf(value.without[place] ?? { agree: 0, base: 0 }) ?? 0,
      changes: value.changedBy.includes(place),
    })),
  }
}

function answersOf({ everyone }: Claim): Hold['answers'] {
  const { value } = fragility(everyone, wordOf)
  if (!value) return undefined
  const { changes } = value
  return { found: FEW * changes > everyone.base ? 'holds' : 'few_answers', changes }
}
