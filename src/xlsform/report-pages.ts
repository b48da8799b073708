import type { Consultation } from '../consultation/consultation.ts'
import { inConsultation } from '../consultation/menu.ts'
import type { Key } from '../locale/message.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import type { PlacedVersion } from '../questionnaire/queries.ts'
import type { Notice, Renaming } from './read/notice.ts'
import type { StoredReport } from './report-queries.ts'
import type { Report } from './read/report.ts'
import { lostSaid, saidOf, spotSaid } from './said.ts'

type Seen = {
  readonly consultation: Consultation
  readonly version: PlacedVersion
  readonly stored: StoredReport
}

/** Renders the import report of a draft. */
export function reportPage(frame: Frame, { consultation, version, stored }: Seen): Page {
  const { language } = frame
  const { t } = language
  const { file, read_at, report } = stored
  const title = t('workbook.report_of', { file })
  const around = inConsultation(frame, consultation, paths.consultation(consultation.id))
  return page(around, 'xlsform/workbook-report', title, {
    title,
    lost: report.lost ? lostSaid(language, report.lost) : '',
    crumb: { path: paths.questionnaire(version.questionnaire_id), label: version.name },
    read_on: t('workbook.read_on', { moment: language.moment(read_at, 'UTC') }),
    path: paths.questionnaire(version.questionnaire_id),
    facts: factsOf(language, report),
    parts: partsOf(language, report),
    renamed: renamedOf(language, report.renamed),
  })
}

function factsOf(language: Language, report: Report) {
  const { t, number, list } = language
  return [
    { name: t('workbook.sections'), value: number(report.sections) },
    { name: t('workbook.questions'), value: number(report.questions) },
    { name: t('workbook.lists'), value: number(report.choice_lists) },
    { name: t('workbook.options'), value: number(report.choices) },
    { name: t('workbook.languages'), value: list(report.languages.map(language.tongue)) },
  ]
}

/** Returns notices by category as view data, without empty categories. */
export const partsOf = (language: Language, { errors, dropped, warnings }: Report) =>
  [
    partOf(language, 'workbook.errors', 'workbook.errors_lede', errors),
    partOf(language, 'workbook.dropped', 'workbook.dropped_lede', dropped),
    partOf(language, 'workbook.warnings', 'workbook.warnings_lede', warnings),
  ].filter(({ rows }) => rows.length > 0)

const partOf = (language: Language, heading: Key, lede: Key, notices: readonly Notice[]) => ({
  heading: language.t(heading),
  lede: language.t(lede),
  count: language.number(notices.length),
  rows: notices.map((one) => ({
    where: spotSaid(language, one),
    cell: one.cell,
    sentence: saidOf(language, one),
  })),
})

const renamedOf = (language: Language, renamed: readonly Renaming[]) => ({
  count: language.number(renamed.length),
  rows: renamed.map((one) => ({ where: spotSaid(language, one), name: one.name, code: one.code })),
})
