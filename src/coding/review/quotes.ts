import type { Dataset } from '../../dataset/dataset.ts'
import { textVariables } from '../../dataset/texts.ts'
import type { Db } from '../../db/database.ts'
import type { Code } from '../codebook/codebook.ts'
import { findVersion } from '../codebook/queries.ts'
import { rowsWith } from '../framework/matrix.ts'
import { summariesOf } from '../framework/queries.ts'
import { allMemos, type AnyMemo } from './quote-queries.ts'
import { quotedByCode, quotedIn, type Hidden } from './quoted.ts'

/** Something people wrote that quotes hidden words: where it stands, and the words. */
export type Quote = Readonly<{ variable: string; words: readonly string[] }> &
  (
    | Readonly<{ in: 'memo'; memo: AnyMemo; code: Code | undefined }>
    | Readonly<{ in: 'code'; code: Code }>
    | Readonly<{ in: 'summary'; cell: Readonly<Record<'by' | 'place' | 'group' | 'code', string>> }>
  )

/** Finds what quotes hidden words in a consultation: memos, the present codebooks, and summaries that count. */
export async function quotesOf(
  db: Db,
  dataset: Dataset,
  hidden: readonly Hidden[],
): Promise<readonly Quote[]> {
  if (hidden.length === 0) return []
  const { consultation } = dataset
  const found: Quote[] = []
  const codes = new Map<string, Code>()
  for (const { name: variable } of textVariables(dataset)) {
    const version = await findVersion(db, consultation.id, variable)
    for (const code of version?.codebook.codes ?? []) {
      codes.set(code.guid, code)
      found.push({ in: 'code', variable, code, words: quotedByCode(code, hidden) })
    }
    for (const summary of await summariesOf(db, { consultation_id: consultation.id, variable })) {
      const { place, group } = summary
      const cell = { by: rowsWith(summary), place, group, code: codes.get(summary.code)?.slug ?? '' }
      found.push({ in: 'summary', variable, cell, words: quotedIn(summary.words, hidden) })
    }
  }
  for (const memo of await allMemos(db, consultation.id)) {
    const code = memo.subject === 'code' ? codes.get(memo.subject_id) : undefined
    found.push({ in: 'memo', variable: memo.variable, memo, code, words: quotedIn(memo.words, hidden) })
  }
  return found.filter(({ words }) => words.length > 0)
}
