import { messageOf, type Key, type Told } from '../../locale/message.ts'
import type { Sentence } from '../../web/form.ts'

/** A cell of a workbook: sheet name, row from 1, column letters; '' and 0 for the whole sheet or file. */
export type Spot = { readonly sheet: string; readonly row: number; readonly column: string }

/** A finding about a cell, whose text is quoted. */
export type Notice = Spot & { readonly cell: string; readonly sentence: Sentence }

/** A question, list, option or section that was renamed on import. */
export type Renaming = Spot & { readonly name: string; readonly code: string }

export const WHOLE: Spot = { sheet: '', row: 0, column: '' }

/** Characters quoted from a cell. */
const QUOTED = 120

export const notice = <K extends Key>(spot: Spot, cell: string, ...told: Told<K>): Notice => ({
  ...pick(spot),
  cell: shortened(cell),
  sentence: messageOf(...told),
})

const pick = ({ sheet, row, column }: Spot): Spot => ({ sheet, row, column })

/** Truncates to QUOTED characters, with an ellipsis. */
export const shortened = (words: string): string =>
  words.length <= QUOTED ? words : `${words.slice(0, QUOTED).replace(/[\uD800-\uDBFF]$/, '')}…`

/** Returns a finding's code in `--json`: the end of its key. */
export const codeOf = ({ sentence }: Notice): string => sentence.key.replace(/^.*\./, '')

/** Findings collected while parsing. */
export type Notices = {
  readonly errors: Notice[]
  readonly warnings: Notice[]
  readonly dropped: Notice[]
  readonly renamed: Renaming[]
}

export const noNotices = (): Notices => ({ errors: [], warnings: [], dropped: [], renamed: [] })
