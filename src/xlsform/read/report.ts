import { readDefinition } from '../../instrument/definition.ts'
import { isNumbered } from '../../instrument/numbering.ts'
import { type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import { type Notice, type Notices, type Renaming, WHOLE, codeOf, notice } from './notice.ts'
import type { Table } from './table.ts'
import { textIn, cellOf } from './table.ts'

/** Findings and counts of an import, as stored. */
export type Report = {
  readonly title: string
  readonly languages: readonly string[]
  readonly sections: number
  readonly questions: number
  readonly choice_lists: number
  readonly choices: number
  readonly renamed: readonly Renaming[]
  readonly dropped: readonly Notice[]
  readonly warnings: readonly Notice[]
  readonly errors: readonly Notice[]
}

/** A questionnaire with its report; or only the report, with errors. */
export type ImportResult =
  | { readonly ok: true; readonly form: Questionnaire; readonly report: Report }
  | { readonly ok: false; readonly report: Report }

/** Limit of notices per category. */
const MOST_TOLD = 500

const NOTHING = { title: '', languages: [], sections: 0, questions: 0, choice_lists: 0, choices: 0 }

/** Returns the result, after validating the form as a definition. */
export function readingOf(
  form: Questionnaire | undefined,
  notices: Notices,
  { survey, lists = [] }: { survey?: Table; lists?: readonly string[] } = {},
): ImportResult {
  const dropsAll = notices.dropped.length > 0
  if (form && notices.errors.length === 0) {
    if (questionsOf(form).length === 0 && form.sections.length === 0 && !dropsAll) {
      notices.errors.push(
        notice(survey ? { ...WHOLE, sheet: survey.name } : WHOLE, '', 'workbook.no_question'),
      )
    }
    measure(form, notices, survey)
  }
  const report: Report = { ...(form ? countsOf(form, lists) : NOTHING), ...told(notices) }
  return form && notices.errors.length === 0 ? { ok: true, form, report } : { ok: false, report }
}

/** The result for an unreadable file. */
export function refusedReading(sentence: Notice['sentence']): ImportResult {
  const error: Notice = { ...WHOLE, cell: '', sentence }
  return { ok: false, report: { ...NOTHING, ...told({ ...emptyFindings, errors: [error] }) } }
}

const emptyFindings: Notices = { errors: [], warnings: [], dropped: [], renamed: [] }

const told = ({ renamed, dropped, warnings, errors }: Notices) => ({
  renamed: inRowOrder(renamed),
  dropped: inRowOrder(dropped),
  warnings: inRowOrder(warnings),
  errors: inRowOrder(errors),
})

const inRowOrder = <T extends Renaming | Notice>(notices: readonly T[]): readonly T[] =>
  notices.toSorted((a, b) => rank(a.sheet) - rank(b.sheet) || a.row - b.row).slice(0, MOST_TOLD)

const rank = (sheet: string) => ['', 'survey', 'choices'].indexOf(sheet.toLowerCase()) + 1 || 9

/** Notes and calculations are no questions; lists added on import, such as that of an acknowledgement, do not count. */
const countsOf = (form: Questionnaire, lists: readonly string[]) => ({
  title: form.title[form.default_language] ?? Object.values(form.title)[0] ?? '',
  languages: form.languages,
  sections: form.sections.length,
  questions: questionsOf(form).filter(isNumbered).length,
  choice_lists: lists.length,
  choices: lists.flatMap((list) => form.choice_lists[list] ?? []).length,
})

/** Adds an error for each limit of a definition that is exceeded, at the question's row. */
function measure(form: Questionnaire, { errors }: Notices, survey: Table | undefined): void {
  const read = readDefinition(JSON.parse(JSON.stringify(form)))
  if (read.ok) return
  for (const { path, sentence } of read.faults) {
    const [, section, , question] = /^sections\.(\d+)(\.questions\.(\d+))?/.exec(path) ?? []
    const code = form.sections[Number(section)]?.questions[Number(question)]
    const name = code?.kept?.['name'] ?? code?.code
    const line = survey?.lines.find((one) => textIn(one, 'name') === name)
    const spot = line ? { ...cellOf(line, 'name').spot, column: '' } : { ...WHOLE, sheet: survey?.name ?? '' }
    errors.push({
      ...notice(spot, name ?? path, sentence.key),
      sentence: { key: sentence.key, values: plain(sentence.values) },
    })
  }
}

const plain = (values: Readonly<Record<string, unknown>> = {}) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, value] as const] : [],
    ),
  )

/** The output of `--json`. */
export const asJson = ({ ok, report }: ImportResult, said: (finding: Notice) => string) => {
  const shown = (one: Notice) => ({
    sheet: one.sheet,
    row: one.row,
    column: one.column,
    code: codeOf(one),
    message: said(one),
  })
  return {
    ok,
    title: report.title,
    languages: report.languages,
    sections: report.sections,
    questions: report.questions,
    choiceLists: report.choice_lists,
    choices: report.choices,
    dropped: report.dropped.map(shown),
    warnings: report.warnings.map(shown),
    errors: report.errors.map(shown),
  }
}
