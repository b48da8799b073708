import { field, type Filled } from '../web/field.ts'
import { first } from '../web/form.ts'
import type { Language } from '../web/language.ts'
import type { Control } from '../instrument/kinds/faces/author.ts'
import { kindOf, QUESTION_KINDS } from '../instrument/kinds/table.ts'
import { optionsOf, type Question, type Questionnaire, type Text } from '../instrument/questionnaire.ts'
import { usersOf } from './arrange.ts'
import { isSearched } from './long-list.ts'
import { withSpare } from './condition-fields.ts'
import { caretIn } from './condition-form.ts'
import { OWN } from './read-options.ts'
import { rowNumbers } from './rows.ts'
import { settingsOf, type NamedSetting } from './setting.ts'

/** The question shown: as stored, or converted to the posted kind. */
export type Drawn = Readonly<{ filled: Filled; form: Questionnaire; question: Question; tag: string }>

/** Returns a field in the content language, with the default language's text below. */
export function tongueField(
  { filled, form, tag }: Pick<Drawn, 'filled' | 'form' | 'tag'>,
  name: string,
  label: string,
  {
    text,
    hint = '',
    control = 'text',
  }: { text?: Text | undefined; hint?: string; control?: 'text' | 'textarea' } = {},
) {
  const beside = tag === form.default_language ? '' : (text?.[form.default_language] ?? '')
  return {
    ...field(filled, name, label, { of: tag, control, hint }),
    beside,
    beside_lang: form.default_language,
  }
}

/** Returns the select of question kinds. */
export const kindField = ({ language, ...filled }: Filled) =>
  field({ ...filled, language }, 'kind', language.t('questionnaire.page_kind'), {
    control: 'select',
    options: QUESTION_KINDS.map((value) => ({ value, label: language.t(`kinds.name_${value}`) })),
  })

/** Returns the kind's settings: checkboxes, then fields. */
export function settingFields(drawn: Drawn) {
  const { filled, question } = drawn
  const { t } = filled.language
  const settings = settingsOf(question)
  return {
    flags: settings
      .filter(({ control }) => control === 'flag')
      .map(({ name, label, hint }) => ({
        name,
        label: t(label),
        hint: hint ? t(hint) : '',
        checked: first(filled.input, name) === 'yes',
      })),
    fields: settings.flatMap((setting) => (setting.control === 'flag' ? [] : [settingField(drawn, setting)])),
    carets: settings
      .filter(({ control }) => control === 'expression')
      .map(({ name }) => caretIn(first(filled.input, name)))
      .filter((caret) => caret !== undefined),
  }
}

/** Input types of settings other than checkboxes. */
const FIELDS = {
  whole: 'text',
  decimal: 'text',
  day: 'date',
  words: 'text',
  expression: 'textarea',
  choice: 'select',
} as const satisfies Record<Exclude<Control, 'flag'>, string>

function settingField(drawn: Drawn, setting: Exclude<NamedSetting, { control: 'flag' }>) {
  const { filled, question } = drawn
  const { t } = filled.language
  const { name, control, label, hint, example = '', needed } = setting
  const held: Readonly<Record<string, unknown>> = { ...question }
  if (control === 'words')
    return tongueField(drawn, name, t(label), {
      text: held[name] as Text | undefined,
      hint: hint ? t(hint) : '',
    })
  const values = setting.control === 'choice' ? Object.entries(setting.values) : []
  const options = {
    hint: hint ? t(hint, { example }) : '',
    optional: !needed,
    ...(control !== 'choice' && { dir: 'ltr' as const }),
    control: FIELDS[control],
    options: values.map(([value, said]) => ({ value, label: t(said) })),
  }
  return { ...field(filled, name, t(label), options), beside: '', beside_lang: '' }
}

/** Returns the list select and the options as rows; null for kinds without a list. */
export function optionFields(drawn: Drawn) {
  const { filled, form, question } = drawn
  if (!('list' in question)) return null
  const { t, number, list } = filled.language
  const sharing = usersOf(form, question.list).filter((one) => one !== question && one.code !== question.code)
  const lists = Object.keys(form.choice_lists).filter((name) => name !== question.list)
  const current = {
    value: question.list,
    label: sharing.length > 0 ? t('editor.list_named', { list: question.list }) : t('editor.list_own'),
  }
  const others = lists.map((name) => ({ value: name, label: t('editor.list_named', { list: name }) }))
  const own = sharing.length > 0 ? [{ value: OWN, label: t('editor.list_copy') }] : []
  const options = optionsOf(form, question)
  const isLong = isSearched(question, form)
  const hasAttributes =
    options.some(({ attributes }) => attributes !== undefined) ||
    ('choice_filter' in question && !!question.choice_filter)
  return {
    list: field(filled, 'list', t('editor.list'), {
      control: 'select',
      options: [current, ...own, ...others],
    }),
    may_choose: lists.length + sharing.length > 0,
    shared:
      sharing.length > 0 ? t('editor.list_shared', { codes: list(sharing.map(({ code }) => code)) }) : '',
    count: number(options.length),
    long: isLong ? t('editor.list_long', { n: options.length }) : '',
    rows: isLong
      ? null
      : rowFields(drawn, 'option', options, {
          exclusive: kindOf(question).author.options?.exclusive ?? false,
          attributes: hasAttributes,
        }),
  }
}

/** Returns options or statements as rows, plus an empty one and a paste field. */
export function rowFields(
  { filled, form, tag }: Drawn,
  prefix: 'option' | 'item',
  choices: readonly { code: string; label: Text }[],
  { exclusive, attributes }: { exclusive: boolean; attributes: boolean },
) {
  const { input, faults, language } = filled
  const { t } = language
  const at = (part: string, n: string) => first(input, `${prefix}_${part}_${n}`)
  const rows = withSpare(rowNumbers(prefix, input), (n) => at('code', n) === '' && at('label', n) === '')
  const beside = (code: string) =>
    tag === form.default_language
      ? ''
      : (choices.find((one) => one.code === code)?.label[form.default_language] ?? '')
  return {
    prefix,
    exclusive,
    attributes,
    rows: rows.map((n, place) => ({
      n,
      said: t(`editor.${prefix}_n`, { n: language.number(place + 1) }),
      was: at('was', n),
      code: at('code', n),
      label: at('label', n),
      exclusive: at('exclusive', n) === 'yes',
      attributes: at('attributes', n),
      beside: beside(at('was', n)),
      fault: saidAt(language, faults[`${prefix}_code_${n}`]),
      is_first: place === 0,
      is_spare: place === rows.length - 1,
      is_last: place >= rows.length - 2,
    })),
    paste: {
      ...field(filled, `${prefix}_paste`, t(`editor.${prefix}_paste`), {
        control: 'textarea',
        hint: t('editor.paste_hint'),
        of: tag,
      }),
      open: choices.length === 0 || faults[`${prefix}_paste`] !== undefined,
    },
    add: t(`editor.add_${prefix}`),
    summary: t(`editor.${prefix}_several`),
    label: t(`editor.${prefix}_label`),
  }
}

const saidAt = ({ t }: Language, fault: Filled['faults'][string] | undefined) => (fault ? t(fault) : '')
