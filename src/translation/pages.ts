import { otherLanguagesField } from '../consultation/language-field.ts'
import { BOXES } from '../consultation/languages.ts'
import { inConsultation } from '../consultation/menu.ts'
import { blank, faultList, field, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import { ownName, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import { partToCheck, progressIn, textPlaces, type PlacedText, type Progress } from './places.ts'

type Given = Pick<Filled, 'input' | 'faults'>

/** Renders the languages of a draft with progress and the forms that change them. */
export function languagesPage(frame: Frame, draft: PlacedVersion, given: Given): Page {
  const { language } = frame
  const { t } = language
  const { form, id } = draft
  const texts = textPlaces(form)
  const filled = {
    ...given,
    input: { ...blank(language, { language: form.default_language }).input, ...given.input },
    language,
  }
  const title = t('translation.title')
  const faults = faultList(filled)
  return page(
    draftFrame(frame, draft),
    'translation/languages',
    faults.length > 0 ? t('page.error_prefix', { title }) : title,
    {
      crumbs: crumbsOf(language, draft).slice(0, 1),
      heading: title,
      revision: draft.revision,
      faults,
      rows: form.languages.map((code) => rowOf(language, draft, texts, code)),
      choosing: {
        action: paths.defaultLanguage(id),
        field: field(filled, 'language', t('translation.default_label'), {
          control: 'select',
          options: named(form.languages),
        }),
      },
      adding: addingOf(filled, draft),
      bringing: bringingOf(filled, draft),
    },
  )
}

/** Renders the confirmation to remove a language. */
export function removalPage(frame: Frame, draft: PlacedVersion, code: string, given: Given): Page {
  const { language } = frame
  const { t } = language
  const filled = { ...given, language }
  const title = t('translation.remove_title', { language: language.tongue(code) })
  const faults = faultList(filled)
  const { written } = progressIn(textPlaces(draft.form), draft.form, code)
  return page(
    draftFrame(frame, draft),
    'translation/language-removal',
    faults.length > 0 ? t('page.error_prefix', { title }) : title,
    {
      crumbs: crumbsOf(language, draft),
      heading: title,
      lede: t('translation.remove_lede', { n: written }),
      keep: written > 0 ? { text: t('translation.remove_keep'), path: paths.textsCsv(draft.id, code) } : null,
      faults,
      action: paths.languageRemoval(draft.id, code),
      revision: draft.revision,
      back: paths.languages(draft.id),
      field: field(filled, 'code', t('translation.remove_confirm', { code }), { dir: 'ltr' }),
    },
  )
}

/** The frame of translation pages, with the consultation's menu. */
export const draftFrame = (frame: Frame, { consultation_id: id, answers_deleted_on }: PlacedVersion): Frame =>
  inConsultation(frame, { id, answers_deleted_on }, paths.consultation(id))

/** Breadcrumbs of translation pages. */
export const crumbsOf = ({ t }: Language, draft: PlacedVersion) => [
  { path: paths.questionnaire(draft.questionnaire_id), label: draft.name },
  { path: paths.languages(draft.id), label: t('translation.title') },
]

/** Returns the translation progress in words, with the number to be checked. */
export function progressSaid({ t }: Language, { written, of, to_check: n }: Progress): string {
  const said = written === of ? t('translation.all_written', { of }) : t('translation.count', { written, of })
  return n === 0 ? said : t('translation.progress_to_check', { said, n })
}

const named = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: ownName(code).name }))

function rowOf(language: Language, { form, id }: PlacedVersion, texts: readonly PlacedText[], code: string) {
  const { t } = language
  const progress = progressIn(texts, form, code)
  const isDefault = code === form.default_language
  const name = language.tongue(code)
  return {
    ...ownName(code),
    called: name,
    note: isDefault ? t('translation.default') : '',
    progress: progressSaid(language, progress),
    most: Math.max(1, progress.of),
    written: progress.written,
    bar: `${name}: ${progressSaid(language, progress)}`,
    ways: isDefault
      ? []
      : [
          { path: paths.translation(id, code, 1), label: t('translation.translate'), about: name },
          ...(progress.to_check > 0
            ? [
                {
                  path: `${paths.translation(id, code, partToCheck(form, code))}?only=check`,
                  label: t('translation.check', { n: progress.to_check }),
                  about: name,
                },
              ]
            : []),
          { path: paths.textsCsv(id, code), label: t('translation.csv_out'), about: name },
          { path: paths.languageRemoval(id, code), label: t('translation.removal'), about: name },
        ],
  }
}

function addingOf(filled: Filled, { form, id }: PlacedVersion) {
  const ticked = new Set(filled.input['languages'] ?? [])
  return {
    action: paths.languages(id),
    boxes: BOXES.filter((code) => !form.languages.includes(code)).map((code) => ({
      ...ownName(code),
      ticked: ticked.has(code),
    })),
    field: otherLanguagesField(filled),
  }
}

/** Returns the upload form for texts; null when there is no target language. */
function bringingOf(filled: Filled, { form, id }: PlacedVersion) {
  const others = form.languages.filter((code) => code !== form.default_language)
  const { t } = filled.language
  const fault = filled.faults['file']
  if (others.length === 0) return null
  return {
    action: paths.texts(id),
    language: field(
      { ...filled, input: { ...filled.input, target: [first(filled.input, 'target') || (others[0] ?? '')] } },
      'target',
      t('translation.csv_language'),
      { control: 'select', options: named(others) },
    ),
    fault: fault ? t(fault) : '',
  }
}
