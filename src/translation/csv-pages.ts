import type { Key } from '../locale/message.ts'
import { languageOf, ownName, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import type { CellFault, TextsRead } from './csv.ts'
import { partOf } from './names.ts'
import { crumbsOf, draftFrame } from './pages.ts'
import type { PlacedText } from './places.ts'

/** Renders the invalid cells of a file. */
export function refusedPage(
  frame: Frame,
  draft: PlacedVersion,
  target: string,
  faults: readonly CellFault[],
): Page {
  const { t } = frame.language
  const title = t('translation.report_title', { language: frame.language.tongue(target) })
  return page(draftFrame(frame, draft), 'translation/texts-refused', t('page.error_prefix', { title }), {
    crumbs: crumbsOf(frame.language, draft),
    heading: title,
    lede: t('translation.csv_refused', { n: faults.length }),
    cells: faults.map(({ row, column, ...message }) =>
      t('translation.csv_cell', { row, column: column || 'none', sentence: t(message) }),
    ),
    back: paths.languages(draft.id),
  })
}

/** Renders an import's changes. */
export function reportPage(
  frame: Frame,
  draft: PlacedVersion,
  target: string,
  { changes, stale, unchanged }: Extract<TextsRead, { ok: true }>,
): Page {
  const { language } = frame
  const { t } = language
  const title = t('translation.report_title', { language: language.tongue(target) })
  return page(draftFrame(frame, draft), 'translation/texts-report', title, {
    crumbs: crumbsOf(language, draft),
    heading: title,
    lede: t('translation.report_lede', { changed: changes.length, unchanged }),
    target: ownName(target),
    source: ownName(draft.form.default_language),
    changes: changes.map(({ place, before, after }) => ({
      where: whereIn(language, draft, place),
      before,
      after,
    })),
    stale: stale.map((place) => ({
      where: whereIn(language, draft, place),
      words: languageOf(draft.form.default_language).of(place.text),
    })),
    back: paths.languages(draft.id),
  })
}

/** Returns a text's position in words. */
function whereIn(language: Language, { form }: PlacedVersion, place: PlacedText): string {
  const n = numbersOf(form).get(place.question)
  const { t, number } = language
  const where: readonly [Key, number] =
    n === undefined ? ['translation.where_section', place.section + 1] : ['translation.where_question', n]
  const owner =
    place.section === -1 ? t('translation.where_questionnaire') : t(where[0], { n: number(where[1]) })
  return `${owner} · ${partOf(language, place)}`
}
