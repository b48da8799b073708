import { faultList, field, type Filled } from '../../web/field.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import type { Language } from '../../web/language.ts'
import { translationsShown } from '../text/translations-shown.ts'
import { codingPaths } from '../paths.ts'
import type { Card } from './desk.ts'
import { helpShown } from './help-shown.ts'
import { aroundOf, atDesk, crumbsOf, stripOf } from './pages.ts'
import { rowShown } from './row.ts'
import { languageNamed, roundNamed } from './words.ts'

/** Renders one answer with every code to give; all of it works as forms. */
export function cardPage(frame: Frame, card: Card, filled: Filled): Page {
  const { desk, row, progress } = card
  const { language } = frame
  const { t, of, number } = language
  const { round, variable } = desk
  const n = number(row.place)
  const { part, memo } = ownFields(filled)
  const { under, ...around } = aroundOf(card, language)
  const fresh = freshFields(filled, under)
  const pathOf = (unit: string | undefined) => (unit ? codingPaths.answer(round.id, unit) : '')
  return page(atDesk(frame), 'coding/card', t('coding.answer_title', { n, all: number(progress.all) }), {
    crumbs: [
      ...crumbsOf(language),
      { path: codingPaths.round(round.id), label: roundNamed(round, language) },
    ],
    here: t('coding.answer_title', { n, all: number(progress.all) }),
    faults: faultList(filled, [part, memo, ...fresh]),
    heading: of(variable.label),
    strip: stripOf(desk, progress, language),
    queue_path: codingPaths.round(round.id),
    previous_path: pathOf(card.previous),
    next_path: pathOf(card.next),
    to_do_path: pathOf(card.to_do),
    row: rowShown(row, desk, language),
    given: new Set((row.codings ?? []).filter(({ end }) => end === 0).map(({ code }) => code)),
    part,
    translations: translationsShown(card.translations, language),
    translation: translationFields(card, filled, language),
    translating_path: codingPaths.translating(round.id),
    memo,
    memo_path: codingPaths.memos(round.id),
    memos: card.memos.map(({ words, name, at }) => ({
      words,
      by: t('coding.memo_by', { name, day: language.days(at.slice(0, 10), at.slice(0, 10)) }),
    })),
    fresh_fields: fresh,
    helped: card.helped ? helpShown(card.helped, desk, language) : null,
    ...around,
  })
}

const ownFields = (filled: Filled) => {
  const { t } = filled.language
  return {
    part: field(filled, 'words', t('coding.part'), {
      hint: t('coding.part_hint'),
      optional: true,
      dir: 'auto',
    }),
    memo: field(filled, 'memo', t('coding.memo'), {
      control: 'textarea',
      hint: t('coding.memo_hint'),
      dir: 'auto',
    }),
  }
}

const freshFields = (filled: Filled, under: readonly Readonly<{ value: string; label: string }>[]) => [
  field(filled, 'name', filled.language.t('codes.name'), { dir: 'auto' }),
  field(filled, 'parent', filled.language.t('codes.under'), { control: 'select', options: under }),
  field(filled, 'definition', filled.language.t('codes.definition'), {
    control: 'textarea',
    optional: true,
    dir: 'auto',
  }),
]

/** Fields to translate into another language the coder reads; null where there is none. */
function translationFields({ desk, row }: Card, filled: Filled, language: Language) {
  const { t } = language
  const tags = desk.coder.languages.filter((tag) => tag !== row.text.language)
  if (tags.length === 0 || row.text.review === 'removed') return null
  return {
    language: field(filled, 'language', t('review.translation_language'), {
      control: 'select',
      options: tags.map((tag) => ({ value: tag, label: languageNamed(tag, language) })),
    }),
    words: field(filled, 'translation', t('review.translation_words'), {
      control: 'textarea',
      hint: t('review.translation_hint'),
      dir: 'auto',
    }),
  }
}
