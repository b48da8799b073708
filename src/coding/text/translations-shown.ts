import type { Language } from '../../web/language.ts'
import { languageNamed } from '../queue/words.ts'
import type { Translation } from './translation-queries.ts'
import { directionOf } from './unit.ts'

/** Returns translations by people as `coding/translations` prints them. */
export const translationsShown = (translations: readonly Translation[], language: Language) =>
  translations.map(({ language: tag, words, stale }) => ({
    tag,
    words,
    dir: directionOf(words),
    said: language.t('review.translated', { language: languageNamed(tag, language) }),
    stale,
  }))
