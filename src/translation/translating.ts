import { type Input, type Sentence } from '../web/form.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import type { PlacedText } from './places.ts'

/** Which texts are shown: every one, what is not written yet, or what is to be checked. */
export type Only = '' | 'missing' | 'check'

/** What an address or a form says of it. */
export const onlyIn = (said: unknown): Only => (said === 'missing' || said === 'check' ? said : '')

/** The end of an address that says it. */
export const querySaid = (only: Only): string => (only === '' ? '' : `?only=${only}`)

/** A part of a draft that is translated, and what was posted when it was not saved. */
export type Translating = Readonly<{
  draft: PlacedVersion
  language: string
  /** 1 is the title, the sections follow. */
  part: number
  only: Only
  input?: Input
  faults?: Readonly<Record<string, Sentence>>
  /** Somebody else saved meanwhile. */
  isConflict?: boolean
}>

/** The name of a text's field. */
export const fieldOf = ({ address }: Pick<PlacedText, 'address'>): string => `text:${address}`

/** The name of the box that says that a translation is still right. */
export const rightOf = ({ address }: Pick<PlacedText, 'address'>): string => `right:${address}`
