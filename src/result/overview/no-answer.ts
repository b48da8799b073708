import { shown as mayBeShown } from '../../disclosure/rules.ts'
import { MISSING, isMissing, type Answer } from '../../instrument/answer.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Asked } from '../../instrument/widen.ts'
import { wholeOf } from '../block.ts'
import type { ResultTable } from '../table.ts'
import type { Answered } from '../withheld.ts'

/**
 * Returns the per cent of the people asked who left the question out, declined or did not know; null where fewer than
 * the threshold answered, or a total of the question is withheld. Like the reasons of a total it is of everyone.
 */
export function noAnswerOf(answered: Answered, table: ResultTable | undefined): number | null {
  const { shown, asking, threshold } = answered
  const isEmpty = emptyIn(shown)
  const pools = asking.flatMap((one) => one.pools)
  const left = sum(pools.map(({ unanswered }) => unanswered))
  const none = left + sum(pools.map(({ answers }) => countOf(answers, isEmpty)))
  const asked = left + sum(pools.map(({ answers }) => answers.length))
  if (!mayBeShown(asked - none, threshold)) return null
  if (table?.blocks.some((block) => wholeOf(block) === null)) return null
  return Math.round((100 * none) / asked)
}

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
