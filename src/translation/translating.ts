import { type Input, type Sentence } from '../web/form.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import type { PlacedText } from './places.ts'

/** Filter of texts: all, missing, or to be checked. */
export type Only = '' | 'missing' | 'check'

/** Parses the filter. */
export const onlyIn = (said: unknown): Only => (said === 'missing' || said === 'check' ? said : '')

/** Query string of the filter. */
export const querySaid = (only: Only): string => (only === '' ? '' : `?only=${only}`)

/** A part being translated, and the input of a refused save. */
export type Translating = Readonly<{
  draft: PlacedVersion
  language: string
  /** 1 is the title, the sections follow. */
  part: number
  only: Only
  input?: Input
  faults?: Readonly<Record<string, Sentence>>
  /** An edit conflict. */
  isConflict?: boolean
}>

/** Field name of a text. */
export const fieldOf = ({ address }: Pick<PlacedText, 'address'>): string => `text:${address}`

/** Name of the checkbox that confirms a translation. */
export const rightOf = ({ address }: Pick<PlacedText, 'address'>): string => `right:${address}`
