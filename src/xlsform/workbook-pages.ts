import type { Consultation } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import { blank, field } from '../web/field.ts'
import { languageOf, type Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { Version } from '../questionnaire/queries.ts'
import { partsOf } from './report-pages.ts'
import type { Report } from './read/report.ts'

/** The target of an import: a new questionnaire, or a draft to replace. */
export type Asking = {
  readonly consultation: Consultation
  readonly draft: (Version & { readonly name: string }) | null
  /** Name of the new questionnaire; '' for the title of the workbook. */
  readonly name: string
  /** The file that was refused; `report` is null when no file was sent. */
  readonly refused?: { readonly file: string; readonly report: Report | null }
}

/** Renders the upload form, with the errors of a refused file. */
export function workbookPage(frame: Frame, asking: Asking): Page {
  const { consultation, draft, name } = asking
  const { language } = frame
  const { t } = language
  const heading = t(draft ? 'workbook.replace' : 'workbook.bring')
  const refused = refusedOf(language, asking.refused)
  const around = inConsultation(frame, consultation, paths.consultation(consultation.id))
  return page(around, 'xlsform/workbook', refused ? t('page.error_prefix', { title: heading }) : heading, {
    crumb: crumbOf(language, asking),
    heading,
    lede: draft
      ? t('workbook.replace_lede', { name: draft.name, number: draft.number })
      : t('workbook.bring_lede'),
    refused: refused ? [refused] : [],
    action: draft ? paths.replaceByWorkbook(draft.questionnaire_id) : paths.bringWorkbook(consultation.id),
    revision: draft ? String(draft.revision) : '',
    fault: refused?.fault ?? '',
    name_field: draft
      ? []
      : [
          field(blank(language, { name }), 'name', t('workbook.name'), {
            hint: t('workbook.name_hint'),
            optional: true,
          }),
        ],
  })
}

function crumbOf(language: Language, { consultation, draft }: Asking) {
  if (draft) return { path: paths.questionnaire(draft.questionnaire_id), label: draft.name }
  const label = languageOf(language.code, consultation.default_language).of(consultation.title)
  return { path: paths.consultation(consultation.id), label }
}

/** An error about the file itself is shown at the field; others are listed by cell. */
function refusedOf(language: Language, refused: Asking['refused']) {
  if (!refused) return undefined
  const { t } = language
  const { file, report } = refused
  if (!report) return { title: '', lede: '', fault: t('workbook.no_file'), parts: [] }
  const [one, ...more] = report.errors
  const isWhole = one !== undefined && more.length === 0 && one.sheet === ''
  if (isWhole) {
    return { title: '', lede: '', fault: t(one.sentence), parts: [] }
  }
  const lacksFiles = report.errors.every(({ sentence }) => sentence.key === 'workbook.pulled_missing')
  const lede = lacksFiles
    ? t('workbook.refused_files', { file })
    : t('workbook.refused_lede', { n: report.errors.length, file })
  return { title: t('workbook.refused'), lede, fault: '', parts: partsOf(language, report) }
}
