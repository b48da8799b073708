import { findingPaths } from '../../../src/finding/paths.ts'
import type { StatementKey } from '../../../src/finding/statement/statement.ts'
import type { Input } from '../../../src/instrument/answer.ts'
import { textIn } from '../html.ts'
import type { Staff } from '../staff.ts'
import type { ExampleQuote } from './example.ts'

/** Quotes words of an answer as evidence; nothing where nobody wrote them. */
export async function addQuote(
  staff: Staff,
  id: number,
  key: StatementKey,
  { question, code = '', words, translation = '' }: ExampleQuote,
  bearing: Input,
): Promise<void> {
  const html = await staff.page(findingPaths.pickingQuote(id, key, { question, code, subgroup: '' }))
  const offered = [...html.matchAll(/<li><blockquote[^>]*>(.*?)<\/blockquote>(.*?)<\/li>/gs)].flatMap(
    ([, text = '', beside = '']) => {
      const address = /href="([^"]*\/evidence\/new\/quote\/[^"]*)"/.exec(beside)?.[1]
      return address ? [{ text: textIn(text), address: textIn(address) }] : []
    },
  )
  // Answers stand in a random order; the same words are the same quote.
  const [own] = offered
    .filter(({ text }) => text.includes(words))
    .toSorted((one, other) => (one.text < other.text ? -1 : 1))
  if (!own) return
  const answer = await staff.page(own.address)
  await staff.send(answer, own.address, {
    words: [words],
    named: ['participant'],
    translation: [translation],
    ...bearing,
  })
}
