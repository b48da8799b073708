import { parsed } from './parsed.ts'
import type { Reads } from './parse.ts'
import { printed } from './print.ts'
import { type Tree, referencesOf } from './tree.ts'

/**
 * The part of a condition that depends only on these names: operands of `and` and `or` with other references are
 * dropped. '' when nothing is left or it cannot be parsed.
 */
export function partOn(source: string, names: ReadonlySet<string>, reads: Reads = {}): string {
  const read = parsed(source, reads)
  const part = read.ok ? partOf(read.tree, names) : undefined
  return part && referencesOf(part).length > 0 ? printed(part) : ''
}

function partOf(tree: Tree, names: ReadonlySet<string>): Tree | undefined {
  if (referencesOf(tree).every((name) => names.has(name))) return tree
  if (tree.kind === 'call' && tree.name === 'not') {
    const args = tree.args.flatMap((arg) => partOf(arg, names) ?? [])
    return args.length > 0 ? { ...tree, args } : undefined
  }
  if (tree.kind !== 'binary' || (tree.operator !== 'and' && tree.operator !== 'or')) return undefined
  const left = partOf(tree.left, names)
  const right = partOf(tree.right, names)
  return left && right ? { ...tree, left, right } : (left ?? right)
}
