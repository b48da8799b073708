import { messageOf, type Key, type Told } from '../../locale/message.ts'
import type { Sentence } from '../../web/form.ts'

/** A cell of a workbook: sheet as it is called there, row from 1, column by its letters; '' and 0 for the whole. */
export type Spot = { readonly sheet: string; readonly row: number; readonly column: string }

/** Something to tell about a cell, which is quoted; what does not stop the reading is a warning. */
export type Notice = Spot & { readonly cell: string; readonly sentence: Sentence }

/** A question, list, option or section that goes by another name here than in the workbook. */
export type Renaming = Spot & { readonly name: string; readonly code: string }

/** The whole of a workbook. */
export const WHOLE: Spot = { sheet: '', row: 0, column: '' }

/** Characters of a cell that are quoted. */
const QUOTED = 120

/** A finding about a cell. */
export const notice = <K extends Key>(spot: Spot, cell: string, ...told: Told<K>): Notice => ({
  ...pick(spot),
  cell: shortened(cell),
  sentence: messageOf(...told),
})

const pick = ({ sheet, row, column }: Spot): Spot => ({ sheet, row, column })

/** The words, with an ellipsis where they are long. */
export const shortened = (words: string): string =>
  words.length <= QUOTED ? words : `${words.slice(0, QUOTED).replace(/[\uD800-\uDBFF]$/, '')}…`

/** What a finding is called in `--json`: the end of its key. */
export const codeOf = ({ sentence }: Notice): string => sentence.key.replace(/^.*\./, '')

/** What reading comes upon. The first errors are enough to go on with. */
export type Notices = {
  readonly errors: Notice[]
  readonly warnings: Notice[]
  readonly dropped: Notice[]
  readonly renamed: Renaming[]
}

export const noNotices = (): Notices => ({ errors: [], warnings: [], dropped: [], renamed: [] })
