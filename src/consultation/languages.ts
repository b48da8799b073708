import { first, type Input } from '../web/form.ts'
import { INTERFACE_LANGUAGES } from '../web/language.ts'

/** What a form says about content languages: tags in canonical form, each once, and words that are no tag. */
export type ChosenLanguages = Readonly<{ known: readonly string[]; unknown: readonly string[] }>

/** Languages with a box to tick; the others are written as tags. */
export const BOXES: readonly string[] = INTERFACE_LANGUAGES.map(({ code }) => code)

/** The languages ticked, then those written as tags in `other_languages`. */
export function chosenLanguages(input: Input): ChosenLanguages {
  const written = first(input, 'other_languages')
    .split(/[\s,;،؛]+/)
    .filter((word) => word !== '')
  const words = [...(input['languages'] ?? []), ...written]
  const tags = words.map((word) => ({ word, tag: canonicalTag(word) }))
  return {
    known: [...new Set(tags.flatMap(({ tag }) => (tag === undefined ? [] : [tag])))],
    unknown: tags.filter(({ tag }) => tag === undefined).map(({ word }) => word),
  }
}

/** The languages a form has fields for: every box, and what was written. */
export const drawnLanguages = ({ known }: ChosenLanguages): readonly string[] => [
  ...new Set([...BOXES, ...known]),
]

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** A BCP 47 tag as it should be written; undefined when it names no language. */
function canonicalTag(word: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(word)
    return tag !== undefined && names.of(tag) !== undefined ? tag : undefined
  } catch {
    return undefined
  }
}
