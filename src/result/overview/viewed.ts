import type { Divisible } from '../answered.ts'
import type { Listed } from '../question-list.ts'
import type { ResultTable } from '../table.ts'
import { comparedIn, type Compared } from './compared.ts'
import { noAnswerOf } from './no-answer.ts'
import { standingOf, type Standing } from './standing.ts'

/** A table with what is compared of it. */
export type Side = Readonly<{ table: ResultTable; compared: Compared }>

/** What the overview shows of a question. */
export type Viewed = Readonly<{
  listed: Listed
  standing: Standing
  /** By workshop and by stakeholder group; undefined for a question without numbers, or groups. */
  places: Side | undefined
  groups: Side | undefined
  /** Compared by workshop only, since not everyone was offered the same. */
  narrowed: boolean
  /** Number of written answers; undefined for a question that has numbers, or takes no words. */
  words: number | 'withheld' | undefined
  /** Per cent of the people asked; null where withheld. */
  no_answer: number | null
}>

type Found = Readonly<{
  workshop: ResultTable | undefined
  group: ResultTable | undefined
  words: Viewed['words']
}>

/** Returns what the overview shows of a question. */
export function viewed(listed: Listed, answered: Divisible, { workshop, group, words }: Found): Viewed {
  const { question } = listed.shown
  const side = (table: ResultTable | undefined) => table && { table, compared: comparedIn(table, question) }
  const [places, groups] = [side(workshop), side(group)]
  return {
    listed,
    standing: places
      ? standingOf(places.table, places.compared)
      : { is: 'cannot', reason: words === undefined ? 'not_drawn' : 'words' },
    places,
    groups,
    narrowed: answered.narrowed,
    words,
    no_answer: noAnswerOf(answered, workshop),
  }
}
