import { field, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import type { Key } from '../locale/message.ts'
import { caretIn } from './condition-form.ts'
import { COMPARISONS, FITTING, isComparison, takesValue } from '../questionnaire/conditions/condition.ts'
import { rowNumbers } from './rows.ts'
import { subjectSaid, type Described } from '../questionnaire/conditions/describe.ts'
import type { Subject } from '../questionnaire/conditions/subject.ts'

/** Length of question labels in the select, in characters. */
const SHORT = 60

type Ways = readonly { readonly value: string; readonly label: Key }[]

/** Returns the view data of a condition's fields: its ways, its rows and the expression. */
export function conditionFields(
  filled: Filled,
  described: Described,
  { name, legend, ways, offered }: { name: string; legend: Key; ways: Ways; offered: readonly Subject[] },
) {
  const { language, input } = filled
  const { t } = language
  const way = first(input, name)
  const source = first(input, `${name}_expression`)
  const join = first(input, `${name}_join`)
  const any = offered.length > 0
  const rows = withSpare(rowNumbers(`${name}_row`, input), (n) => first(input, `${name}_name_${n}`) === '')
  return {
    name,
    legend: t(legend),
    ways: ways.map(({ value, label }) => ({ value, label: t(label), checked: value === way })),
    may_build: any,
    join: (['all', 'any'] as const).map((value) => ({
      value,
      label: t(`editor.join_${value}`),
      checked: value === (join || 'all'),
    })),
    rows: any ? rows.map((n) => rowFields(filled, described, { name, n, offered })) : [],
    expression: field(filled, `${name}_expression`, t('editor.expression'), {
      control: 'textarea',
      hint: t('editor.expression_hint', { example: '${q1} = 2' }),
      dir: 'ltr',
    }),
    caret: caretIn(source) ?? '',
  }
}

/** Returns the row numbers with an empty row at the end. */
export function withSpare(rows: readonly string[], isEmpty: (n: string) => boolean): readonly string[] {
  const last = rows.at(-1)
  if (last !== undefined && isEmpty(last)) return rows
  return [...rows, String(Math.max(-1, ...rows.map(Number)) + 1)]
}

function rowFields(
  filled: Filled,
  described: Described,
  { name, n, offered }: { name: string; n: string; offered: readonly Subject[] },
) {
  const { language, input, faults } = filled
  const { t } = language
  const about = first(input, `${name}_name_${n}`)
  const said = first(input, `${name}_is_${n}`)
  const subject = described.subjects.get(about)
  const options = subject?.options ?? []
  const fault = ['name', 'is', 'value']
    .map((part) => faults[`${name}_${part}_${n}`])
    .find((one) => one !== undefined)
  return {
    n,
    label: t('editor.condition_row', { n: language.number(Number(n) + 1) }),
    subjects: subjectOptions(described, offered, about),
    comparisons: COMPARISONS.map((value) => ({
      value,
      label: t(`editor.is_${value}`),
      selected: value === said,
      fits: subject ? FITTING[subject.shape].includes(value) : true,
    })),
    value: first(input, `${name}_value_${n}`),
    options: options.map(({ code, label }) => ({ value: code, label: described.language.of(label) || code })),
    hidden: isComparison(said) && !takesValue(said),
    fault: fault ? t(fault) : '',
  }
}

/** Returns the options of the question select; a selected one that is not offered is kept. */
function subjectOptions(described: Described, offered: readonly Subject[], about: string) {
  const chosen = described.subjects.get(about)
  const subjects = chosen && !offered.some(({ name }) => name === about) ? [...offered, chosen] : offered
  return subjects.map((subject) => {
    const label = described.language.of(subject.question.label)
    const short = Array.from(label).length > SHORT ? `${Array.from(label).slice(0, SHORT).join('')}…` : label
    return {
      value: subject.name,
      label: `${subjectSaid(described, subject)} – ${short}`,
      selected: subject.name === about,
      shape: subject.shape,
      list: subject.options.length > 0 ? subject.question.code : '',
    }
  })
}

/** Returns the options for values by question code, for the script. */
export const valuesFor = (described: Described, offered: readonly Subject[]) =>
  [
    ...new Map(
      offered.filter(({ options }) => options.length > 0).map((one) => [one.question.code, one]),
    ).values(),
  ].map(({ question, options }) => ({
    list: question.code,
    options: options.map(({ code, label }) => ({ value: code, label: described.language.of(label) || code })),
  }))
