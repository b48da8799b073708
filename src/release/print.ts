import { valueOf, type Variable } from '../dataset/variable.ts'
import type { Cell } from '../instrument/answer.ts'
import type { Text } from '../text.ts'
import { languageOf } from '../web/language.ts'
import type { Options } from './plan.ts'

type Labelled = Pick<Variable, 'values' | 'always_codes'>

/** Whether the cells of a variable are labels. */
export const isLabelled = ({ values, always_codes }: Labelled, options: Options): boolean =>
  options.values === 'labels' && values.length > 0 && !always_codes

/** What stands in a cell: its code, or its label where labels were asked for; a missing code stays a number. */
export function printed(variable: Labelled, cell: Cell, options: Options, fallback: string): Cell {
  if (!isLabelled(variable, options)) return cell
  const value = valueOf(variable, cell)
  return value ? labelOf(value, options.language, fallback) : cell
}

/** The label of a value in a language, its code where it has no label. */
export const labelOf = (value: { code: string; label: Text }, language: string, fallback: string): string =>
  languageOf(language, fallback).of(value.label) || value.code
