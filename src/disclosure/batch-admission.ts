import { shown } from './rules.ts'

/** Responses not shown yet: their number, and the names of the questions they were asked. */
export type Waiting = Readonly<{ people: number; asked: ReadonlySet<string> }>

/**
 * Returns the sessions of one workshop that enter results and exports together: those that, with all waiting sessions
 * asked the same questions, reach `threshold`. So subtracting results before and after reveals no smaller group
 * (differencing), nor do the questions people were not asked. A session without responses reveals nobody and enters by
 * itself.
 */
export const admissible = <Session extends Waiting>(
  waiting: readonly Session[],
  threshold: number,
): readonly Session[] =>
  waiting.filter(
    ({ people, asked }) =>
      people === 0 || shown(peopleIn(waiting.filter((other) => alike(asked, other.asked))), threshold),
  )

const peopleIn = (sessions: readonly Waiting[]): number =>
  sessions.reduce((sum, { people }) => sum + people, 0)

const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((question) => other.has(question))
