import type { Words } from '../disclosure/words.ts'
import type { Language } from '../web/language.ts'

/** Returns what people wrote, or why it is not shown. */
export function wordsPrinted(words: Words, beside: boolean, threshold: number, { t }: Language) {
  const heading = t(beside ? 'result.other_in_words' : 'result.in_own_words')
  if (words.state !== 'shown') {
    const few = words.state === 'withheld'
    const withheld = few ? t('result.words_withheld', { n: threshold }) : t('result.withheld_key')
    return { heading, count: '', some: '', withheld, said: [] }
  }
  const { all, words: said } = words
  return {
    heading,
    count: t('result.words_count', { n: all }),
    some: said.length < all ? t('result.words_some', { shown: said.length, all }) : '',
    withheld: '',
    said,
  }
}
