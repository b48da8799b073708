import { first, type Input, type Sentence } from './form.ts'
import { ownName, type Language } from './language.ts'

type Control = 'text' | 'email' | 'password' | 'number' | 'date' | 'textarea' | 'select'
type Option = { readonly value: string; readonly label: string }

/** Input and validation errors of a form to render. */
export type Filled = {
  readonly input: Input
  readonly faults: Readonly<Record<string, Sentence>>
  readonly language: Language
}

/** Returns a form not posted yet, with initial values. */
export const blank = (
  language: Language,
  values: Readonly<Record<string, string | readonly string[]>> = {},
): Filled => ({
  language,
  faults: {},
  input: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  ),
})

export type Field = ReturnType<typeof field>

/** Returns the locals of `shared/field`. `of` is the content language of an authored text. */
export function field(
  filled: Filled,
  name: string,
  label: string,
  options: {
    control?: Control
    hint?: string
    optional?: boolean
    of?: string
    dir?: 'ltr' | 'auto'
    autocomplete?: string
    options?: readonly Option[]
  } = {},
) {
  const { faults, input, language } = filled
  const fault = faults[name]
  const value = first(input, name)
  const described = [...(options.hint ? [`${name}-hint`] : []), ...(fault ? [`${name}-fault`] : [])]
  return {
    name,
    label,
    control: options.control ?? 'text',
    value: options.control === 'password' ? '' : value,
    hint: options.hint ?? '',
    optional: options.optional ?? false,
    fault: fault ? language.t(fault) : '',
    described: described.join(' '),
    lang: options.of ?? '',
    dir: options.of ? ownName(options.of).dir : (options.dir ?? 'auto'),
    autocomplete: options.autocomplete ?? 'off',
    options: (options.options ?? []).map((option) => ({ ...option, selected: option.value === value })),
  }
}

/**
 * Returns the locals of `shared/errors`: every error, linked to its field. A generic message is prefixed with the label
 * of its field among `fields`.
 */
export const faultList = (
  { faults, language: { t } }: Filled,
  fields: readonly Pick<Field, 'name' | 'label'>[] = [],
): readonly { field: string; sentence: string }[] =>
  Object.entries(faults).map(([name, fault]) => {
    const label = GENERAL.test(fault.key) ? fields.find((one) => one.name === name)?.label : undefined
    const sentence = t(fault)
    return { field: name, sentence: label ? t('form.fault_in', { label, sentence }) : sentence }
  })

/** Returns the page title, with a prefix when the form has errors. */
export const titled = ({ faults, language }: Filled, title: string): string =>
  Object.keys(faults).length > 0 ? language.t('page.error_prefix', { title }) : title

const GENERAL = /^form\.|\.at_(?:most|least)$/
