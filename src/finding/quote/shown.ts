import type { Language } from '../../web/language.ts'
import type { QuoteRead } from './read.ts'

/** A quote as templates print it. */
export type QuoteShown = Readonly<{ words: string; lang: string; dir: 'ltr' | 'rtl'; by: string }>

/** Says why the words of a quote are not shown; '' where they are. `undefined`: it went with the answers. */
export function stateSaid(quote: QuoteRead | undefined, { t }: Language): string {
  if (!quote) return t('quote.deleted_one')
  return quote.state === 'shown' ? '' : t(`quote.state_${quote.state}`)
}

/** Returns the words of a quote and whose they are; undefined where they are not shown. */
export const quoteShown = (quote: QuoteRead | undefined): QuoteShown | undefined =>
  quote?.state === 'shown'
    ? { words: quote.words, lang: quote.lang, dir: quote.dir, by: quote.by }
    : undefined
