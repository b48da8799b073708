import { shown as mayBeShown } from '../../disclosure/rules.ts'
import { MISSING, isMissing, type Answer } from '../../instrument/answer.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { ShownQuestion } from '../asked.ts'
import { wholeOf } from '../block.ts'
import { ofPool } from '../of-pool.ts'
import type { ResultTable } from '../table.ts'
import type { Answered } from '../withheld.ts'

/**
 * Returns the per cent of the people asked who left the question out, declined or did not know; null where fewer than
 * the threshold answered, or a total of the question is withheld. Like the reasons of a total it is of everyone.
 */
export function noAnswerOf(answered: Answered, table: ResultTable | undefined): number | null {
  const { shown, asking, threshold } = answered
  const emptyIn = emptyOf(shown)
  const pools = asking.flatMap((one) => one.pools)
  const left = sum(pools.map(({ unanswered }) => unanswered))
  const none = left + sum(pools.map(({ answers }) => emptyIn(answers)))
  const asked = left + sum(pools.map(({ answers }) => answers.length))
  if (!mayBeShown(asked - none, threshold)) return null
  if (table?.blocks.some((block) => wholeOf(block) === null)) return null
  return Math.round((100 * none) / asked)
}

/** Returns a function that counts the answers of a pool that hold nothing but that somebody declined or did not know. */
function emptyOf({ question, form, code }: ShownQuestion): (answers: readonly Answer[]) => number {
  const allows =
    ('decline' in question && question.decline) || ('dont_know' in question && question.dont_know)
  if (!allows) return () => 0
  const kind = kindOf(question)
  const words = kind.columns(question, form).map((column) => column.words)
  const isEmpty = (answer: Answer) =>
    kind
      .cells(question, answer, MISSING.not_answered, form)
      .every((cell, at) => (words[at] ? typeof cell === 'number' : isMissing(Number(cell))))
  return (answers) => ofPool(answers, `empty ${code}`, () => answers.filter(isEmpty).length)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
