import { first, type Input } from '../web/form.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { questionsBefore } from './condition-form.ts'
import type { Placed } from './place.ts'
import { questionValues } from './question-values.ts'
import { rowNumbers } from './rows.ts'
import { subjectsOf } from '../questionnaire/conditions/subject.ts'

/** Fields with option codes. */
const FIELDS = [
  'default',
  'constraint',
  'choice_filter',
  'seed',
  'relevant_expression',
  'required_expression',
]

/**
 * Returns fields of the question form whose option codes changed on this save, so that an open page does not send the
 * old codes again.
 */
export function followedFields(
  form: Questionnaire,
  { question, section, at }: Placed,
  input: Input,
  tag: string,
): Readonly<Record<string, string>> {
  const options = rowNumbers('option', input)
  const isRecoded = options.some((n) => first(input, `option_was_${n}`) !== first(input, `option_code_${n}`))
  if (!isRecoded) return {}
  const values = questionValues(form, question, subjectsOf(form, questionsBefore(form, section, at)), tag)
  const fields = [
    ...FIELDS.map((name) => [name, name] as const),
    ...['relevant', 'required'].flatMap((name) =>
      rowFields(input, { rows: `${name}_row`, said: [`${name}_name`], field: `${name}_value` }),
    ),
    ...rowFields(input, {
      rows: 'option',
      said: ['option_code', 'option_label'],
      field: 'option_attributes',
    }),
  ]
  return Object.fromEntries(
    fields.flatMap(([field, name]) => {
      const sent = input[field]?.[0]
      const now = values[name]
      return sent !== undefined && typeof now === 'string' && sent.trim() !== now ? [[field, now]] : []
    }),
  )
}

/** Pairs field names of non-empty rows with their names after renumbering. */
const rowFields = (
  input: Input,
  { rows, said, field }: { rows: string; said: readonly string[]; field: string },
) =>
  rowNumbers(rows, input)
    .filter((n) => said.some((name) => first(input, `${name}_${n}`).trim() !== ''))
    .map((n, at) => [`${field}_${n}`, `${field}_${at}`] as const)
