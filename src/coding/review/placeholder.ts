import { interfaceOf, languageOf } from '../../web/language.ts'

/** What may stand for words that are replaced. */
export const PLACEHOLDERS = ['person', 'organisation', 'place', 'contact', 'number'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** Returns a placeholder in the language of an answer, else in that of its consultation: [organisation]. */
export function placeholderIn(kind: Placeholder, language: string, fallback: string): string {
  const { t } = languageOf(interfaceOf(language) ?? interfaceOf(fallback) ?? 'en')
  return `[${t(`review.placeholder_${kind}`)}]`
}
