import type { ExportPlan } from './plan.ts'
import { traitVariables } from '../dataset/dataset.ts'
import { EVERY_MISSING, knownVariable, type Variable } from '../dataset/variable.ts'

/** A CSV file of the export; its columns are in order. */
export type CsvFile = {
  readonly name: string
  /** Its first cell in every row: file type and format version. */
  readonly format: string
  /** Columns after `format`. */
  readonly variables: readonly Variable[]
}

type Name = 'responses' | 'answers_long' | 'answers_text' | 'k_report'
type Files = Readonly<Record<Name, CsvFile> & Partial<Record<'segments' | 'incidence', CsvFile>>>

/** Returns the CSV files of data, each with its columns; those of codes only where there are some. */
export function csvFiles(plan: ExportPlan): Files {
  const { row, answers, languages } = plan
  const of = (name: Parameters<typeof knownVariable>[0], more: Parameters<typeof knownVariable>[2] = {}) =>
    knownVariable(name, languages, more)
  return {
    responses: csvFile('responses', [...row, ...answers]),
    answers_long: csvFile('answers_long', [
      ...row,
      of('question'),
      of('variable'),
      of('value', { missing: EVERY_MISSING, notes: ['release.note_value'] }),
      of('value_label'),
    ]),
    answers_text: csvFile('answers_text', [
      ...row,
      of('question'),
      of('variable'),
      of('text', { notes: ['release.note_guard'] }),
      of('text_miss', { type: 'integer', missing: EVERY_MISSING, notes: ['release.note_miss'] }),
    ]),
    k_report: csvFile('k_report', [
      ...traitVariables(plan),
      of('count', { type: 'integer' }),
      of('k', { type: 'integer' }),
    ]),
    ...(plan.coded.length > 0 && codedCsvFiles(plan)),
  }
}

function codedCsvFiles({ row, questions, coded, answers, languages }: ExportPlan) {
  const of = (name: Parameters<typeof knownVariable>[0], more: Parameters<typeof knownVariable>[2] = {}) =>
    knownVariable(name, languages, more)
  const columns = questions.slice(questions.length - coded.length).flatMap((question) => question.columns)
  const codes = answers.slice(answers.length - columns.length)
  const place = { type: 'integer', notes: ['release.note_whole'] } as const
  return {
    incidence: csvFile('incidence', [
      ...row.filter(({ name }) => name === 'response'),
      ...codes.map((variable) => ({ ...variable, always_codes: true as const })),
    ]),
    segments: csvFile('segments', [
      of('text_id', { notes: ['release.note_text_id'] }),
      of('variable'),
      of('round', { type: 'integer', notes: ['release.note_settled'] }),
      of('coder', { notes: ['release.note_coder'] }),
      of('code', { notes: ['release.note_no_code'] }),
      of('code_name'),
      of('start_cp', place),
      of('end_cp', place),
    ]),
  }
}

/** Variable of the first column. */
export const formatVariable = (plan: ExportPlan, format: string): Variable =>
  knownVariable('format', plan.languages, { always_codes: true, values: [{ code: format, label: {} }] })

/** Returns the header row. */
export const headerOf = ({ variables }: CsvFile): readonly string[] => [
  'format',
  ...variables.map(({ name }) => name),
]

/** `colloquy.responses/1` is version 1 of `responses.csv`. */
export const formatOf = (name: string): string => `colloquy.${name}/1`

const csvFile = (name: string, variables: readonly Variable[]): CsvFile => ({
  name: `${name}.csv`,
  format: formatOf(name),
  variables,
})
