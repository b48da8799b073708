import { kindOf } from '../instrument/kinds/table.ts'
import type { Clash } from './clash.ts'

const LONGEST_NAME = 32

/**
 * Returns numbered codes for questions kept apart, such as `q3_a1` and `q3_a2`. None keeps the bare code, so that a
 * column never changes its meaning between two exports.
 */
export function variantCodes({ code, variants }: Clash): readonly string[] {
  return variants.map(({ question, forms }, at) => {
    const form = forms.at(-1)
    const names = form ? kindOf(question).columns(question, form) : []
    const longest = Math.max(
      0,
      ...names.map(({ name, words }) => name.length + (words ? '_miss'.length : 0) - code.length),
    )
    const suffix = `_a${at + 1}`
    return code.slice(0, Math.max(1, LONGEST_NAME - longest - suffix.length)) + suffix
  })
}
