/** A binary operator. */
export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod'

/** A syntax tree; `at` is the offset in the source, in UTF-16 units from 0. */
export type Tree =
  | { readonly kind: 'number'; readonly at: number; readonly value: number }
  | { readonly kind: 'text'; readonly at: number; readonly value: string }
  /** `${code}`: the answer to a question, or one column of it. */
  | { readonly kind: 'reference'; readonly at: number; readonly code: string }
  /** `.`: the answer a constraint tests. */
  | { readonly kind: 'current'; readonly at: number }
  /** A bare name in a choice filter: an option attribute. */
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

/** The distinct codes an expression refers to, in source order. */
export const referencesOf = (tree: Tree): readonly string[] => [
  ...new Set(nodesOf(tree).flatMap((node) => (node.kind === 'reference' ? [node.code] : []))),
]

/** Whether an expression uses `.`. */
export const usesCurrent = (tree: Tree): boolean => nodesOf(tree).some(({ kind }) => kind === 'current')

/** The distinct option attributes of an expression. */
export const attributesOf = (tree: Tree): readonly string[] => [
  ...new Set(nodesOf(tree).flatMap((node) => (node.kind === 'attribute' ? [node.name] : []))),
]

/** Every node of a tree, in source order. */
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
