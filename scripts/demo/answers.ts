import { isDeepStrictEqual } from 'node:util'

import { DECLINED, DONT_KNOW, OTHER, type Answer, type Answers } from '../../src/instrument/answer.ts'
import {
  CHANGE,
  CHOICES,
  MEETINGS,
  PRACTICES,
  PREFERENCES,
  SCALES,
  STATEMENTS,
  WORRIES,
  type Leaning,
} from './opinions.ts'
import { type Random } from './random.ts'
import { type Decks } from './words.ts'

/** A participant: the group decides opinions even when not named. */
export type Person = {
  readonly workshop: string
  readonly group: string
  readonly language: string
  /** Tendency to agree, around 0. */
  readonly warmth: number
  readonly words: Decks
  readonly random: Random
}

/** Returns answers to these questions, in order; skipped ones are absent. */
export function answersOf(person: Person, codes: readonly string[]): Answers {
  const answers: Record<string, Answer> = {}
  for (const code of codes) {
    const answer = OPINIONS[code]?.(person, answers)
    if (answer !== undefined) answers[code] = answer
  }
  return answers
}

type Opinion = (person: Person, before: Answers) => Answer | undefined

/** Share of skipped questions with options. */
const PASSED = 0.03

/** An opinion given with the probability `share`. */
const mostly =
  (opinion: Opinion, share = 1 - PASSED): Opinion =>
  (person, before) =>
    person.random.chance(share) ? opinion(person, before) : undefined

const OPINIONS: Readonly<Record<string, Opinion>> = {
  q1: mostly((person) => (person.random.chance(0.05) ? { choice: DECLINED } : chosen(person, 'q1'))),
  q2: mostly((person) => worries(person)),
  q3: mostly((person) => (person.random.chance(0.04) ? DONT_KNOW : placed(person, 'q3'))),
  q4: mostly((person) => threat(person), 0.6),
  q5: mostly((person) => source(person)),
  q6: mostly((person) => practices(person)),
  q7: mostly((person) => statements(person, 'q7')),
  q8: mostly((person) => (person.random.chance(0.12) ? pass(person) : placed(person, 'q8'))),
  q9: mostly((person) => ranked(person, 'q9'), 0.92),
  q10: mostly((person) => points(person), 0.93),
  q11: mostly((person) => change(person), 0.75),
  q12: mostly((person) =>
    person.random.chance(0.05) ? { choice: DONT_KNOW } : optionOf(person, CHANGE[person.workshop]),
  ),
  q13: (person, { q12 }) =>
    weakened(q12) && person.random.chance(0.8) ? person.words.obstacles() : undefined,
  q14: mostly((person) => meetings(person), 0.9),
  q15: mostly((person) => statements(person, 'q15')),
  q16: mostly((person) => exerciseBy(person), 0.85),
  q17: mostly((person) => platform(person)),
  q18: mostly(({ random }) => random.pick(['17:00', '18:00', '18:30', '20:00', '22:00', '23:59']), 0.88),
  q19: mostly(
    ({ random }) => `${random.pick(MEETING_DAYS)}T${random.pick(['09:00', '09:30', '10:00'])}`,
    0.8,
  ),
  q20: mostly((person) => statements(person, 'q20')),
  q21: mostly((person) => ranked(person, 'q21').slice(0, person.random.pick([1, 3, 3, 3, 4, 5, 8])), 0.92),
  q22: mostly(({ words }) => words.additions(), 0.22),
}

const MEETING_DAYS = ['2017-03-14', '2017-04-04', '2017-05-16', '2017-06-13', '2017-09-12', '2017-10-03']

const pass = ({ random }: Person) => random.pick([DECLINED, DONT_KNOW])

/** The condition of q13: cooperation was called weaker. */
const weakened = (answer: Answer | undefined) =>
  ['1', '2'].some((choice) => isDeepStrictEqual(answer, { choice }))

/** Draws one option with these weights. */
const optionOf = ({ random }: Person, weights: readonly number[] = []): Answer => ({
  choice: String(random.weighted(weights) + 1),
})
const chosen = (person: Person, code: string) => optionOf(person, CHOICES[code]?.[person.group])

function source(person: Person): Answer {
  if (person.random.chance(0.05)) return { choice: OTHER, other: person.words.sources() }
  return person.random.chance(0.06) ? { choice: pass(person) } : chosen(person, 'q5')
}

function platform(person: Person): Answer {
  if (person.random.chance(0.05)) return { choice: OTHER, other: person.words.platforms() }
  return person.random.chance(0.05) ? { choice: DONT_KNOW } : chosen(person, 'q17')
}

/** Draws from a normal distribution around the mean, shifted by group and workshop. */
function stance({ group, workshop, random }: Person, leaning: Leaning, spread: number): number {
  return random.normal(leaning.mean + (leaning[group] ?? 0) + (leaning[workshop] ?? 0), spread)
}

const between = (least: number, value: number, most: number) =>
  Math.min(most, Math.max(least, Math.round(value)))

const placed = (person: Person, code: string) =>
  between(0, stance(person, SCALES[code] ?? { mean: 5 }, 2), 10)

const meetings = (person: Person) => between(0, stance(person, MEETINGS, 4), 365)

/** A code on a scale of five per statement; single statements may be skipped or declined. */
function statements(person: Person, code: string): Answer | undefined {
  const codes = (STATEMENTS[code] ?? []).map((leaning) => {
    if (person.random.chance(PASSED)) return undefined
    if (person.random.chance(0.02)) return DECLINED
    return String(between(1, stance(person, leaning, 0.85) + person.warmth, 5))
  })
  const given = codes.flatMap((answer, item) => (answer === undefined ? [] : [[String(item + 1), answer]]))
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

/** Ranks codes by preference, with random `noise`. */
function ordered({ random }: Person, preferences: readonly number[], noise: number): readonly string[] {
  return preferences
    .map((preference, item) => ({ code: String(item + 1), liking: random.normal(preference, noise) }))
    .sort((one, other) => other.liking - one.liking)
    .map(({ code }) => code)
}

const ranked = (person: Person, code: string) => ordered(person, PREFERENCES[code]?.[person.group] ?? [], 0.9)

function worries(person: Person): Answer {
  const { random, words } = person
  if (random.chance(0.03)) return { choices: ['7'] }
  const codes = ordered(person, WORRIES[person.group] ?? [], 1)
    .slice(0, random.pick([1, 2, 3, 3]))
    .toSorted()
  return codes.length < 3 && random.chance(0.12)
    ? { choices: [...codes, OTHER], other: words.uses() }
    : { choices: codes }
}

function practices({ group, random, words }: Person): Answer {
  const codes = (PRACTICES[group] ?? []).flatMap((share, item) =>
    random.chance(share) ? [String(item + 1)] : [],
  )
  if (random.chance(0.06)) return { choices: [...codes, OTHER], other: words.practices() }
  return { choices: codes.length === 0 ? ['6'] : codes }
}

/** Distributes 100 points in steps of 5 or 10. */
function points(person: Person): Answer {
  const { group, random } = person
  const step = random.pick([5, 5, 10])
  const weights = (PREFERENCES['q10']?.[group] ?? []).map((weight) => weight * (0.4 + random.fraction()))
  const given = weights.map(() => 0)
  for (let left = 100; left > 0; left -= step) {
    const effort = random.weighted(weights)
    given[effort] = (given[effort] ?? 0) + step
  }
  return Object.fromEntries(given.map((share, effort) => [String(effort + 1), share]))
}

/** The first or the middle of a month from February 2017 to December 2018; later in the later workshops. */
function exerciseBy({ workshop, random }: Person): string {
  const month = between(1, random.normal(workshop === 'KUL' ? 11 : 8, 4), 23)
  const [year, day] = [2017 + Math.floor(month / 12), random.pick(['01', '15'])]
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${day}`
}

function threat({ random, words }: Person): string {
  return random.chance(0.4) ? `${words.threats()} ${words.reasons()}` : words.threats()
}

const COMPANIES = new Set(['tech', 'telecom', 'finance'])

/** A problem, a wish, or both. */
function change({ group, random, words }: Person): string {
  const problem = COMPANIES.has(group) ? words.company_problems : words.other_problems
  if (random.chance(0.15)) return problem()
  return random.chance(0.5) ? `${problem()} ${words.wishes()}` : words.wishes()
}
