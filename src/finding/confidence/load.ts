import { judgementOf } from './queries.ts'

/** Loads the judgement of confidence that counts, for the researchers of its consultation. */
export const judgementSeen = judgementOf
