import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'

/** Joins names of parts, in any script, each in its own direction. */
export const joined = (parts: readonly string[], language: Language): string =>
  parts
    .filter(Boolean)
    .map((part) => isolated(part, language))
    .join(' – ')
