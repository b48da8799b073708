import type { Key } from '../locale/message.ts'
import type { Language } from './language.ts'
import type { Frame } from './page.ts'

/** What the participants' layout prints around a page. */
export type Around = Readonly<{
  /** The script the page names. */
  script: 'participant' | 'questions' | 'answering'
  /** Where the page posts to; '' for a page that is no form. */
  action: string
  /** What it says while a script sends it until the server has it; '' where none does. */
  waits: Key | ''
  /** Names the draft the form was made for; '' for none. */
  tab: string
  /** Names what the phone may keep of this form until it has been received; '' for nothing. */
  keep: string
  /** Pages of the phone that the draft has saves of, each with its last: `name:count`, separated by spaces. */
  seen: string
  /** Address of the sentences about anonymity; '' for no link. */
  privacy: string
  /** Address of the page on what is held; '' for no link. */
  held: string
  /** Address of the way in for staff; '' for no link. */
  staff_link: string
  /** The languages fold away. */
  compact: boolean
}>

/** A participants' page with the languages of the interface, or with those given. */
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
