import { type Filled, faultList } from '../web/field.ts'
import { first, type Input, type Sentence } from '../web/form.ts'
import { languageOf, ownName, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { numbersOf } from '../instrument/numbering.ts'
import { isWritten } from '../instrument/texts.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import { nameIn, partOf } from './names.ts'
import { crumbsOf, draftFrame, progressSaid } from './pages.ts'
import { progressIn, textPlaces, type PlacedText } from './places.ts'

/** A part of a draft that is translated, and what was posted when it was not saved. */
export type Translating = Readonly<{
  draft: PlacedVersion
  language: string
  /** 1 is the title, the sections follow. */
  part: number
  /** Only what is not written yet. */
  isFiltered: boolean
  input?: Input
  faults?: Readonly<Record<string, Sentence>>
  /** Somebody else saved meanwhile. */
  isConflict?: boolean
}>

/** The name of a text's field. */
export const fieldOf = ({ address }: Pick<PlacedText, 'address'>): string => `text:${address}`

/** Source and translation side by side, for one part of a draft. */
export function translatePage(frame: Frame, shown: Translating): Page {
  const { draft, language: target, part, isFiltered, input, faults = {}, isConflict } = shown
  const { language } = frame
  const { t } = language
  const { form } = draft
  const texts = textPlaces(form).filter(({ text }) => isWritten(text, form.default_language))
  const own = texts.filter(({ section }) => section === part - 2)
  const lacking = own.filter(({ text }) => !isWritten(text, target))
  const posted = (place: PlacedText) => input?.[fieldOf(place)] !== undefined
  const rows = isFiltered ? own.filter((place) => lacking.includes(place) || posted(place)) : own
  const title = t('translation.page_title', { language: nameIn(language, target) })
  const isWrong = isConflict === true || Object.keys(faults).length > 0
  const heading = isWrong ? t('page.error_prefix', { title }) : title
  const parts = partsOf(language, shown, texts)
  const next = isWrong ? undefined : rows.find((place) => lacking.includes(place))
  return page(draftFrame(frame, draft), 'translation/translate', heading, {
    crumbs: crumbsOf(language, draft),
    heading: title,
    lede: t('translation.page_lede', {
      ...progressIn(texts, form, target),
      language: nameIn(language, target),
    }),
    conflict: isConflict === true,
    faults: faultsAmong(texts, faults, language),
    parts,
    here: parts.find(({ current }) => current),
    filter: filterOf(language, shown, own.length, lacking.length),
    action: paths.translation(draft.id, target, part),
    revision: draft.revision,
    only: isFiltered ? 'missing' : '',
    columns: columnsFor(language, form.default_language, target),
    rows: rows.map((place) => ({
      id: `text-${texts.indexOf(place)}`,
      is_next: place === next,
      ...rowOf(language, shown, place),
    })),
    empty: t(isFiltered ? 'translation.nothing_left' : 'translation.nothing_here', {
      language: nameIn(language, target),
    }),
    autosaved: t('translation.autosaved', { time: '{time}' }),
    stopped: t('translation.conflict_title'),
    is_last: part === form.sections.length + 1,
  })
}

const columnsFor = (language: Language, source: string, target: string) => ({
  source: language.t('translation.source', { language: nameIn(language, source) }),
  target: language.t('translation.target', { language: nameIn(language, target) }),
})

/** What is wrong, each with the place of its text on the page. */
const faultsAmong = (texts: readonly PlacedText[], faults: Filled['faults'], language: Language) =>
  faultList({ faults, input: {}, language }).map((one) => ({
    ...one,
    field: `text-${texts.findIndex((place) => fieldOf(place) === one.field)}`,
  }))

/** The parts of the questionnaire with how far each is written. */
function partsOf(
  language: Language,
  { draft, language: target, part, isFiltered }: Translating,
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
    path: paths.translation(id, target, at + 1) + (isFiltered ? '?only=missing' : ''),
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
  { draft, language, part, isFiltered }: Translating,
  every: number,
  lacking: number,
) {
  const path = paths.translation(draft.id, language, part)
  return [
    { label: t('translation.every', { n: every }), path, current: !isFiltered },
    { label: t('translation.only', { n: lacking }), path: `${path}?only=missing`, current: isFiltered },
  ]
}

function rowOf(
  language: Language,
  { draft, language: target, input, faults, isConflict }: Translating,
  place: PlacedText,
) {
  const { form } = draft
  const { default_language: source } = form
  const { t } = language
  const name = fieldOf(place)
  const stored = place.text[target] ?? ''
  const posted = input?.[name] === undefined ? undefined : first(input, name)
  const value = posted ?? stored
  const fault = faults?.[name]
  const words = place.text[source] ?? ''
  const names = referencesLost(words, value)
  return {
    name,
    where: whereOf(language, form, place),
    code: place.question,
    part: partOf(language, place),
    source: { words, ...ownName(source) },
    target: ownName(target),
    value,
    lines: Math.min(8, Math.max(1, Math.ceil(words.length / 44))),
    is_missing: stored === '',
    theirs: isConflict && posted !== undefined && stored !== posted.trim() ? stored : '',
    theirs_label: t('translation.theirs'),
    fault: fault ? t(fault.key, fault.values) : '',
    lost:
      value !== '' && names.length > 0
        ? t('translation.not_in_translation', { names: language.list(names) })
        : '',
  }
}

/** Answers that the source shows and a translation does not. */
function referencesLost(source: string, translation: string): readonly string[] {
  const names = [...new Set(source.match(/\$\{\w+\}/g))]
  return names.filter((name) => !translation.includes(name))
}

function whereOf(
  { t, number }: Language,
  form: PlacedVersion['form'],
  { question, section }: PlacedText,
): string {
  const n = numbersOf(form).get(question)
  if (n !== undefined) return t('translation.where_question', { n: number(n) })
  return section === -1
    ? t('translation.where_questionnaire')
    : t('translation.where_section', { n: number(section + 1) })
}
