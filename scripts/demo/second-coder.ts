import { givable } from '../../src/coding/queue/desk.ts'
import type { Codebook } from '../../src/coding/codebook/codebook.ts'
import { goldCodebook, goldOf, type GoldQuestion } from './gold.ts'
import { randomOf, type Random } from './random.ts'

/** What a coder gives an answer, by slug; nothing: no code fits. */
export type Coder = (question: GoldQuestion, answer: string) => readonly string[]

/** Gives what the example says. */
export const byGold: Coder = goldOf

/** Shares of codes that the second coder overlooks, or takes a neighbour for, and of answers with one code too many. */
const OVERLOOKED = 0.1
const NEIGHBOUR = 0.12
const TOO_MANY = 0.08

/** Returns a coder who reads less closely; the same answer gets the same codes for a seed, whenever it is read. */
export const lessClosely =
  (seed: number): Coder =>
  (question, answer) => {
    const random = randomOf(seed + hashOf(`${question.variable} ${answer}`))
    const codebook = goldCodebook(question)
    const read = goldOf(question, answer).flatMap((slug) => {
      if (random.chance(OVERLOOKED)) return []
      return random.chance(NEIGHBOUR) ? neighbourOf(codebook, slug, random) : [slug]
    })
    const [first] = read
    const more = first && random.chance(TOO_MANY) ? neighbourOf(codebook, first, random) : []
    return [...new Set([...read, ...more])]
  }

/** Another code under the same heading. */
function neighbourOf(codebook: Codebook, slug: string, random: Random): readonly string[] {
  const own = codebook.codes.find((code) => code.slug === slug)
  const beside = givable(codebook).filter((code) => code !== own && code.parent === own?.parent)
  return beside.length > 0 ? [random.pick(beside).slug] : [slug]
}

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number =>
  Array.from(text, (letter) => letter.codePointAt(0) ?? 0).reduce(
    (hash, point) => Math.imul(hash ^ point, 0x01000193) >>> 0,
    0x811c9dc5,
  )
