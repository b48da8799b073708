import { field, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import { mayHold } from '../instrument/kinds/schemas.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import { conditionFields, valuesFor } from './condition-fields.ts'
import { caretIn, questionsBefore } from './condition-form.ts'
import type { Placed } from './place.ts'
import { tongueField, type Drawn } from './question-fields.ts'
import type { Described } from '../questionnaire/conditions/describe.ts'
import { subjectsIn } from '../questionnaire/conditions/subject.ts'

/** Returns the fields for conditions, required, constraint, default and order of options. */
export function askingFields(drawn: Drawn, described: Described, { section, at }: Placed) {
  const { filled, question, form } = drawn
  const { t } = filled.language
  const offered = questionsBefore(form, section, at).flatMap((one) => subjectsIn(one, form))
  const kind = kindOf(question)
  const isAnswered = kind.presence === 'asked'
  return {
    relevant: conditionFields(filled, described, {
      name: 'relevant',
      legend: 'editor.relevant',
      ways: [{ value: 'always', label: 'editor.relevant_always' }, ...WAYS],
      offered,
    }),
    required: isAnswered
      ? conditionFields(filled, described, {
          name: 'required',
          legend: 'editor.required',
          ways: [
            { value: 'never', label: 'editor.required_never' },
            { value: 'always', label: 'editor.required_always' },
            ...WAYS,
          ],
          offered,
        })
      : null,
    required_message: isAnswered ? [messageField(drawn, 'required_message')] : [],
    values: valuesFor(described, offered),
    constraint: isAnswered ? constraintFields(drawn) : [],
    carets: [
      caretIn(first(filled.input, 'choice_filter'), { attributes: true }),
      caretIn(first(filled.input, 'constraint')),
    ].filter((caret) => caret !== undefined),
    default: kind.begin
      ? [field(filled, 'default', t('editor.default'), { hint: t('editor.default_hint'), dir: 'auto' })]
      : [],
    order: mayHold(question, 'choice_filter') ? orderFields(filled) : [],
    more_open:
      ['constraint', 'default', 'choice_filter', 'seed'].some((name) => first(filled.input, name) !== '') ||
      first(filled.input, 'shuffled') === 'each',
  }
}

const WAYS = [
  { value: 'when', label: 'editor.way_when' },
  { value: 'expression', label: 'editor.way_expression' },
] as const

const messageField = (drawn: Drawn, name: 'required_message' | 'constraint_message') =>
  tongueField(drawn, name, drawn.filled.language.t(`editor.${name}`), { text: drawn.question[name] })

function constraintFields(drawn: Drawn) {
  const { filled } = drawn
  const { t } = filled.language
  const hint = t('editor.constraint_hint', { example: '. > 3' })
  return [
    {
      ...field(filled, 'constraint', t('editor.constraint'), { hint, dir: 'ltr' }),
      beside: '',
      beside_lang: '',
    },
    messageField(drawn, 'constraint_message'),
  ]
}

function orderFields(filled: Filled) {
  const { t } = filled.language
  return [
    field(filled, 'shuffled', t('editor.shuffled'), {
      control: 'select',
      options: (['no', 'each', 'seed'] as const).map((value) => ({
        value,
        label: t(`editor.shuffled_${value}`),
      })),
    }),
    field(filled, 'seed', t('editor.seed'), { optional: true, dir: 'ltr' }),
    field(filled, 'choice_filter', t('editor.choice_filter'), {
      hint: t('editor.choice_filter_hint', { example: 'region = ${q1}' }),
      optional: true,
      dir: 'ltr',
    }),
  ]
}
