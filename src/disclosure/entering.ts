import { shown } from './rules.ts'

/** Responses that have not been shown to anyone yet: how many, and by which names the questions go they were asked. */
export type Waiting = Readonly<{ people: number; asked: ReadonlySet<string> }>

/**
 * Which sessions of one workshop enter results and exports together: those that, with all who wait and were asked the
 * same questions, are at least `threshold`. So what is shown of a question before and after cannot be subtracted to tell
 * of fewer, and of those who enter no fewer are told apart by what they were not asked. A session without responses
 * tells of nobody and enters by itself.
 */
export const entering = <Session extends Waiting>(
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
