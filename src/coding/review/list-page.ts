import { inConsultation } from '../../consultation/menu.ts'
import { faultList, field, type Filled } from '../../web/field.ts'
import { languageOf, type Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { codingPaths } from '../paths.ts'
import { languageNamed } from '../queue/words.ts'
import { directionOf, type UnitRead } from '../text/unit.ts'
import { UNKNOWN } from '../round/round.ts'
import { runsIn } from './marked.ts'
import type { Progress } from './queries.ts'
import { quotesShown } from './quotes-shown.ts'
import type { Desk, Flagged, Listing } from './review.ts'
import { LISTED, PER_PAGE, type ReviewView } from './view.ts'

/** Renders the answers to review. */
export function listPage(frame: Frame, listing: Listing, view: ReviewView, filled: Filled): Page {
  const { desk, rows, count, progress, flagged, quotes } = listing
  const { consultation, variable } = desk
  const { language } = frame
  const { t, number } = language
  const path = codingPaths.review(consultation.id, variable.name)
  const from = (view.page - 1) * PER_PAGE
  const turn = (n: number, key: 'coding.previous_page' | 'coding.next_page', size: number) => ({
    path: `${path}?${new URLSearchParams({ show: view.show, page: String(n) })}`,
    label: t(key, { n: number(size) }),
  })
  const plain = rows.filter(({ unit, flags }) => unit.review === 'unread' && flags.length === 0)
  return page(atReview(frame, desk), 'coding/review/list', t('review.title'), {
    ...headOf(desk, progress, language),
    crumbs: crumbsOf(desk, language).slice(0, -1),
    here: t('review.title'),
    flagged: flagged > 0 ? t('review.flagged', { n: flagged }) : '',
    quotes: quotesShown(quotes, desk, language),
    first_path: rows[0] ? codingPaths.reviewing(consultation.id, variable.name, rows[0].unit.id) : '',
    path,
    show: shownIn(view, language),
    rows: rows.map((row) => ({
      ...answerShown(row, language),
      path: codingPaths.reviewing(consultation.id, variable.name, row.unit.id),
      state: t(`review.state_${row.unit.review}`),
    })),
    plain: plain.map(({ unit }) => unit.id),
    clean_path: codingPaths.reviewAct(consultation.id, variable.name, 'clean'),
    clean_label: t('review.all_clean', { n: plain.length }),
    ...organisationsForm(desk, filled),
    listed:
      count > 0
        ? t('coding.listed', { from: number(from + 1), to: number(from + rows.length), n: number(count) })
        : '',
    turns: [
      ...(view.page > 1 ? [turn(view.page - 1, 'coding.previous_page', PER_PAGE)] : []),
      ...(from + rows.length < count
        ? [turn(view.page + 1, 'coding.next_page', Math.min(PER_PAGE, count - from - rows.length))]
        : []),
    ],
  })
}

const shownIn = ({ show }: ReviewView, { t }: Language) =>
  LISTED.map((name) => ({ value: name, label: t(`review.show_${name}`), selected: name === show }))

/** The form that lists invited organisations. */
const organisationsForm = ({ consultation, variable }: Desk, filled: Filled) => ({
  organisations: field(filled, 'organisations', filled.language.t('review.organisations'), {
    control: 'textarea',
    hint: filled.language.t('review.organisations_hint'),
    optional: true,
    dir: 'auto',
  }),
  organisations_path: codingPaths.reviewAct(consultation.id, variable.name, 'organisations'),
  faults: faultList(filled),
})

/** The frame of the review's pages. */
export const atReview = (frame: Frame, { consultation }: Desk): Frame =>
  inConsultation(frame, consultation, codingPaths.overview(consultation.id))

/** The way from the consultation to the review of a variable. */
export function crumbsOf({ consultation, variable }: Desk, language: Language) {
  const { of } = languageOf(language.code, consultation.default_language)
  return [
    { path: paths.consultation(consultation.id), label: of(consultation.title) },
    { path: codingPaths.overview(consultation.id), label: language.t('round.coding') },
    { path: codingPaths.variable(consultation.id, variable.name), label: of(variable.label) },
    { path: codingPaths.review(consultation.id, variable.name), label: language.t('review.title') },
  ]
}

/** The heading and how far the review is. */
export function headOf({ consultation, variable }: Desk, progress: Progress, language: Language) {
  const { t, number } = language
  const { all, clean, replaced, removed } = progress
  const done = clean + replaced + removed
  const { of } = languageOf(language.code, consultation.default_language)
  return {
    heading: of(variable.label),
    progress: t('review.progress', {
      done: number(done),
      all: number(all),
      clean: number(clean),
      replaced: number(replaced),
      removed: number(removed),
      left: number(all - done),
    }),
    finished: all > 0 && done === all,
  }
}

/** An answer as written, its flagged words marked and its replaced ones struck out. */
export function answerShown(row: Flagged, language: Language) {
  const { unit } = row
  return {
    id: unit.id,
    ...tagsOf(unit),
    removed: unit.review === 'removed',
    runs: runsIn(row).map((run) => ({
      ...run,
      said: run.flag === '' ? '' : language.t(`review.flag_${run.flag}`),
    })),
    meta: language.t('coding.in_language', {
      language: languageNamed(unit.language, language),
      words: language.t('coding.words', { n: unit.words }),
    }),
  }
}

const tagsOf = ({ language, written }: UnitRead) => ({
  lang: language === UNKNOWN ? '' : language,
  dir: directionOf(written),
})
