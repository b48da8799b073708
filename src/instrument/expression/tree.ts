/** What stands between two operands. */
export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'

/** An expression, read; `at` is where it begins in the source, in UTF-16 units from 0. */
export type Tree =
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'text'; readonly at: number; readonly value: string }
  /** `${code}`: the answer to a question, or one column of it. */
  | { readonly kind: 'reference'; readonly at: number; readonly code: string }
  /** `.`: the answer a constraint is about. */
  | { readonly kind: 'current'; readonly at: number }
  /** A bare name in a choice filter: what the option has in this column. */
  | { readonly kind: 'attribute'; readonly at: number; readonly name: string }
  | { readonly kind: 'negative'; readonly at: number; readonly operand: Tree }
  | {
      readonly kind: 'binary'
      readonly at: number
      readonly operator: Operator
      readonly left: Tree
      readonly right: Tree
    }
  | { readonly kind: 'call'; readonly at: number; readonly name: string; readonly args: readonly Tree[] }

/** The codes an expression refers to, each once, in the order they are first read. */
export const referencesOf = (tree: Tree): readonly string[] => [
  ...new Set(nodesOf(tree).flatMap((node) => (node.kind === 'reference' ? [node.code] : []))),
]

/** Whether an expression asks for the answer it is about. */
export const usesCurrent = (tree: Tree): boolean => nodesOf(tree).some(({ kind }) => kind === 'current')

/** The attributes of an option that an expression asks for, each once. */
export const attributesOf = (tree: Tree): readonly string[] => [
  ...new Set(nodesOf(tree).flatMap((node) => (node.kind === 'attribute' ? [node.name] : []))),
]

/** Every node of a tree, in the order they are written. */
export function nodesOf(tree: Tree): readonly Tree[] {
  const found: Tree[] = []
  const waiting: Tree[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node)
    waiting.push(...partsOf(node).toReversed())
  }
  return found
}

function partsOf(node: Tree): readonly Tree[] {
  if (node.kind === 'binary') return [node.left, node.right]
  if (node.kind === 'call') return node.args
  return node.kind === 'negative' ? [node.operand] : []
}
