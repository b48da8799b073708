import { textsIn, textVariables, type TextVariable } from '../../dataset/texts.ts'
import { shownText } from '../../dataset/redaction.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Db } from '../../db/database.ts'

/** What a search in the answers in words of a question found: their texts as reviewed, of so many looked through. */
export type TextsFound = Readonly<{
  variable: TextVariable
  query: string
  texts: readonly string[]
  looked: number
}>

/**
 * Searches the answers in words of a question, as reviewed, for those that hold every word of a query, in any order and
 * case; undefined where nobody was asked such a question. Texts that were removed are not looked through.
 */
export async function findTexts(
  db: Db,
  dataset: Dataset,
  { variable: name, query }: Readonly<{ variable: string; query: string }>,
): Promise<TextsFound | undefined> {
  const variable = textVariables(dataset).find((one) => one.name === name)
  if (!variable) return undefined
  const words = folded(query).split(/\s+/).filter(Boolean)
  const texts: string[] = []
  let looked = 0
  for await (const batch of textsIn(db, dataset, variable))
    for (const { text, hidden } of batch) {
      if (hidden.removed) continue
      looked += 1
      const shown = shownText(text, hidden.redactions).text
      const own = folded(shown)
      if (words.every((word) => own.includes(word))) texts.push(shown)
    }
  return { variable, query, texts, looked }
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase()
