import { codingPaths } from '../../src/coding/paths.ts'
import { goldCodebook, partsOf, type GoldQuestion } from './gold.ts'
import { linkIn, textIn } from './html.ts'
import type { Coder } from './second-coder.ts'
import type { Staff } from './staff.ts'

/** How somebody codes: what they give, and whether they mark the sentence that a code is about. */
export type Hand = Readonly<{ gives: Coder; marks: boolean }>

/** An answer of the queue. */
type Row = Readonly<{ unit: string; text: string }>
/** Answers that get a code at once, and the words it is about where it is not the whole answer. */
type Given = Readonly<{ code: string; units: readonly string[]; words: string }>

/** Codes the round that was given last, a page of the queue at a time, and says that they have finished. */
export async function codeRound(staff: Staff, question: GoldQuestion, hand: Hand): Promise<number> {
  const path = linkIn(await staff.page(codingPaths.rounds()), /^\/coding\/\d+$/)
  const round = Number(path.slice(path.lastIndexOf('/') + 1))
  let [coded, page] = [0, 1]
  for (;;) {
    const html = await staff.page(codingPaths.round(round, { page }))
    const rows = rowsIn(html)
    if (rows.length === 0) break
    for (const { code, units, words } of givenTo(rows, question, hand)) {
      const fields = {
        unit: units,
        code: [code],
        on: ['1'],
        start: [''],
        end: [''],
        words: [words],
        back: [''],
      }
      await staff.send(html, codingPaths.codings(round), fields)
    }
    coded += rows.length
    page += 1
  }
  await staff.act(codingPaths.round(round), codingPaths.finishing(round))
  return coded
}

const rowsIn = (html: string): readonly Row[] =>
  [...html.matchAll(/<tr id="u\w+" data-unit="(\w+)".*?<p class="words"[^>]*>(.*?)<\/p>/gs)].map(
    ([, unit = '', text = '']) => ({ unit, text: textIn(text) }),
  )

/** Selects all answers of the page that get a code; a sentence among others is marked by itself. */
function givenTo(rows: readonly Row[], question: GoldQuestion, { gives, marks }: Hand): readonly Given[] {
  const guids = new Map(goldCodebook(question).codes.map(({ slug, guid }) => [slug, guid]))
  const whole = new Map<string, string[]>()
  const marked: Given[] = []
  for (const { unit, text } of rows) {
    const codes = gives(question, text)
    for (const slug of codes.length > 0 ? codes : ['']) {
      const code = guids.get(slug) ?? ''
      const about = marks ? partsOf(question, text).filter((part) => part.codes.includes(slug)) : []
      const isPart = about.some(({ words }) => words !== text)
      if (isPart) for (const { words } of about) marked.push({ code, units: [unit], words })
      else whole.set(code, [...(whole.get(code) ?? []), unit])
    }
  }
  return [...Array.from(whole, ([code, units]) => ({ code, units, words: '' })), ...marked]
}
