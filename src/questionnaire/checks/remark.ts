import type { ExpressionPart } from '../../instrument/expressions.ts'
import { messageOf, type Key, type Told } from '../../locale/message.ts'
import type { Sentence } from '../../instrument/answer.ts'
import type { Text } from '../../text.ts'

/** An expression of a question or section, or `text`: the answers that stand in its words. */
export type Part = ExpressionPart | 'text'

/** What a remark is about: a question or a section by code, and which of its expressions; neither for the whole. */
export type RemarkPlace = {
  readonly question?: string
  readonly section?: string
  readonly part?: Part
}

/** Something to tell the author of a questionnaire before it is published. */
export type Remark = RemarkPlace & { readonly sentence: Sentence }

/** A remark about a place. */
export const remark = <K extends Key>(place: RemarkPlace, ...told: Told<K, Text>): Remark => ({
  ...place,
  sentence: messageOf<K, Text>(...told),
})
