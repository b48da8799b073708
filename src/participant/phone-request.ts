import type { Fault, Survey } from '../instrument/answers.ts'
import type { KeptDraft } from '../response/draft-queries.ts'
import type { ParticipantActions } from '../session/session.ts'
import type { Language } from '../web/language.ts'
import type { Room } from './room.ts'
import type { Keys } from './secret.ts'

/** A participant's request: session, draft and language. */
export type PhoneRequest = Readonly<{
  room: Room
  allowed: ParticipantActions
  language: Language
  /** Secret of the cookie, and the keys derived from it; absent before Start. */
  secret?: string
  keys?: Keys
  draft?: KeptDraft
  /** The receipt is stored. */
  sent: boolean
  /** A draft that exists beside a receipt: changed after sending, to be deleted. */
  discarded?: KeptDraft
}>

/** A request of a phone with an unsent draft. */
export type BegunRequest = PhoneRequest & Readonly<{ keys: Keys; draft: KeptDraft }>

/** Returns the seed of this phone's shuffled orders. */
export const ownOf = ({ keys }: PhoneRequest): string => keys?.order.toString('hex') ?? ''

/** Returns all faults, section by section, with the section's index. */
export const faultsIn = ({ faults }: Survey): readonly (Fault & { readonly section: number })[] =>
  [...faults].flatMap(([section, found]) => found.map((fault) => ({ ...fault, section })))
