import { plainNumber } from '../instrument/kinds/common/numeral.ts'
import {
  optionsOf,
  type Choice,
  type Question,
  type Questionnaire,
  type Text,
} from '../instrument/questionnaire.ts'
import { conditionIn, type Subjects } from '../questionnaire/conditions/condition.ts'
import { questionBase } from './place.ts'
import { attributesSaid } from './rows.ts'
import { settingsOf } from './setting.ts'

/** Initial values of a form. */
export type Values = Record<string, string | readonly string[]>

/** Initial values of a question's form, in the content language `tag`. */
export function questionValues(
  form: Questionnaire,
  question: Question,
  subjects: Subjects,
  tag: string,
): Values {
  const { required, relevant, label, hint, guidance, required_message, constraint_message } = question
  const needed = typeof required === 'string' ? required : undefined
  return {
    base: questionBase(form, question),
    in: tag,
    kind: question.kind,
    code: question.code,
    label: label[tag] ?? '',
    hint: hint?.[tag] ?? '',
    guidance: guidance?.[tag] ?? '',
    required_message: required_message?.[tag] ?? '',
    constraint_message: constraint_message?.[tag] ?? '',
    constraint: question.constraint ?? '',
    default: question.default ?? '',
    marked: question.marked ? 'yes' : '',
    ...conditionValues('required', needed, subjects, required === true ? 'always' : 'never'),
    ...conditionValues('relevant', relevant, subjects, 'always'),
    ...listedValues(form, question, tag),
    ...('items' in question && rowValues('item', question.items, tag)),
    ...settingValues(question, tag),
  }
}

/** Returns the initial values of a condition: rows where they can express it, else the expression. */
export function conditionValues(
  name: string,
  source: string | undefined,
  subjects: Subjects,
  otherwise: string,
): Values {
  const written = source?.trim() ? source : undefined
  const condition = written === undefined ? undefined : conditionIn(written, subjects)
  const rows = condition?.rows ?? []
  const way = written === undefined ? otherwise : condition ? 'when' : 'expression'
  return {
    [name]: way,
    [`${name}_join`]: condition?.join ?? 'all',
    [`${name}_row`]: rows.map((_, n) => String(n)),
    [`${name}_expression`]: written ?? '',
    ...Object.fromEntries(
      rows.flatMap((row, n) => [
        [`${name}_name_${n}`, row.name],
        [`${name}_is_${n}`, row.comparison],
        [`${name}_value_${n}`, row.value],
      ]),
    ),
  }
}

function listedValues(form: Questionnaire, question: Question, tag: string): Values {
  if (!('list' in question)) return {}
  const chosen = 'choice_filter' in question || 'shuffled' in question ? question : undefined
  const shuffled = chosen?.shuffled
  return {
    list: question.list,
    choice_filter: chosen?.choice_filter ?? '',
    shuffled: shuffled === undefined ? 'no' : shuffled === true ? 'each' : 'seed',
    seed: typeof shuffled === 'string' ? shuffled : '',
    ...rowValues('option', optionsOf(form, question), tag),
  }
}

/** Initial values of option or statement rows. */
function rowValues(prefix: string, choices: readonly Choice[], tag: string): Values {
  const rows = choices.flatMap(({ code, label, exclusive, attributes }, n) => [
    [`${prefix}_was_${n}`, code],
    [`${prefix}_code_${n}`, code],
    [`${prefix}_label_${n}`, label[tag] ?? ''],
    [`${prefix}_exclusive_${n}`, exclusive ? 'yes' : ''],
    [`${prefix}_attributes_${n}`, attributesSaid(attributes)],
  ])
  return { [prefix]: choices.map((_, n) => String(n)), ...Object.fromEntries(rows) }
}

function settingValues(question: Question, tag: string): Values {
  const held: Readonly<Record<string, unknown>> = { ...question }
  const said = (value: unknown): string => {
    if (typeof value === 'number') return plainNumber(value)
    if (value === true) return 'yes'
    if (typeof value === 'string') return value
    return typeof value === 'object' && value !== null ? ((value as Text)[tag] ?? '') : ''
  }
  return Object.fromEntries(settingsOf(question).map(({ name }) => [name, said(held[name])]))
}
