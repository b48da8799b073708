import type { Coder, Round } from '../round/round.ts'

/** Whether a person may see what all coders of a round gave: a coder of a blind round may once it is finished. */
export const maySee = (round: Round, coders: readonly Coder[], person_id: number): boolean =>
  round.kind === 'open' ||
  round.state === 'finished' ||
  !coders.some((coder) => coder.person_id === person_id)

/** Whether a round is finished, or all of its coders say that they are through. */
export const isThrough = (round: Round, coders: readonly Coder[]): boolean =>
  round.state === 'finished' || coders.every(({ finished_at }) => finished_at !== null)
