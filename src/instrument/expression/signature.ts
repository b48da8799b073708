import type { Key } from '../../locale/message.ts'
import type { Tree } from './tree.ts'
import type { Value } from './value.ts'

/** An expression function and its number of arguments. */
export type ExpressionFunction = {
  readonly least: number
  readonly most: number
  readonly of: (...args: readonly Value[]) => Value
  /** Validates the unevaluated arguments; undefined when valid. */
  readonly refuses?: (args: readonly Tree[]) => { readonly at: number; readonly key: Key } | undefined
}

/** No limit of arguments. */
export const ANY = Infinity

export const takes = (
  least: number,
  most: number,
  of: ExpressionFunction['of'],
  refuses?: ExpressionFunction['refuses'],
): ExpressionFunction => ({ least, most, of, ...(refuses && { refuses }) })
