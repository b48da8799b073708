import { csvRow } from '../csv.ts'
import type { Text } from '../text.ts'
import { languageOf } from '../web/language.ts'
import { csvFiles, formatOf, formatVariable, type CsvFile } from './file.ts'
import type { ExportPlan } from './plan.ts'
import { missingLabel, spokenIn, type Variable } from '../dataset/variable.ts'
import { isLabelled, labelOf } from './print.ts'
import { beginningOf, type Chunk } from './write.ts'

export const DICTIONARY = 'variables.csv'

/** Writes the data dictionary: a row per column and per value, missing codes last. */
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

/** Numeric and free-text columns have a single row without value. */
function valuesOf(variable: Variable, languages: readonly string[]): readonly Entry[] {
  const values: readonly Entry[] =
    variable.values.length === 0
      ? [{ code: '', label: {}, missing: 0 }]
      : variable.values.map(({ code, label }) => ({ code: typed(variable, code), label, missing: 0 }))
  const missing = variable.missing.flatMap((code): readonly Entry[] => {
    const key = missingLabel(code, variable)
    return key ? [{ code, label: spokenIn(languages, key), missing: 1 }] : []
  })
  return [...values, ...missing]
}

/** Types a code as in the data: a number in a numeric column. */
const typed = ({ type }: Variable, code: string): string | number =>
  type === 'integer' ? Number(code) : code

/** A text in the dictionary's language, then in every language, '' where untranslated. */
const inEach = (plan: ExportPlan, label: Text, code = ''): readonly string[] => [
  Object.keys(label).length === 0
    ? ''
    : labelOf({ code, label }, plan.options.language, plan.consultation.default_language),
  ...plan.languages.map((language) => label[language] ?? ''),
]
