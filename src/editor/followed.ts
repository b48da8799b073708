import { first, type Input } from '../web/form.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { questionsBefore } from './condition-form.ts'
import type { Placed } from './place.ts'
import { questionValues } from './question-values.ts'
import { rowNumbers } from './rows.ts'
import { subjectsOf } from '../questionnaire/conditions/subject.ts'

/** Fields that may name options. */
const FIELDS = [
  'default',
  'constraint',
  'choice_filter',
  'seed',
  'relevant_expression',
  'required_expression',
]

/**
 * The fields of a question's form that name options by other codes now than were sent, so that a page that stays
 * open does not send the old ones again.
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

/** Fields of the rows that say something, each with what it is called where rows are numbered in their order. */
const rowFields = (
  input: Input,
  { rows, said, field }: { rows: string; said: readonly string[]; field: string },
) =>
  rowNumbers(rows, input)
    .filter((n) => said.some((name) => first(input, `${name}_${n}`).trim() !== ''))
    .map((n, at) => [`${field}_${n}`, `${field}_${at}`] as const)
