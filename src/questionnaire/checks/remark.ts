import type { ExpressionPart } from '../../instrument/expressions.ts'
import { messageOf, type Key, type Told } from '../../locale/message.ts'
import type { Sentence } from '../../instrument/answer.ts'
import type { Text } from '../../text.ts'

/** An expression of a question or section, or `text`: answers piped into its texts. */
export type Part = ExpressionPart | 'text'

/** A question or section by code, and which of its expressions; empty for the whole questionnaire. */
export type RemarkPlace = {
  readonly question?: string
  readonly section?: string
  readonly part?: Part
}

/** An obstacle to publication or a warning. */
export type Remark = RemarkPlace & { readonly sentence: Sentence }

export const remark = <K extends Key>(place: RemarkPlace, ...told: Told<K, Text>): Remark => ({
  ...place,
  sentence: messageOf<K, Text>(...told),
})
