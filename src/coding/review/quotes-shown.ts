import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { codingPaths } from '../paths.ts'
import type { Quote } from './quotes.ts'
import type { Desk } from './review.ts'

/** Returns what quotes hidden words, as the template prints it: a link to change it, or a memo to delete. */
export function quotesShown(quotes: readonly Quote[], { consultation, variable }: Desk, language: Language) {
  const { t } = language
  return {
    said: quotes.length > 0 ? t('review.quoted_lede', { n: quotes.length }) : '',
    delete_path: codingPaths.reviewAct(consultation.id, variable.name, 'forgetting'),
    rows: quotes.map((quote) => ({
      ...whereShown(quote, consultation.id, language),
      words: t('review.quoted_words', {
        words: language.names(quote.words.map((one) => isolated(`“${one}”`, language))),
      }),
    })),
  }
}

function whereShown(quote: Quote, id: number, { t }: Language) {
  const { variable } = quote
  if (quote.in === 'code') {
    const path = codingPaths.editing(id, variable, quote.code.guid)
    return { where: t('review.quoted_code', { name: quote.code.name }), path, memo: 0, text: '' }
  }
  if (quote.in === 'summary') {
    const path = codingPaths.frameworkCell(id, variable, quote.cell)
    return { where: t('review.quoted_summary'), path, memo: 0, text: '' }
  }
  const { memo, code } = quote
  const where = code
    ? t('review.quoted_memo_code', { name: code.name })
    : t(memo.subject === 'question' ? 'review.quoted_memo_question' : 'review.quoted_memo_answer')
  return { where, path: '', memo: memo.id, text: memo.secret ? '' : memo.words }
}
