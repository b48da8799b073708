import { valueOf, type Variable } from '../dataset/variable.ts'
import type { Cell } from '../instrument/answer.ts'
import type { Text } from '../text.ts'
import { languageOf } from '../web/language.ts'
import type { Options } from './plan.ts'

type Labelled = Pick<Variable, 'values' | 'always_codes'>

/** Returns whether cells are labels. */
export const isLabelled = ({ values, always_codes }: Labelled, options: Options): boolean =>
  options.values === 'labels' && values.length > 0 && !always_codes

/** Formats a cell as its code, or its label if labels were chosen; missing codes stay numbers. */
export function printed(variable: Labelled, cell: Cell, options: Options, fallback: string): Cell {
  if (!isLabelled(variable, options)) return cell
  const value = valueOf(variable, cell)
  return value ? labelOf(value, options.language, fallback) : cell
}

/** Returns a value's label in a language, or its code without one. */
export const labelOf = (value: { code: string; label: Text }, language: string, fallback: string): string =>
  languageOf(language, fallback).of(value.label) || value.code
