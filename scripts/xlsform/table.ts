import type { Notice } from '../../src/xlsform/read/notice.ts'
import type { ImportResult } from '../../src/xlsform/read/report.ts'
import { lostSaid, quotedOf, spotSaid } from '../../src/xlsform/said.ts'
import type { Key } from '../../src/locale/message.ts'
import type { Language } from '../../src/web/language.ts'

/** Formats the result of reading a workbook for a terminal. */
export function tableOf(language: Language, { ok, report }: ImportResult): string {
  const { t, list } = language
  const { title, sections, questions, choice_lists: lists, choices } = report
  const languages = report.languages.length > 0 ? list(report.languages) : '–'
  const renamed = report.renamed.map((one) => `  ${spotSaid(language, one)}: ${one.name} → ${one.code}`)
  return [
    t(ok ? 'workbook.command_taken' : 'workbook.command_refused', { title }),
    ...(ok && report.lost ? [lostSaid(language, report.lost)] : []),
    ...(title === ''
      ? []
      : [t('workbook.command_counts', { sections, questions, lists, choices, languages })]),
    ...part(language, 'workbook.errors', report.errors),
    ...part(language, 'workbook.dropped', report.dropped),
    ...(renamed.length > 0 ? ['', t('workbook.renamed'), ...renamed] : []),
    ...part(language, 'workbook.warnings', report.warnings),
  ].join('\n')
}

const part = (language: Language, heading: Key, notices: readonly Notice[]): readonly string[] =>
  notices.length === 0
    ? []
    : [
        '',
        language.t(heading),
        ...notices.map((one) => `  ${spotSaid(language, one)}: ${quotedOf(language, one)}`),
      ]
