import { isListed, type Consultation } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import { blank, faultList, field, type Filled } from '../web/field.ts'
import { languageOf, type Language } from '../web/language.ts'
import { unisolated } from '../web/markup.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { isNumbered } from '../instrument/asking/ask.ts'
import { outlineOf, remarksOn } from './outline.ts'
import { toCheck } from './checks/reworded.ts'
import { obstaclesToPublish, untranslated, warningsBeforePublishing } from './checks/publication.ts'
import { draftAmong } from './publish.ts'
import type { SeenQuestionnaire } from './load.ts'
import type { Version } from './queries.ts'
import { questionsOf } from '../instrument/questionnaire.ts'

/** Initial values of the forms. */
export const blankForms = (
  language: Language,
  { name, consultation_id }: { name: string; consultation_id: number },
): Filled =>
  blank(language, {
    name: unisolated(language.t('questionnaire.page_copy_of', { name })),
    consultation_id: String(consultation_id),
  })

/**
 * Renders a questionnaire: versions, outline of the latest, obstacles to publication, and copying. `filled`: its forms,
 * initial or as posted.
 */
export function questionnairePage(frame: Frame, seen: SeenQuestionnaire, filled: Filled): Page {
  const { consultation, questionnaire, versions, latest } = seen
  const writable = isListed(questionnaire) && isListed(consultation)
  const { t } = frame.language
  const language = languageOf(frame.language.code, latest.form.default_language)
  const faults = faultList(filled)
  const title = faults.length > 0 ? t('page.error_prefix', { title: questionnaire.name }) : questionnaire.name
  const around = inConsultation(frame, consultation, paths.consultation(consultation.id))
  return page(around, 'questionnaire/show', title, {
    crumb: {
      path: paths.consultation(consultation.id),
      label: languageOf(frame.language.code, consultation.default_language).of(consultation.title),
    },
    name: questionnaire.name,
    ending_path: paths.ending('questionnaire', questionnaire.id),
    archived: writable ? '' : t('archive.read_only'),
    bring_back_path: writable ? '' : bringBackPath(seen),
    title_said: titleBeside(language, questionnaire.name, latest),
    faults,
    versions: versions.toReversed().map((version) => versionOn(frame.language, version, writable)),
    workbook: workbookWays(frame.language, seen, writable),
    writing: writable ? writingOf(frame.language, seen) : null,
    publishing: writable ? publishingOf(language, seen, filled) : null,
    outline_title: t('questionnaire.page_outline', { number: latest.number }),
    sections: outlineOf(language, latest.form),
    copying: copyingOf(frame.language, seen, filled),
  })
}

/** Path to unarchive: the consultation first, else the questionnaire. */
const bringBackPath = ({ consultation, questionnaire }: SeenQuestionnaire): string =>
  isListed(consultation)
    ? paths.ending('questionnaire', questionnaire.id)
    : paths.ending('consultation', consultation.id)

/** Returns the participants' title; '' when equal to the name. */
function titleBeside({ of }: Language, name: string, { form }: Version): string {
  const title = of(form.title)
  return title === name ? '' : title
}

function versionOn(language: Language, version: Version, writable: boolean) {
  const { t, days } = language
  const { form, number, published_on: day } = version
  const lacking = untranslated(form)
  const reworded = toCheck(form)
  return {
    name: t('questionnaire.page_version', { number }),
    state: day === null ? 'draft' : 'sealed',
    state_name: t(day === null ? 'questionnaire.page_draft' : 'questionnaire.page_published'),
    day: day === null ? '' : days(day, day),
    extent: t('questionnaire.page_extent', {
      sections: form.sections.length,
      questions: questionsOf(form).filter(isNumbered).length,
      minutes: form.minutes,
    }),
    ways: waysFrom(language, version, writable),
    languages: form.languages.map((code) => ({
      path: `${paths.phone(version.id)}?lang=${encodeURIComponent(code)}`,
      label: t('questionnaire.page_preview_in', { language: language.tongue(code) }),
      progress: progressIn(language, lacking[code], reworded[code]),
    })),
  }
}

/** Returns links for a version. */
const waysFrom = ({ t }: Language, { id, questionnaire_id, number, state }: Version, writable: boolean) => [
  ...(state === 'draft' && writable
    ? [{ path: paths.languages(id), label: t('questionnaire.page_languages') }]
    : []),
  { path: paths.paper(id), label: t('paper.title') },
  ...(number > 1
    ? [
        {
          path: `${paths.comparison(questionnaire_id)}?from=${number - 1}&to=${number}`,
          label: t('comparison.title'),
        },
      ]
    : []),
]
/** Links to replace the draft by a workbook and to download versions. */
function workbookWays(
  { t }: Language,
  { questionnaire, versions, reported }: SeenQuestionnaire,
  writable: boolean,
) {
  const draft = draftAmong(versions)
  const each = versions.toReversed().map(({ id, number }) => ({
    path: paths.xlsform(id),
    label: t('workbook.download', { number }),
  }))
  const replace = { path: paths.replaceByWorkbook(questionnaire.id), label: t('workbook.replace') }
  const report = draft && reported.has(draft.id) ? paths.workbookReport(draft.id) : ''
  return [
    ...each,
    ...(draft && writable ? [replace] : []),
    ...(report ? [{ path: report, label: t('workbook.to_report') }] : []),
  ]
}

/** Returns the translation progress; the default language is not translated. */
function progressIn({ t, list }: Language, lacking: number | undefined, reworded = 0): string {
  if (lacking === undefined) return t('questionnaire.page_default_language')
  const said =
    lacking === 0 ? t('questionnaire.page_translated') : t('questionnaire.page_untranslated', { n: lacking })
  return reworded === 0 ? said : list([said, t('questionnaire.page_to_check', { n: reworded })])
}

/** Returns the publication form or its obstacles; null when there is no draft. */
function publishingOf(language: Language, { questionnaire, versions }: SeenQuestionnaire, filled: Filled) {
  const draft = draftAmong(versions)
  if (!draft) return null
  const { t, number } = language
  const obstacles = remarksOn(language, draft.form, obstaclesToPublish(draft.form))
  const warnings = remarksOn(language, draft.form, warningsBeforePublishing(draft.form))
  const fault = filled.faults['sure']
  return {
    action: obstacles.length > 0 ? '' : paths.publication(questionnaire.id),
    obstacles,
    obstacle_count: number(obstacles.length),
    warnings,
    warning_count: number(warnings.length),
    sure: t('questionnaire.page_sure', { number: draft.number }),
    fault: fault ? t(fault) : '',
    button: t('questionnaire.page_publish', { number: draft.number }),
  }
}

/** Link to the draft, or button to create one. */
function writingOf({ t }: Language, { questionnaire, latest }: SeenQuestionnaire) {
  const { number, state, id } = latest
  const isDraft = state === 'draft'
  return {
    path: isDraft ? paths.editVersion(id) : '',
    action: isDraft ? '' : paths.versions(questionnaire.id),
    label: t(isDraft ? 'editor.go_on' : 'editor.begin_version', { number: isDraft ? number : number + 1 }),
    lede: isDraft ? '' : t('editor.begin_version_lede', { last: number }),
  }
}

function copyingOf(
  language: Language,
  { questionnaire, targets, latest }: SeenQuestionnaire,
  filled: Filled,
) {
  const { t } = language
  const title = ({ title: text, default_language }: Consultation) =>
    languageOf(language.code, default_language).of(text)
  return {
    action: paths.questionnaireCopies(questionnaire.id),
    lede: t('questionnaire.page_copy_lede', { number: latest.number }),
    name: field(filled, 'name', t('questionnaire.page_copy_name'), {
      hint: t('questionnaire.page_copy_name_hint'),
    }),
    consultation: field(filled, 'consultation_id', t('questionnaire.page_copy_to'), {
      control: 'select',
      options: targets.map((target) => ({
        value: String(target.id),
        label: `${title(target)} (${target.code})`,
      })),
    }),
  }
}
