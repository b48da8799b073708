/** What coding is for, as a consultation states it. */
export const APPROACHES = ['reliability', 'codebook', 'reflexive'] as const
export type Approach = (typeof APPROACHES)[number]
