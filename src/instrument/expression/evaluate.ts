import { functionNamed } from './function.ts'
import { CHOICE_NAME } from './text-functions.ts'
import type { Operator, Tree } from './tree.ts'
import { type Value, numberOf, textOf, truthOf } from './value.ts'

/** Where an expression finds answers; '' stands for one that was not given. */
export type Scope = {
  /** The answer `.` stands for; '' outside a constraint. */
  readonly current: Value
  /** The value of a question or of one of its columns. */
  readonly valueOf: (code: string) => Value
  /** What the option a choice filter is asked about has in a column; absent elsewhere. */
  readonly attributeOf?: (name: string) => Value
  /** The words of the option with this code that a question offers, in the default language. */
  readonly labelOf?: (question: string, code: string) => string
}

/** Works out an expression by the rules of XPath 1.0; throws for no tree that was parsed. */
export function evaluate(tree: Tree, scope: Scope): Value {
  if (tree.kind === 'number' || tree.kind === 'text') return tree.value
  if (tree.kind === 'reference') return scope.valueOf(tree.code)
  if (tree.kind === 'current') return scope.current
  if (tree.kind === 'attribute') return scope.attributeOf?.(tree.name) ?? ''
  if (tree.kind === 'negative') return -numberOf(evaluate(tree.operand, scope))
  if (tree.kind === 'binary') {
    return OPERATIONS[tree.operator](evaluate(tree.left, scope), evaluate(tree.right, scope))
  }
  if (tree.name === CHOICE_NAME) return choiceName(tree.args, scope)
  return functionNamed(tree.name)?.of(...tree.args.map((arg) => evaluate(arg, scope))) ?? ''
}

function choiceName([code, named]: readonly Tree[], scope: Scope): Value {
  if (!code || named?.kind !== 'reference') return ''
  return scope.labelOf?.(named.code, textOf(evaluate(code, scope))) ?? ''
}

type Operation = (left: Value, right: Value) => Value

const numeric =
  (of: (left: number, right: number) => number | boolean): Operation =>
  (left, right) =>
    of(numberOf(left), numberOf(right))

/** `mod` takes the sign of its first number; dividing by zero gives infinity. */
const OPERATIONS: Readonly<Record<Operator, Operation>> = {
  or: (left, right) => truthOf(left) || truthOf(right),
  and: (left, right) => truthOf(left) && truthOf(right),
  '=': (left, right) => areEqual(left, right),
  '!=': (left, right) => !areEqual(left, right),
  '<': numeric((left, right) => left < right),
  '<=': numeric((left, right) => left <= right),
  '>': numeric((left, right) => left > right),
  '>=': numeric((left, right) => left >= right),
  '+': numeric((left, right) => left + right),
  '-': numeric((left, right) => left - right),
  '*': numeric((left, right) => left * right),
  div: numeric((left, right) => left / right),
  mod: numeric((left, right) => left % right),
}

/** Two truths if one of them is a truth, else two numbers if one of them is a number, else two texts. */
function areEqual(left: Value, right: Value): boolean {
  const types = new Set([typeof left, typeof right])
  if (types.has('boolean')) return truthOf(left) === truthOf(right)
  if (types.has('number')) return numberOf(left) === numberOf(right)
  return textOf(left) === textOf(right)
}
