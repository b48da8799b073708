import { faultList, field, titled, type Filled } from '../../web/field.ts'
import { INTERFACE_LANGUAGES, type Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { pointsOf } from '../../text.ts'
import { codingPaths } from '../paths.ts'
import { translationsShown } from '../text/translations-shown.ts'
import { languageNamed } from '../queue/words.ts'
import { answerShown, atReview, crumbsOf, headOf } from './list-page.ts'
import { PLACEHOLDERS, type Placeholder } from './placeholder.ts'
import type { Reading } from './review.ts'
import type { FlagKind } from './rules.ts'

/** What a flag is replaced by unless another placeholder is chosen. */
const USUAL: Readonly<Record<FlagKind, Placeholder>> = {
  email: 'contact',
  iban: 'number',
  url: 'contact',
  ip: 'number',
  handle: 'contact',
  organisation: 'organisation',
  address: 'place',
  phone: 'contact',
  only: 'person',
}

/** Renders one answer under review. */
export function readingPage(frame: Frame, reading: Reading, filled: Filled): Page {
  const { desk, row, progress, translations, next } = reading
  const { language } = frame
  const { t } = language
  const { unit } = row
  const { id } = desk.consultation
  const { name } = desk.variable
  const points = pointsOf(unit.written)
  const words = field(filled, 'words', t('review.words'), { hint: t('review.words_hint'), dir: 'auto' })
  const title = t('review.title')
  return page(atReview(frame, desk), 'coding/review/reading', titled(filled, title), {
    ...headOf(desk, progress, language),
    crumbs: crumbsOf(desk, language),
    here: t('review.open'),
    faults: faultList(filled, [words]),
    list_path: codingPaths.review(id, name),
    next_path: next ? codingPaths.reviewing(id, name, next) : '',
    answer: answerShown(row, language),
    used_path: paths.answerUsed(id, name, unit.id),
    shown: unit.review === 'replaced' ? { text: unit.text, dir: unit.dir } : null,
    state: t(`review.state_${unit.review}`),
    review: unit.review,
    flags: row.flags.map(({ start, end, kind }) => ({
      start,
      end,
      words: points.slice(start, end).join(''),
      said: t(`review.flag_${kind}`),
      options: placeholdersIn(language, USUAL[kind]),
    })),
    redactions: unit.redactions.map(({ start, end, placeholder }) => {
      const replaced = points.slice(start, end).join('')
      return { start, words: replaced, placeholder, label: t('review.put_back_label', { words: replaced }) }
    }),
    words,
    options: placeholdersIn(language, 'person'),
    same: sameShown(reading, language),
    at: nextStep(reading, filled),
    translations: translationsShown(translations, language),
    translation: translationFields(reading, filled, language),
    acts: Object.fromEntries(ACTS.map((act) => [act, codingPaths.reviewAct(id, name, act)])),
  })
}

/** Where the cursor waits: on the question just asked, on the first marked words, or on what ends the review. */
function nextStep({ same, row, next }: Reading, { faults }: Filled) {
  if (Object.keys(faults).length > 0) return ''
  if (same) return 'same'
  if (row.flags.length > 0 && row.unit.review !== 'removed') return 'flag'
  if (row.unit.review === 'unread') return 'clean'
  return next ? 'done' : 'list'
}

const ACTS = ['clean', 'replacing', 'same', 'removing', 'undoing', 'translating'] as const

const placeholdersIn = ({ t }: Language, usual: Placeholder) =>
  PLACEHOLDERS.map((kind) => ({
    value: kind,
    label: `[${t(`review.placeholder_${kind}`)}]`,
    selected: kind === usual,
  }))

const sameShown = ({ same }: Reading, { t }: Language) =>
  same ? { start: same.start, lede: t('review.same_lede', { n: same.places.size, words: same.words }) } : null

function translationFields({ desk, row }: Reading, filled: Filled, language: Language) {
  const { t } = language
  const tags = new Set([...desk.consultation.languages, ...INTERFACE_LANGUAGES.map(({ code }) => code)])
  return {
    language: field(filled, 'language', t('review.translation_language'), {
      control: 'select',
      options: [...tags]
        .filter((tag) => tag !== row.unit.language)
        .map((tag) => ({ value: tag, label: languageNamed(tag, language) })),
    }),
    words: field(filled, 'translation', t('review.translation_words'), {
      control: 'textarea',
      hint: t('review.translation_hint'),
      dir: 'auto',
    }),
  }
}
