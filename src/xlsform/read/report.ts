import { isNumbered } from '../../instrument/numbering.ts'
import type { Key } from '../../locale/message.ts'
import { type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import { type Notice, type Notices, type Renaming, WHOLE, codeOf, notice } from './notice.ts'
import { type Origins, checkLimits } from './limits.ts'
import { saidOnce } from './once.ts'

/** Findings and counts of an import, as stored. */
export type Report = {
  readonly title: string
  readonly languages: readonly string[]
  readonly sections: number
  readonly questions: number
  readonly choice_lists: number
  readonly choices: number
  /** What will be lost, in numbers; reports of earlier versions lack it. */
  readonly lost?: Lost
  readonly renamed: readonly Renaming[]
  readonly dropped: readonly Notice[]
  readonly warnings: readonly Notice[]
  readonly errors: readonly Notice[]
}

/** Rows left out, texts without a place, repeats asked once, columns of pictures and sounds. */
export type Lost = {
  readonly rows: number
  readonly texts: number
  readonly repeats: number
  readonly media: number
}

/** A questionnaire with its report; or only the report, with errors. */
export type ImportResult =
  | { readonly ok: true; readonly form: Questionnaire; readonly report: Report }
  | { readonly ok: false; readonly report: Report }

/** Limit of notices per category. */
const MOST_TOLD = 2000

const NOTHING = { title: '', languages: [], sections: 0, questions: 0, choice_lists: 0, choices: 0 }

/** Returns the result, after validating the form as a definition. */
export function readingOf(
  form: Questionnaire | undefined,
  notices: Notices,
  origins?: Origins,
): ImportResult {
  const dropsAll = notices.dropped.length > 0
  if (form && origins && notices.errors.length === 0) {
    if (questionsOf(form).length === 0 && form.sections.length === 0 && !dropsAll) {
      notices.errors.push(notice({ ...WHOLE, sheet: origins.survey.name }, '', 'workbook.no_question'))
    }
    checkLimits(form, notices, origins)
  }
  const counts = form ? countsOf(form, [...(origins?.lists.keys() ?? [])]) : NOTHING
  const report: Report = { ...counts, lost: lostIn(notices), ...told(notices) }
  return form && notices.errors.length === 0 ? { ok: true, form, report } : { ok: false, report }
}

function lostIn({ dropped, warnings }: Notices): Lost {
  const having = (...keys: readonly Key[]) =>
    warnings.filter(({ sentence }) => keys.includes(sentence.key)).length
  return {
    rows: dropped.length + having('workbook.disabled'),
    texts: having('workbook.words_lost', 'workbook.language_twice'),
    repeats: having('workbook.repeat_flat'),
    media: having('workbook.media_column'),
  }
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
  errors: saidOnce(inRowOrder(errors)),
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
    lost: report.lost,
    dropped: report.dropped.map(shown),
    warnings: report.warnings.map(shown),
    errors: report.errors.map(shown),
  }
}
