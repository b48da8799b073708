import { first, type Input, type Sentence } from './form.ts'
import { ownName, type Language } from './language.ts'

type Control = 'text' | 'email' | 'password' | 'number' | 'date' | 'textarea' | 'select'
type Option = { readonly value: string; readonly label: string }

/** What a form knows before it is drawn: what was given, and what is wrong with it. */
export type Filled = {
  readonly input: Input
  readonly faults: Readonly<Record<string, Sentence>>
  readonly language: Language
}

/** A form not posted yet, with what its fields begin with. */
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

/** Everything `shared/field` prints. `of` is the content language of an authored text. */
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
    fault: fault ? language.t(fault.key, fault.values) : '',
    described: described.join(' '),
    lang: options.of ?? '',
    dir: options.of ? ownName(options.of).dir : (options.dir ?? 'auto'),
    autocomplete: options.autocomplete ?? 'off',
    options: (options.options ?? []).map((option) => ({ ...option, selected: option.value === value })),
  }
}

/**
 * What `shared/errors` lists: every fault, linked to its field. A sentence that could stand at any field names the one
 * of `fields` it is about.
 */
export const faultList = (
  { faults, language: { t } }: Filled,
  fields: readonly Pick<Field, 'name' | 'label'>[] = [],
): readonly { field: string; sentence: string }[] =>
  Object.entries(faults).map(([name, { key, values }]) => {
    const label = GENERAL.test(key) ? fields.find((one) => one.name === name)?.label : undefined
    const sentence = t(key, values)
    return { field: name, sentence: label ? t('form.fault_in', { label, sentence }) : sentence }
  })

/** The title of a page, which says so when something is wrong with its form. */
export const titled = ({ faults, language }: Filled, title: string): string =>
  Object.keys(faults).length > 0 ? language.t('page.error_prefix', { title }) : title

const GENERAL = /^form\.|\.at_(?:most|least)$/
