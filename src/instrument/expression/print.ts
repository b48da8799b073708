import { BINDING } from './parse.ts'
import { CHOICE_NAME } from './text-functions.ts'
import type { Tree } from './tree.ts'
import { textOf } from './value.ts'

/** Serializes an expression to XLSForm with minimal brackets; parsing it returns the same tree. */
export function printed(tree: Tree): string {
  if (tree.kind === 'number') return numeral(tree.value)
  if (tree.kind === 'text') return quoted(tree.value)
  if (tree.kind === 'reference') return `\${${tree.code}}`
  if (tree.kind === 'attribute') return tree.name
  if (tree.kind === 'current') return '.'
  if (tree.kind === 'negative') return `-${within(tree.operand, UNARY)}`
  if (tree.kind === 'call') return `${tree.name}(${tree.args.map(argument(tree.name)).join(', ')})`
  const binding = BINDING[tree.operator]
  return `${within(tree.left, binding - 1)} ${tree.operator} ${within(tree.right, binding)}`
}

/** The second argument of `jr:choice-name` is quoted. */
const argument = (name: string) => (arg: Tree, place: number) =>
  name === CHOICE_NAME && place === 1 ? `'${printed(arg)}'` : printed(arg)

/** Above every binary operator. */
const UNARY = 7

/** Adds brackets unless the node binds more tightly than `least`. */
const within = (tree: Tree, least: number): string =>
  tree.kind === 'binary' && BINDING[tree.operator] <= least ? `(${printed(tree)})` : printed(tree)

/** Infinity, which a too large number parses to, is written as such a number. */
function numeral(value: number): string {
  if (Number.isFinite(value)) return textOf(value)
  return Number.isNaN(value) ? "number('')" : `${value < 0 ? '-' : ''}1${'0'.repeat(309)}`
}

/** XPath strings cannot hold both quotation marks: such a text becomes a `concat`. */
function quoted(value: string): string {
  if (!value.includes("'")) return `'${value}'`
  if (!value.includes('"')) return `"${value}"`
  return `concat(${value
    .split(/('+)/)
    .filter(Boolean)
    .map((part) => (part.startsWith("'") ? `"${part}"` : `'${part}'`))
    .join(', ')})`
}
