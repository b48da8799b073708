/**
 * The steps that the expressions of one walk through a questionnaire may still take; below 0 they are used up. One is
 * a character that is made or gone through, or a state of a pattern: some 30 ns of a small server.
 */
export type Budget = { left: number }

/** Server and browser work out no more than this for one page. */
export const MOST_STEPS = 400_000

export const newBudget = (): Budget => ({ left: MOST_STEPS })

/** Steps of a part of an expression beside its characters, by what it is: as long as the dearest takes. */
export const weightOf = ({ kind }: { readonly kind: string }): number => (kind === 'call' ? 60 : 20)
