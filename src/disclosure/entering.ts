import { shown } from './rules.ts'

/** Responses that have not been shown to anyone yet: how many, and by which names the questions go they were asked. */
export type Waiting = Readonly<{ people: number; asked: ReadonlySet<string> }>

/**
 * Which sessions of one workshop enter results and exports together: the most of them such that each question was asked
 * of at least `threshold` of those who enter. So what is shown of a question before and after cannot be subtracted to
 * tell of fewer. A session without responses tells of nobody and enters by itself.
 */
export function entering<Session extends Waiting>(
  waiting: readonly Session[],
  threshold: number,
): readonly Session[] {
  const empty = waiting.filter(({ people }) => people === 0)
  for (let left = waiting.filter(({ people }) => people > 0); ;) {
    if (!shown(peopleIn(left), threshold)) return empty
    const enough = left.filter(({ asked }) =>
      [...asked].every((question) =>
        shown(peopleIn(left.filter((other) => other.asked.has(question))), threshold),
      ),
    )
    if (enough.length === left.length) return [...empty, ...left]
    left = enough
  }
}

const peopleIn = (sessions: readonly Waiting[]): number =>
  sessions.reduce((sum, { people }) => sum + people, 0)
