/**
 * Steps left for the expressions of one walk; negative when exhausted. One step is a character produced or scanned, or
 * a pattern state: about 30 ns on a small server.
 */
export type Budget = { left: number }

/** Limit per page, in server and browser. */
export const MOST_STEPS = 400_000

export const newBudget = (): Budget => ({ left: MOST_STEPS })

/** Fixed cost of a node in steps, set by the slowest of its kind. */
export const weightOf = ({ kind }: { readonly kind: string }): number => (kind === 'call' ? 60 : 20)
