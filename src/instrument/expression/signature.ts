import type { Key } from '../../locale/message.ts'
import type { Tree } from './tree.ts'
import type { Value } from './value.ts'

/** A function of expressions: how many values it takes, and what it makes of them. */
export type ExpressionFunction = {
  readonly least: number
  readonly most: number
  readonly of: (...args: readonly Value[]) => Value
  /** What is wrong with values as they are written; undefined when nothing is. */
  readonly refuses?: (args: readonly Tree[]) => { readonly at: number; readonly key: Key } | undefined
}

/** As many values as one likes. */
export const ANY = Infinity

export const takes = (
  least: number,
  most: number,
  of: ExpressionFunction['of'],
  refuses?: ExpressionFunction['refuses'],
): ExpressionFunction => ({ least, most, of, ...(refuses && { refuses }) })
