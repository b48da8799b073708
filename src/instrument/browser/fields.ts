import type { Input } from '../answer.ts'

/** What is needed of a form field; a browser's own have it. */
export type Field = {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly checked?: boolean
}

/**
 * What is filled in on a page, of hidden questions too: they are read when they are asked again. As the page would
 * post it: buttons and radios and boxes without a tick are not there.
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
