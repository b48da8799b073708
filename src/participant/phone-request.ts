import type { Fault, Survey } from '../instrument/answers.ts'
import type { KeptDraft } from '../response/draft-queries.ts'
import type { Doors } from '../session/session.ts'
import type { Language } from '../web/language.ts'
import type { Room } from './room.ts'
import type { Keys } from './secret.ts'

/** A phone in a room: what it has begun there, and how its pages speak. */
export type PhoneRequest = Readonly<{
  room: Room
  doors: Doors
  language: Language
  /** The phone's secret and what it gives here; absent before Start. */
  secret?: string
  keys?: Keys
  draft?: KeptDraft
  /** The receipt is there. */
  sent: boolean
  /** A draft found beside a receipt: changed after sending, and to be discarded. */
  discarded?: KeptDraft
}>

/** A phone that has begun and not sent. */
export type BegunRequest = PhoneRequest & Readonly<{ keys: Keys; draft: KeptDraft }>

/** Whose order the pages of a phone are in. */
export const ownOf = ({ keys }: PhoneRequest): string => keys?.order.toString('hex') ?? ''

/** What is wrong anywhere, in the order of the sections, each with the index of its section. */
export const faultsIn = ({ faults }: Survey): readonly (Fault & { readonly section: number })[] =>
  [...faults].flatMap(([section, found]) => found.map((fault) => ({ ...fault, section })))
