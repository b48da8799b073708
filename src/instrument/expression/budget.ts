/**
 * The steps that the expressions of one walk through a questionnaire may still take; below 0 they are used up. A step
 * is a part that is worked out, a character that is made or gone through, or a state of a pattern.
 */
export type Budget = { left: number }

/** Server and browser work out no more than this for one page: some 10 to 20 ms of a small server. */
export const MOST_STEPS = 500_000

export const newBudget = (): Budget => ({ left: MOST_STEPS })
