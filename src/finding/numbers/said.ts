import { publishedCount, quantityWord, type Published } from '../../disclosure/quantity.ts'
import type { Language } from '../../web/language.ts'
import type { Resolved } from '../source/resolved.ts'
import type { Form } from './tokens.ts'

/**
 * Why a token has no number: no figure has its place; the figure is withheld or gone; it has no such number; no word
 * holds for its number.
 */
export type Unsaid = 'unknown' | 'withheld' | 'gone' | 'no_number' | 'no_word'

/** What stands for a token in a text, or why nothing does. */
export type Said = Readonly<{ is: 'said'; text: string } | { is: 'unsaid'; why: Unsaid }>

const unsaid = (why: Unsaid): Said => ({ is: 'unsaid', why })

/** Returns the number of a figure in a form, in a language. Inside, counts are exact; a word is one that may be published, too. */
export function saidOf(
  resolved: Resolved | undefined,
  form: Form,
  { t, number }: Language,
  thresholds: Published,
): Said {
  if (!resolved) return unsaid('unknown')
  if (resolved.state !== 'told') return unsaid(resolved.state)
  const { count, base, share } = resolved
  if (form === 'base') return base === null ? unsaid('no_number') : { is: 'said', text: number(base) }
  if (count === null || base === null) return unsaid('no_number')
  if (form === 'count')
    return { is: 'said', text: t('finding.number_count', { count: number(count), base: number(base) }) }
  if (form === 'share')
    return share === null
      ? unsaid('no_number')
      : { is: 'said', text: t('result.overview_per_cent', { n: number(share) }) }
  const published = publishedCount(count, base, thresholds)
  const word = published && quantityWord(published)
  return word ? { is: 'said', text: t(`finding.word_${word}`) } : unsaid('no_word')
}
