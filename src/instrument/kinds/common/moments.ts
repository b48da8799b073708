const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Returns an answer as a number: days since 1970, minutes since 1970 for a date and time, minutes of the day for a time. */
export function momentOf(answer: string): number {
  if (/^\d\d:\d\d$/.test(answer)) return Number(answer.slice(0, 2)) * 60 + Number(answer.slice(3))
  return answer.includes('T') ? Date.parse(`${answer}:00Z`) / MINUTE : Date.parse(`${answer}T00:00:00Z`) / DAY
}

/** Returns answers as ascending numbers. */
export const momentsOf = (answers: readonly string[]): readonly number[] =>
  Array.from(Float64Array.from(answers, momentOf).sort())
