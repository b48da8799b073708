import { CHOICE_NAME } from './text-functions.ts'
import { type Tree, nodesOf } from './tree.ts'

/** Two values an expression compares, each as everything it may come to; `isList`: the first is words with spaces. */
export type Comparison = {
  readonly one: readonly Tree[]
  readonly other: readonly Tree[]
  readonly isList: boolean
}

/** Everything an expression compares with each other, alike or not, as codes are; greater and smaller are for numbers. */
export const comparisonsIn = (tree: Tree): readonly Comparison[] => nodesOf(tree).flatMap(comparisonOf)

/** Functions that look for their second value in their first. */
const LOOKING: ReadonlySet<string> = new Set(['selected', 'contains'])

function comparisonOf(node: Tree): readonly Comparison[] {
  if (node.kind === 'binary' && (node.operator === '=' || node.operator === '!='))
    return [{ one: outcomesOf(node.left), other: outcomesOf(node.right), isList: false }]
  if (node.kind !== 'call') return []
  const [first, second] = node.args
  if (!first || !second) return []
  if (LOOKING.has(node.name)) return [{ one: joinedIn(first), other: outcomesOf(second), isList: true }]
  return node.name === CHOICE_NAME ? [{ one: [second], other: outcomesOf(first), isList: false }] : []
}

/** The parts of an expression that it may come to as they are. */
export function outcomesOf(tree: Tree): readonly Tree[] {
  if (tree.kind !== 'call') return [tree]
  if (tree.name === 'if') return tree.args.slice(1).flatMap(outcomesOf)
  if (tree.name === 'coalesce') return tree.args.flatMap(outcomesOf)
  return SAME.has(tree.name) ? tree.args.slice(0, 1).flatMap(outcomesOf) : [tree]
}

/** Functions that give the first of their values, or one word of it. */
const SAME: ReadonlySet<string> = new Set(['string', 'normalize-space', 'selected-at'])

const joinedIn = (tree: Tree): readonly Tree[] =>
  tree.kind === 'call' && (tree.name === 'concat' || tree.name === 'join')
    ? tree.args.flatMap(outcomesOf)
    : outcomesOf(tree)
