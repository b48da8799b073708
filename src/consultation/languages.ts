import { first, type Input } from '../web/form.ts'
import { INTERFACE_LANGUAGES } from '../web/language.ts'

/** Content languages from a form: unique canonical tags, and words that are no tag. */
export type ChosenLanguages = Readonly<{ known: readonly string[]; unknown: readonly string[] }>

/** Languages with a checkbox; others are typed as tags. */
export const BOXES: readonly string[] = INTERFACE_LANGUAGES.map(({ code }) => code)

/** Commas of every script, semicolons and spaces. */
const BETWEEN_TAGS = /[\s,;،؛，；、]+/

/** Returns tags as a form shows them. */
export const writtenTags = (tags: readonly string[]): string => tags.join(', ')

/** Returns the languages ticked, then the tags in `other_languages`. */
export function chosenLanguages(input: Input): ChosenLanguages {
  const written = first(input, 'other_languages')
    .split(BETWEEN_TAGS)
    .filter((word) => word !== '')
  const words = [...(input['languages'] ?? []), ...written]
  const tags = words.map((word) => ({ word, tag: canonicalTag(word) }))
  return {
    known: [...new Set(tags.flatMap(({ tag }) => (tag === undefined ? [] : [tag])))],
    unknown: tags.filter(({ tag }) => tag === undefined).map(({ word }) => word),
  }
}

/** Languages with fields in a form: all checkboxes and typed tags. */
export const drawnLanguages = ({ known }: ChosenLanguages): readonly string[] => [
  ...new Set([...BOXES, ...known]),
]

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Returns the canonical BCP 47 tag; undefined when it names no language. */
function canonicalTag(word: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(word)
    return tag !== undefined && names.of(tag) !== undefined ? tag : undefined
  } catch {
    return undefined
  }
}
