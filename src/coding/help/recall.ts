import { wordsOf } from '../text/words.ts'
import { indexOf, similarTo } from './similar.ts'
import { carriedBy, MOST_SIMILAR } from './suggested.ts'

/** An answer with the codes it carries. */
export type Gold = Readonly<{ text: string; language: string; codes: ReadonlySet<string> }>

/** The share of the codes of each answer that are among five suggested ones, over all answers, by two ways to suggest. */
export type Recall = Readonly<{ n: number; similar: number; frequent: number }>

/** Leaves out each answer in turn and suggests its codes from the others; undefined without answers. */
export function recallOf(answers: readonly Gold[]): Recall | undefined {
  if (answers.length === 0) return undefined
  const words = answers.map(wordsOf)
  const index = indexOf(words)
  const found = answers.map(({ codes }, left) => {
    const five = similarTo(index, words[left] ?? [], { most: MOST_SIMILAR, among: (at) => at !== left })
    const like = five.flatMap(({ at }) => answers[at]?.codes ?? [])
    const others = answers.filter((_, at) => at !== left).map((one) => one.codes)
    return { similar: shareOf(codes, like), frequent: shareOf(codes, others) }
  })
  const mean = (way: 'similar' | 'frequent') => found.reduce((sum, one) => sum + one[way], 0) / found.length
  return { n: answers.length, similar: mean('similar'), frequent: mean('frequent') }
}

function shareOf(codes: ReadonlySet<string>, from: readonly ReadonlySet<string>[]): number {
  const suggested = new Set(carriedBy(from).map(({ code }) => code))
  return codes.size === 0 ? 1 : [...codes].filter((code) => suggested.has(code)).length / codes.size
}
