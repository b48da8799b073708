import type { Input } from '../answer.ts'

/** The properties of a form field that are read. */
export type Field = {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly checked?: boolean
}

/**
 * The page's input, as it would be posted: no buttons and no unchecked radios or boxes. Includes hidden questions,
 * whose answers count when they are shown again.
 */
export function inputOf(fields: Iterable<Field>): Input {
  const input: Record<string, string[]> = {}
  for (const { name, type, value, checked } of fields) {
    const isLeftOut =
      !name || /^(?:submit|button|fieldset)$/.test(type) || (/^(?:radio|checkbox)$/.test(type) && !checked)
    if (isLeftOut) continue
    const values = Object.hasOwn(input, name) ? input[name] : undefined
    if (values) values.push(value)
    else input[name] = [value]
  }
  return input
}
