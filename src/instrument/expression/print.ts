import { BINDING } from './parse.ts'
import { CHOICE_NAME } from './text-functions.ts'
import type { Tree } from './tree.ts'
import { textOf } from './value.ts'

/** An expression as XLSForm writes it, with no more brackets than it needs; reading it gives the same tree. */
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

/** A question that is named rather than asked for its answer stands in quotation marks. */
const argument = (name: string) => (arg: Tree, place: number) =>
  name === CHOICE_NAME && place === 1 ? `'${printed(arg)}'` : printed(arg)

/** Tighter than every operator between two operands. */
const UNARY = 7

/** In brackets unless it binds more tightly than what is around it. */
const within = (tree: Tree, least: number): string =>
  tree.kind === 'binary' && BINDING[tree.operator] <= least ? `(${printed(tree)})` : printed(tree)

/** A number too large for a double is read as infinity, which is written as one. */
function numeral(value: number): string {
  if (Number.isFinite(value)) return textOf(value)
  return Number.isNaN(value) ? "number('')" : `${value < 0 ? '-' : ''}1${'0'.repeat(309)}`
}

/** XPath has no way to write both quotation marks in one text, so such a text is put together. */
function quoted(value: string): string {
  if (!value.includes("'")) return `'${value}'`
  if (!value.includes('"')) return `"${value}"`
  return `concat(${value
    .split(/('+)/)
    .filter(Boolean)
    .map((part) => (part.startsWith("'") ? `"${part}"` : `'${part}'`))
    .join(', ')})`
}
