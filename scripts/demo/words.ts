import { type Random } from './random.ts'
import { ar } from './words-ar.ts'
import { en } from './words-en.ts'
import { fr } from './words-fr.ts'

/** Invented answers to the open questions, none naming a person or an organisation. */
export type Words = {
  /** q4; a reason may follow a threat. */
  readonly threats: readonly string[]
  readonly reasons: readonly string[]
  /** q11: problems of companies, of everyone else, and the change either may ask for. */
  readonly company_problems: readonly string[]
  readonly other_problems: readonly string[]
  readonly wishes: readonly string[]
  /** q13, at most 120 code points. */
  readonly obstacles: readonly string[]
  /** q22 */
  readonly additions: readonly string[]
  /** "Other" at q2, q5, q6 and q17, in a few words. */
  readonly uses: readonly string[]
  readonly sources: readonly string[]
  readonly practices: readonly string[]
  readonly platforms: readonly string[]
}

const languages: Readonly<Record<string, Words>> = { en, fr, ar }

/** Draws sentences of one open question in random order, none again before all have been used. */
export type Decks = Readonly<Record<keyof Words, () => string>>

/** Returns the sentences of one language. Throws RangeError for an unknown one. */
export function decksOf(language: string, random: Random): Decks {
  const words = languages[language]
  if (!words) throw new RangeError(`no words in ${language}`)
  return {
    threats: deck(words.threats, random),
    reasons: deck(words.reasons, random),
    company_problems: deck(words.company_problems, random),
    other_problems: deck(words.other_problems, random),
    wishes: deck(words.wishes, random),
    obstacles: deck(words.obstacles, random),
    additions: deck(words.additions, random),
    uses: deck(words.uses, random),
    sources: deck(words.sources, random),
    practices: deck(words.practices, random),
    platforms: deck(words.platforms, random),
  }
}

function deck(sentences: readonly string[], random: Random): () => string {
  let left: string[] = []
  return () => {
    if (left.length === 0) left = random.shuffle(sentences)
    return left.pop() ?? ''
  }
}
