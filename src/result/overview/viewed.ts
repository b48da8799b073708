import type { AgreementMap } from '../agreement/map.ts'
import type { Listed } from '../question-list.ts'
import type { Leading } from '../ranking/ranking.ts'
import type { ResultTable } from '../table.ts'
import type { Narrowed } from '../withheld.ts'
import { comparedIn, type Compared } from './compared.ts'
import { noAnswerOf } from './no-answer.ts'
import type { Answered } from '../withheld.ts'
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
  /** Why it is compared by workshop only; undefined where it is not. */
  narrowed: Narrowed
  /** The agreement map of statements. */
  map: AgreementMap | undefined
  /** Number of written answers; undefined for a question that has numbers, or takes no words. */
  words: number | 'withheld' | undefined
  /** Per cent of the people asked; null where withheld. */
  no_answer: number | null
}>

type Found = Readonly<{
  workshop: ResultTable | undefined
  group: ResultTable | undefined
  map: AgreementMap | undefined
  words: Viewed['words']
  narrowed: Narrowed
  /** By workshop. */
  leading: Leading | undefined
}>

/** Returns what the overview shows of a question. */
export function viewed(
  listed: Listed,
  answered: Answered,
  { workshop, group, map, words, narrowed, leading }: Found,
): Viewed {
  const { question } = listed.shown
  const side = (table: ResultTable | undefined) =>
    table && { table, compared: comparedIn(table, question, leading) }
  const [places, groups] = [side(workshop), side(group)]
  return {
    listed,
    standing: places ? standingOf(places.table, places.compared) : { is: 'cannot', reason: 'words' },
    places,
    groups,
    narrowed,
    map,
    words,
    no_answer: noAnswerOf(answered, workshop),
  }
}
