import type { Only } from '../recipe.ts'
import type { Split, Subgroup } from '../subgroups.ts'
import type { Dividing } from './work.ts'

/** Some people: the codes of the subgroups they are in, by trait; all other traits are free. */
export type People = ReadonlyMap<Split, readonly string[]>

/** Everybody whose traits a recipe names. */
export const peopleOf = (only: Only): People =>
  new Map(Object.entries(only).map(([split, codes]) => [split as Split, codes]))

/** Returns those of some people who are in one subgroup of a split. */
export const among = (people: People, split: Split, code: string): People =>
  new Map([...people, [split, people.get(split)?.includes(code) === false ? [] : [code]]])

/** Traits of a session: who is in one is in its workshop and version. */
const OF_SESSIONS: readonly Split[] = ['workshop', 'version']

/** Returns the same people by as few traits as tell them: sessions alone, where these are named. */
export function reduced(people: People, splits: readonly Dividing[]): People {
  const named = people.get('session')
  if (!named) return people
  const around = OF_SESSIONS.filter((split) => people.has(split))
  const sessions = subgroupsIn(splits, 'session', named).filter((session) =>
    around.every((split) =>
      subgroupsIn(splits, split, people.get(split) ?? []).some(({ sources }) =>
        session.sources.every((source) => sources.includes(source)),
      ),
    ),
  )
  const rest = [...people].filter(([split]) => split !== 'session' && !around.includes(split))
  return new Map([...rest, ['session', sessions.map(({ code }) => code)]])
}

/** Returns a subgroup that holds these people. */
export function holding(people: People, splits: readonly Dividing[], whole: Subgroup): Subgroup {
  const each = [...people].map(([split, codes]) => subgroupsIn(splits, split, codes))
  return {
    ...whole,
    sources: whole.sources.filter((source) =>
      each.every((some) => some.some(({ sources }) => sources.includes(source))),
    ),
    holds: (pool) => whole.holds(pool) && each.every((some) => some.some(({ holds }) => holds(pool))),
  }
}

const subgroupsIn = (splits: readonly Dividing[], split: Split, codes: readonly string[]) =>
  (splits.find((one) => one.split === split)?.subgroups ?? []).filter(({ code }) => codes.includes(code))
