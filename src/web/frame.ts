import type { Key } from '../locale/message.ts'
import type { Language } from './language.ts'
import type { Frame } from './page.ts'

/** Locals of the participants' layout. */
export type Around = Readonly<{
  /** Script to load. */
  script: 'participant' | 'questions' | 'answering'
  /** URL the form posts to; '' for a page without a form. */
  action: string
  /** Message shown while a script retries sending; '' for none. */
  waits: Key | ''
  /** Names the draft the form was made for; '' for none. */
  tab: string
  /** Key under which the phone may store this form until it has been received; '' for none. */
  keep: string
  /** Pages of the phone with saves in the draft, each with the last one: `name:count`, separated by spaces. */
  seen: string
  /** URL of the page on anonymity; '' for no link. */
  privacy: string
  /** URL of the page on stored data; '' for no link. */
  held: string
  /** URL of the staff sign-in; '' for no link. */
  staff_link: string
  /** Collapses the language menu. */
  compact: boolean
}>

/** Returns a participants' frame with the languages of the interface, or with `languages`. */
export const participantFrame = (
  language: Language,
  around: Partial<Around> = {},
  languages?: readonly string[],
): Frame => ({
  layout: 'participant',
  language,
  ...(languages && { languages }),
  around: {
    script: 'participant',
    action: '',
    waits: '',
    tab: '',
    keep: '',
    seen: '',
    privacy: '',
    held: '',
    staff_link: '',
    compact: true,
    ...around,
  },
})
