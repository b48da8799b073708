import { type Filled, faultList } from '../web/field.ts'
import type { Key } from '../locale/message.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { isWritten } from '../instrument/texts.ts'
import { wordingsBefore } from '../instrument/to-check.ts'
import { crumbsOf, draftFrame, progressSaid } from './pages.ts'
import { progressIn, textPlaces, type PlacedText } from './places.ts'
import { rowOf } from './translate-row.ts'
import { fieldOf, querySaid, type Only, type Translating } from './translating.ts'

/** Renders one part with source and translation side by side. */
export function translatePage(frame: Frame, shown: Translating): Page {
  const { draft, language: target, part, only, input, faults = {}, isConflict } = shown
  const { language } = frame
  const { t } = language
  const { form } = draft
  const texts = textPlaces(form).filter(({ text }) => isWritten(text, form.default_language))
  const own = texts.filter(({ section }) => section === part - 2)
  const before = wordingsBefore(form)
  const left: Left = {
    missing: own.filter(({ text }) => !isWritten(text, target)),
    check: own.filter(({ text }) => before(text, target) !== undefined),
  }
  const posted = (place: PlacedText) => input?.[fieldOf(place)] !== undefined
  const rows = only === '' ? own : own.filter((place) => left[only].includes(place) || posted(place))
  const name = language.tongue(target)
  const title = t('translation.page_title', { language: name })
  const isWrong = isConflict === true || Object.keys(faults).length > 0
  const heading = isWrong ? t('page.error_prefix', { title }) : title
  const parts = partsOf(language, shown, texts)
  const next = isWrong ? undefined : rows.find((place) => left[only || 'missing'].includes(place))
  return page(draftFrame(frame, draft), 'translation/translate', heading, {
    crumbs: crumbsOf(language, draft),
    heading: title,
    lede: t('translation.page_lede', { ...progressIn(texts, form, target), language: name }),
    conflict: isConflict === true,
    faults: faultsAmong(texts, faults, language),
    parts,
    here: parts.find(({ current }) => current),
    filter: filterOf(language, shown, own.length, left),
    action: paths.translation(draft.id, target, part),
    revision: draft.revision,
    only,
    columns: columnsFor(language, form.default_language, target),
    rows: rows.map((place) => ({
      id: `text-${texts.indexOf(place)}`,
      is_next: place === next,
      ...rowOf(language, shown, place, before(place.text, target)),
    })),
    empty: t(EMPTY[only], { language: name }),
    ...savingSaid(language),
    is_last: part === form.sections.length + 1,
  })
}

/** What the page says while a script saves. */
const savingSaid = ({ t }: Language) => ({
  autosaved: t('translation.autosaved', { time: '{time}' }),
  stopped: t('translation.conflict_title'),
  refused: t('translation.not_autosaved'),
  unsaved: t('editor.not_saved_yet'),
})

/** Texts left to do in a part. */
type Left = Readonly<Record<'missing' | 'check', readonly PlacedText[]>>

const EMPTY = {
  '': 'translation.nothing_here',
  missing: 'translation.nothing_left',
  check: 'translation.nothing_to_check',
} as const satisfies Readonly<Record<Only, Key>>

const columnsFor = (language: Language, source: string, target: string) => ({
  source: language.t('translation.source', { language: language.tongue(source) }),
  target: language.t('translation.target', { language: language.tongue(target) }),
})

/** Returns faults with the element id of their text. */
const faultsAmong = (texts: readonly PlacedText[], faults: Filled['faults'], language: Language) =>
  faultList({ faults, input: {}, language }).map((one) => ({
    ...one,
    field: `text-${texts.findIndex((place) => fieldOf(place) === one.field)}`,
  }))

/** Returns the parts of the questionnaire with progress. */
function partsOf(
  language: Language,
  { draft, language: target, part, only }: Translating,
  texts: readonly PlacedText[],
) {
  const { form, id } = draft
  const { t, number } = language
  const authored = languageOf(language.code, form.default_language)
  const labels = [
    t('translation.part_whole'),
    ...form.sections.map(({ title }, at) =>
      t('translation.part_section', { n: number(at + 1), title: authored.of(title) }),
    ),
  ]
  return labels.map((label, at) => ({
    label,
    path: paths.translation(id, target, at + 1) + querySaid(only),
    current: part === at + 1,
    progress: progressSaid(
      language,
      progressIn(
        texts.filter(({ section }) => section === at - 1),
        form,
        target,
      ),
    ),
  }))
}

function filterOf(
  { t }: Language,
  { draft, language, part, only: shown }: Translating,
  every: number,
  left: Left,
) {
  const path = paths.translation(draft.id, language, part)
  const way = (only: Only, label: string) => ({
    label,
    path: path + querySaid(only),
    current: only === shown,
  })
  const { length: n } = left.check
  return [
    way('', t('translation.every', { n: every })),
    way('missing', t('translation.only', { n: left.missing.length })),
    ...(n > 0 || shown === 'check' ? [way('check', t('translation.only_check', { n }))] : []),
  ]
}
