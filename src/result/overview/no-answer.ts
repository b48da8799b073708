import { shown as mayBeShown } from '../../disclosure/rules.ts'
import { MISSING, isMissing, type Answer } from '../../instrument/answer.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Asked } from '../../instrument/widen.ts'
import { wholeOf } from '../block.ts'
import { subgroupsOf, type Asking, type Split } from '../subgroups.ts'
import type { ResultTable } from '../table.ts'
import type { Answered } from '../withheld.ts'

/** A question's answers, and the splits of it that can be seen. */
export type Seen = Answered & Readonly<{ splits: readonly Split[] }>

/**
 * Returns the per cent of the people asked who left the question out, declined or did not know; null where withheld: of
 * too few, with too few of them, and where a total of the question is withheld or shown numbers of those who declined
 * would leave too few of them over.
 */
export function noAnswerOf(answered: Seen, table: ResultTable | undefined): number | null {
  const { shown, asking, threshold } = answered
  const isEmpty = emptyIn(shown)
  const declined = new Map(
    asking.map((one) => [one, one.pools.map(({ answers }) => countOf(answers, isEmpty))]),
  )
  const pools = asking.flatMap((one) => one.pools)
  const left = sum(pools.map(({ unanswered }) => unanswered))
  const none = left + sum([...declined.values()].flat())
  const asked = left + sum(pools.map(({ answers }) => answers.length))
  const answers = asked - none
  if (!mayBeShown(none, threshold) || !mayBeShown(answers, threshold)) return null
  if (table?.blocks.some((block) => wholeOf(block) === null)) return null
  const rests = restsOf(answered, declined, none)
  return rests.every((rest) => rest <= 0 || mayBeShown(rest, threshold))
    ? Math.round((100 * none) / asked)
    : null
}

/** Per split, the people without an answer who are left over when the shown numbers of a row are subtracted. */
const restsOf = (
  { splits, sources, groups, threshold }: Seen,
  declined: ReadonlyMap<Asking, readonly number[]>,
  none: number,
): readonly number[] =>
  splits.map((split) => {
    const counts = subgroupsOf(split, sources, groups).map((one) =>
      sum(
        [...declined].flatMap(([{ source, pools }, each]) =>
          one.sources.includes(source)
            ? pools.map((pool, at) => (one.holds(pool) ? (each[at] ?? 0) : 0))
            : [],
        ),
      ),
    )
    return none - sum(counts.filter((count) => mayBeShown(count, threshold)))
  })

/** Returns whether an answer holds nothing but that somebody declined or did not know. */
function emptyIn({ question, form }: Asked): (answer: Answer) => boolean {
  const kind = kindOf(question)
  const words = kind.columns(question, form).map((column) => column.words)
  const isEmpty = (answer: Answer) =>
    kind
      .cells(question, answer, MISSING.not_answered, form)
      .every((cell, at) => (words[at] ? typeof cell === 'number' : isMissing(Number(cell))))
  const known = new Map<Answer, boolean>()
  return (answer) => {
    if (typeof answer === 'string') return isEmpty(answer)
    const before = known.get(answer)
    if (before !== undefined) return before
    const found = isEmpty(answer)
    known.set(answer, found)
    return found
  }
}

const countOf = (answers: readonly Answer[], matches: (answer: Answer) => boolean): number =>
  answers.reduce<number>((total, answer) => total + (matches(answer) ? 1 : 0), 0)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
