import { tellable, withheldCells } from '../../disclosure/rules.ts'
import { wholePercent } from '../../statistic/share.ts'
import type { Counted, CountedPairs, Gave } from './counted.ts'
import { NO_ANSWERS, type Crossable, type NoAnswer } from './crossable.ts'
import type { AnswerState, Decided } from './decide.ts'
import type { Untold } from './untold.ts'

/** People who gave one answer to the other question; nothing about them where they are not shown. */
export type AcrossRow = Readonly<{ answer: number }> &
  (
    | Readonly<{
        state: 'shown'
        /** Everybody who gave it, whether or not they answered the question that is crossed. */
        base: number
        /** Whole per cents of the base; null where the answer is not shown. */
        values: readonly (number | null)[]
      }>
    | Readonly<{ state: Exclude<AnswerState, 'shown'> }>
  )

/** A number of people; `few`: fewer than the threshold, but somebody; `held_back`: those could be worked out from it. */
export type People = number | 'few' | 'held_back'

/** How many people of the sessions that asked both questions were there, and why some did not answer. */
export type AcrossCounts = Readonly<{
  present: number
  /** Who was asked both, and who answered both; null where subtracting would tell of few. */
  asked: number | null
  answered: number | null
  own: Readonly<Record<NoAnswer, People>>
  other: Readonly<Record<NoAnswer, People>>
}>

/** The answers to a question by the answers to another, after disclosure control. */
export type Across = Readonly<{
  own: Crossable
  other: Crossable
  /** In the order of the answers to the own question. */
  columns: readonly AnswerState[]
  rows: readonly AcrossRow[]
  /** Everybody who was there. */
  everyone: Readonly<{ base: number; values: readonly (number | null)[] }>
  counts: AcrossCounts
}>

/** Builds the table of what was decided to be shown. */
export function acrossOf(
  own: Crossable,
  other: Crossable,
  pairs: CountedPairs,
  states: Exclude<Decided, string>,
  untold: Untold,
  threshold: number,
): Across {
  const { both } = pairs
  const present = sum(both)
  const share = (people: readonly Counted[], base: number) =>
    own.answers.map((_, column) => {
      const state = states.own[column]
      if (base === 0 || (state !== 'shown' && state !== 'nobody')) return null
      return wholePercent(sum(people.filter((one) => one.own.answers.includes(column))) / base)
    })
  return {
    own,
    other,
    columns: states.own,
    rows: other.answers.map((_, answer): AcrossRow => {
      const state = states.other[answer] ?? 'few'
      if (state !== 'shown') return { answer, state }
      const people = both.filter((one) => one.other.answers.includes(answer))
      const base = sum(people)
      return { answer, state, base, values: share(people, base) }
    }),
    everyone: { base: present, values: share(both, present) },
    counts: countsOf(pairs, untold, threshold),
  }
}

/** Returns the table of nothing but its counts, for two questions of which no crossing can be shown. */
export const countsOf = (
  { both, ownOnly, otherOnly }: CountedPairs,
  untold: Untold,
  threshold: number,
): AcrossCounts => {
  const present = sum(both)
  const count = (isCounted: (one: Counted) => boolean) => sum(both.filter(isCounted))
  const has = ({ answers }: Gave) => answers.length > 0
  const asked = count(({ own, other }) => own.none !== 'unasked' && other.none !== 'unasked')
  const answered = count(({ own, other }) => has(own) && has(other))
  const lacking = [count(({ own }) => has(own)) - answered, count(({ other }) => has(other)) - answered]
  // What a page says of all sessions, less these.
  const elsewhere = [
    sum(ownOnly.filter(({ own }) => has(own))),
    sum(otherOnly.filter(({ other }) => has(other))),
  ]
  const without = (side: 'own' | 'other') =>
    withoutAnswer((why) => count((one) => one[side].none === why), untold[side], threshold)
  return {
    present,
    asked: tellable(present - asked, threshold) ? asked : null,
    answered: [...lacking, ...elsewhere].every((people) => tellable(people, threshold)) ? answered : null,
    own: without('own'),
    other: without('other'),
  }
}

/** Counts reasons: all of them together are known, from who was there and who answered. */
function withoutAnswer(
  countOf: (why: NoAnswer) => number,
  untold: ReadonlySet<NoAnswer>,
  threshold: number,
): Readonly<Record<NoAnswer, People>> {
  const given = NO_ANSWERS.filter((why) => countOf(why) > 0)
  const withheld = withheldCells(given.map(countOf), threshold, true)
  return Object.fromEntries(
    NO_ANSWERS.map((why): [NoAnswer, People] => {
      const people = countOf(why)
      if (untold.has(why)) return [why, 'held_back']
      if (!withheld[given.indexOf(why)]) return [why, people]
      return [why, tellable(people, threshold) ? 'held_back' : 'few']
    }),
  ) as Record<NoAnswer, People>
}

const sum = (people: readonly Pick<Counted, 'people'>[]): number =>
  people.reduce((all, one) => all + one.people, 0)
