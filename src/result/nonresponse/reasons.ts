import { isPresentedToAll } from '../../instrument/presented.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Asked } from '../../instrument/widen.ts'

/** Why a person gave no answer: left it out, preferred not to say, did not know, or a condition hid the question. */
export const REASONS = ['left', 'declined', 'dont_know', 'unasked'] as const
export type Reason = (typeof REASONS)[number]

/** People per reason. */
export type Reasons = Readonly<Record<Reason, number>>

/** People per reason as shown; `withheld` for disclosure control. */
export type ShownReasons = Readonly<Record<Reason, number | 'withheld'>>

export const NOBODY: Reasons = { left: 0, declined: 0, dont_know: 0, unasked: 0 }

/** Reasons that a row is not told of. */
export const UNTOLD: ShownReasons = {
  left: 'withheld',
  declined: 'withheld',
  dont_know: 'withheld',
  unasked: 'withheld',
}

/** Returns the reasons a question allows in any of its versions; a value that is worked out cannot be left out. */
export function reasonsFor(asked: readonly Asked[]): readonly Reason[] {
  const holds: Readonly<Record<Reason, (one: Asked) => boolean>> = {
    left: ({ question }) => kindOf(question).presence === 'asked',
    declined: ({ question }) => 'decline' in question && question.decline !== undefined,
    dont_know: ({ question }) => 'dont_know' in question && question.dont_know !== undefined,
    unasked: ({ question, form }) => !isPresentedToAll(form, question.code),
  }
  return REASONS.filter((reason) => asked.some(holds[reason]))
}
