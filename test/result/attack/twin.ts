import type { Answer } from '../../../src/instrument/answer.ts'
import { solved, type Known } from '../../support/attacker.ts'
import { answerOf, type Person, type Unit } from './planted.ts'
import { isAnswered, ROUNDING, type Fact } from './reading.ts'

/** People alike to a reader: in the same sums of a unit. */
type Alike = Readonly<{ members: readonly number[]; sums: ReadonlySet<string>; isSought: boolean }>

/**
 * Returns the same people with other answers to a unit, so that each sum that is shown of it has as many of each answer
 * as before and all who are `sought` gave another one; undefined where there is no such. `fixed` people keep theirs.
 * `loosely`: of two traits together, only what their numbers tell is the same, such as a rounded mean.
 */
export function twinOf(
  people: readonly Person[],
  facts: readonly Fact[],
  unit: Unit,
  sought: (person: Person) => boolean,
  fixed: ReadonlySet<number> = new Set(),
  loosely = false,
): readonly Person[] | undefined {
  const own = facts.filter((fact) => fact.unit === unit)
  const seen = new Map(own.map((fact) => [fact.people, fact]))
  const given = people.map((one) => JSON.stringify(answerOf(one, unit)) ?? '')
  const free = [...people.keys()].filter((one) => !fixed.has(one))
  const kinds = [...new Set(free.map((one) => given[one] ?? ''))]
  const alike = alikeIn(people, free, seen, sought)
  const variable = (place: number, kind: string) => place * kinds.length + kinds.indexOf(kind)
  const counted = (members: readonly number[], kind: string) =>
    members.filter((one) => given[one] === kind).length
  /** Who is sought gave another answer. */
  const isOpen = (place: number, kind: string) => {
    const { isSought = false, members = [] } = alike[place] ?? {}
    return !isSought || (counted(members, kind) === 0 && isAnswer(kind))
  }
  const sumOf = (cells: readonly (readonly [number, string])[], count: number): Known => ({
    weights: new Map(
      cells.filter(([place, kind]) => isOpen(place, kind)).map(([place, kind]) => [variable(place, kind), 1]),
    ),
    least: count,
    most: count,
  })
  const known = alike.map(({ members }, place) =>
    sumOf(
      kinds.map((kind) => [place, kind]),
      members.length,
    ),
  )
  const withinSum = (sum: string) => alike.flatMap((one, place) => (one.sums.has(sum) ? [place] : []))
  const isLoose = (sum: string) => loosely && sum.includes('&')
  const sums = [...seen].flatMap(([sum, fact]) =>
    (isLoose(sum) ? [] : partsOf(fact, kinds)).flatMap((part) => {
      const cells = withinSum(sum).flatMap((place) => part.map((kind) => [place, kind] as const))
      const count = cells.reduce((all, [place, kind]) => all + counted(alike[place]?.members ?? [], kind), 0)
      return cells.length === 0 ? [] : [sumOf(cells, count)]
    }),
  )
  /** What a number tells of everybody in a sum, less those who keep their answers. */
  const numbers = own
    .filter((fact) => isLoose(fact.people))
    .map(({ people: sum, who, weight, least, most }): Known => {
      const kept = people.reduce(
        (all, one, at) => all + (fixed.has(at) && who(one) ? weight(answerOf(one, unit)) : 0),
        0,
      )
      const cells = withinSum(sum).flatMap((place) =>
        kinds
          .filter((kind) => isOpen(place, kind) && weight(parsed(kind)) !== 0)
          .map((kind) => [variable(place, kind), weight(parsed(kind))] as const),
      )
      return { weights: new Map(cells), least: least - kept - ROUNDING, most: most - kept + ROUNDING }
    })
  const kept = sumOf(
    alike.flatMap(({ members }, place) =>
      kinds.filter((kind) => counted(members, kind) > 0).map((kind) => [place, kind] as const),
    ),
    0,
  )
  const solution = solved([...known, ...sums, ...numbers], { direction: 'maximize', weights: kept.weights })
  if (!solution) return undefined
  const answers = alike.flatMap(({ members }, place) => {
    const counts = kinds.map((kind) => Math.round(solution.numbers.get(variable(place, kind)) ?? 0))
    return dealt(members, given, kinds, counts)
  })
  const changed = new Map(answers)
  return people.map((person, one) => answering(person, unit, changed.get(one) ?? given[one] ?? ''))
}

/** The answers that are told apart in a sum: each, or only those that a number is about. */
const partsOf = (fact: Fact | undefined, kinds: readonly string[]): readonly (readonly string[])[] =>
  fact?.alone ? [kinds.filter((kind) => fact.weight(parsed(kind)) > 0)] : kinds.map((kind) => [kind])

const isAnswer = (kind: string): boolean => isAnswered(parsed(kind)) === 1
const parsed = (kind: string): Answer | undefined => (kind === '' ? undefined : JSON.parse(kind))

function alikeIn(
  people: readonly Person[],
  free: readonly number[],
  seen: ReadonlyMap<string, Fact>,
  sought: (person: Person) => boolean,
): readonly Alike[] {
  const byName = new Map<string, Alike & { members: number[] }>()
  for (const one of free) {
    const person = people[one] as Person
    const sums = [...seen].flatMap(([sum, { who }]) => (who(person) ? [sum] : []))
    const isSought = sought(person)
    const name = JSON.stringify([sums, isSought && one])
    const before = byName.get(name)
    if (before) before.members.push(one)
    else byName.set(name, { members: [one], sums: new Set(sums), isSought })
  }
  return [...byName.values()]
}

/** Gives each of some people an answer, so many of each kind; as many as can keep their own. */
function dealt(
  members: readonly number[],
  given: readonly string[],
  kinds: readonly string[],
  counts: readonly number[],
): readonly (readonly [number, string])[] {
  const left = new Map(kinds.map((kind, at) => [kind, counts[at] ?? 0]))
  const take = (kind: string) => {
    const some = left.get(kind) ?? 0
    left.set(kind, some - 1)
    return some > 0
  }
  const without = members.filter((one) => !take(given[one] ?? ''))
  const rest = kinds.flatMap((kind) => Array.from({ length: Math.max(left.get(kind) ?? 0, 0) }, () => kind))
  return without.map((one, at) => [one, rest[at] ?? ''] as const)
}

/** The same person with another answer. */
function answering(person: Person, { question, item }: Unit, kind: string): Person {
  const { [question]: before, ...others } = person.answers
  const answer = parsed(kind)
  if (!item) return { ...person, answers: answer === undefined ? others : { ...others, [question]: answer } }
  const { [item]: _, ...rest } = (before ?? {}) as Readonly<Record<string, Answer>>
  const items = answer === undefined ? rest : { ...rest, [item]: answer }
  return { ...person, answers: Object.keys(items).length === 0 ? others : { ...others, [question]: items } }
}

/**
 * Returns the same people of whom some have changed places with all their answers, so that each sum that is shown of any
 * unit, and of several together, is the same, and all who are `sought` have another one's; undefined where there is no
 * such. Only people who answer alike in everything are looked at.
 */
export function exchangedIn(
  people: readonly Person[],
  facts: readonly Fact[],
  sought: (person: Person) => boolean,
  fixed: ReadonlySet<number> = new Set(),
): readonly Person[] | undefined {
  const given = people.map(({ answers }) => JSON.stringify(answers))
  const often = new Set(given.filter((one, at) => given.indexOf(one) !== at))
  const whole: Unit = { question: 'all', item: '' }
  const asOne = people.map((person, at) => ({ ...person, answers: { all: given[at] ?? '' } }))
  const still = people.flatMap((_, at) => (often.has(given[at] ?? '') ? [] : [at]))
  const seen = facts.map((fact) => ({
    ...fact,
    unit: whole,
    weight: (answer: Answer | undefined) => fact.weight(answerOf({ answers: wholeOf(answer) }, fact.unit)),
  }))
  const twin = twinOf(asOne, seen, whole, sought, new Set([...still, ...fixed]))
  return twin?.map((person) => ({ ...person, answers: wholeOf(person.answers['all']) }))
}

/** All answers of a person, written as one. */
const wholeOf = (answer: Answer | undefined): Person['answers'] =>
  typeof answer === 'string' ? JSON.parse(answer) : {}

/** The people whose answer to a unit differs. */
export const changedIn = (
  people: readonly Person[],
  twin: readonly Person[],
  unit: Unit,
): readonly number[] =>
  people.flatMap((person, one) =>
    JSON.stringify(answerOf(person, unit)) === JSON.stringify(answerOf(twin[one] as Person, unit))
      ? []
      : [one],
  )
