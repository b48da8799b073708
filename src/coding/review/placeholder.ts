import { interfaceOf, languageOf } from '../../web/language.ts'
import type { UnitRead } from '../text/unit.ts'

/** What may stand for words that are replaced. */
export const PLACEHOLDERS = ['person', 'organisation', 'place', 'contact', 'number'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** Languages that an answer's script tells by itself. */
const BY_SCRIPT: Readonly<Record<string, string>> = { Arab: 'ar', Cyrl: 'ru', Hani: 'zh' }

type Written = Pick<UnitRead, 'language' | 'script' | 'tells'>

/**
 * Returns a placeholder in the language of an answer, else in that of its consultation: [organisation]. Where coders are
 * not told the language, its words do not tell it either.
 */
export function placeholderIn(
  kind: Placeholder,
  { language, script, tells }: Written,
  fallback: string,
): string {
  const told = tells.language ? language : (BY_SCRIPT[script] ?? '')
  const { t } = languageOf(interfaceOf(told) ?? interfaceOf(fallback) ?? 'en')
  return `[${t(`review.placeholder_${kind}`)}]`
}
