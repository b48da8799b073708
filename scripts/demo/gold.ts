import { readFileSync } from 'node:fs'
import path from 'node:path'

import { guidOf } from '../../src/coding/codebook/guid.ts'
import type { Codebook } from '../../src/coding/codebook/codebook.ts'
import { root } from '../../src/root.ts'

/** A code of the example as its file has it; `parent` is the slug of the code above. */
type GoldCode = Readonly<{
  slug: string
  name: string
  parent: string | null
  definition: string
  use: string
  not_use: string
}>

/** The codes of one open question of the example, and of each sentence that invented answers are made of. */
export type GoldQuestion = Readonly<{
  variable: string
  codes: readonly GoldCode[]
  sentences: readonly Readonly<{ language: string; words: string; codes: readonly string[] }>[]
}>

/** Loads `db/seeds/example-codes.json`; a test checks it against the sentences. */
export function goldQuestions(): readonly GoldQuestion[] {
  // The file is this repository's own.
  const { questions } = JSON.parse(
    readFileSync(path.join(root, 'db/seeds/example-codes.json'), 'utf8'),
  ) as Readonly<{ questions: readonly GoldQuestion[] }>
  return questions
}

/** A sentence of an answer with its codes. */
type Part = Readonly<{ words: string; codes: readonly string[] }>

/** Returns the sentences that an answer is made of, one or two. Throws RangeError for other words. */
export function partsOf({ sentences, variable }: GoldQuestion, answer: string): readonly Part[] {
  const known = new Map(sentences.map((sentence) => [sentence.words, sentence]))
  for (let cut = answer.length; cut > 0; cut = answer.lastIndexOf(' ', cut - 1)) {
    const [first, rest] = [known.get(answer.slice(0, cut)), answer.slice(cut + 1)]
    if (first && rest === '') return [first]
    const second = known.get(rest)
    if (first && second) return [first, second]
  }
  throw new RangeError(`no codes for an answer to ${variable}`)
}

/** Returns the slugs that an answer carries: those of each of its sentences. Throws RangeError for other words. */
export const goldOf = (question: GoldQuestion, answer: string): readonly string[] => [
  ...new Set(partsOf(question, answer).flatMap(({ codes }) => codes)),
]

/** Returns the codebook of a question; codes have the same GUIDs each time. */
export function goldCodebook({ variable, codes }: GoldQuestion): Codebook {
  const guid = (slug: string) => guidOf('example', variable, slug)
  return {
    codes: codes.map(({ parent, ...code }) => ({
      ...code,
      guid: guid(code.slug),
      parent: parent === null ? null : guid(parent),
      example: '',
      color: '',
      retired: false,
    })),
  }
}
