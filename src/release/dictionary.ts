import { csvRow } from '../csv.ts'
import type { Text } from '../text.ts'
import { languageOf } from '../web/language.ts'
import { csvFiles, formatOf, formatVariable, type CsvFile } from './file.ts'
import type { ExportPlan } from './plan.ts'
import { missingLabel, spokenIn, type Variable } from '../dataset/variable.ts'
import { isLabelled, labelOf } from './print.ts'
import { beginningOf, type Chunk } from './write.ts'

/** The name of the dictionary. */
export const DICTIONARY = 'variables.csv'

/** The dictionary: a row for every column and each of its values, missing codes last. */
export function variablesCsv(plan: ExportPlan): Chunk {
  const rows = Object.values(csvFiles(plan)).flatMap((file) =>
    [formatVariable(plan, file.format), ...file.variables].flatMap((variable) =>
      entriesOf(plan, file, variable),
    ),
  )
  const lines = rows.map((cells) => csvRow([formatOf('variables'), ...cells], plan.options.separator))
  return { text: beginningOf(plan.options, headerIn(plan)) + lines.join(''), rows: rows.length }
}

function headerIn({ languages }: ExportPlan): readonly string[] {
  const each = (name: string) => languages.map((code) => `${name}_${code.replaceAll('-', '_')}`)
  return [
    'format',
    'file',
    'variable',
    'question',
    'label',
    ...each('label'),
    'type',
    'value',
    'value_label',
    ...each('value_label'),
    'missing',
    'note',
  ]
}

type Entry = { readonly code: string | number; readonly label: Text; readonly missing: 0 | 1 }

function entriesOf(plan: ExportPlan, file: CsvFile, variable: Variable): (string | number)[][] {
  const { languages, options, consultation } = plan
  const { t } = languageOf(options.language, consultation.default_language)
  const note = variable.notes.map((key) => t(key)).join(' ')
  const type = isLabelled(variable, options) ? 'string' : variable.type
  return valuesOf(variable, languages).map(({ code, label, missing }) => [
    file.name,
    variable.name,
    variable.question,
    ...inEach(plan, variable.label),
    type,
    code,
    ...inEach(plan, label, String(code)),
    missing,
    note,
  ])
}

/** A column of numbers or words has one row of its own, with no value. */
function valuesOf(variable: Variable, languages: readonly string[]): readonly Entry[] {
  const values: readonly Entry[] =
    variable.values.length === 0
      ? [{ code: '', label: {}, missing: 0 }]
      : variable.values.map(({ code, label }) => ({ code: typed(variable, code), label, missing: 0 }))
  const missing = variable.missing.flatMap((code): readonly Entry[] => {
    const key = missingLabel(code)
    return key ? [{ code, label: spokenIn(languages, key), missing: 1 }] : []
  })
  return [...values, ...missing]
}

/** A code as it stands in the data: a number in a column of numbers. */
const typed = ({ type }: Variable, code: string): string | number =>
  type === 'integer' ? Number(code) : code

/** A text in the language of the dictionary, then in every language, empty where it has not been translated. */
const inEach = (plan: ExportPlan, label: Text, code = ''): readonly string[] => [
  Object.keys(label).length === 0
    ? ''
    : labelOf({ code, label }, plan.options.language, plan.consultation.default_language),
  ...plan.languages.map((language) => label[language] ?? ''),
]
