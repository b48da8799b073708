import { type Budget, weightOf } from './budget.ts'
import { functionNamed } from './function.ts'
import { findPattern, matches } from './pattern.ts'
import { CHOICE_NAME, JOIN, REGEX, charactersOf } from './text-functions.ts'
import type { Operator, Tree } from './tree.ts'
import { type Value, numberOf, textOf, truthOf } from './value.ts'

/** Resolves names in an expression; '' is an unanswered question. */
export type Scope = {
  /** The value of `.`; '' outside a constraint. */
  readonly current: Value
  /** Shared by all expressions of this scope. */
  readonly budget: Budget
  /** The value of a question or column. */
  readonly valueOf: (code: string) => Value
  /** An attribute of the option a choice filter tests; absent elsewhere. */
  readonly attributeOf?: (name: string) => Value
  /** The label of a question's option, in the default language. */
  readonly labelOf?: (question: string, code: string) => string
}

/**
 * Evaluates an expression by XPath 1.0 rules; never throws for a parsed tree. Returns undefined when the scope's
 * budget is used up, which callers treat as unparsable.
 */
export function evaluate(tree: Tree, scope: Scope): Value | undefined {
  const value = counted(tree, scope)
  return scope.budget.left < 0 ? undefined : value
}

/** Charges each node and each character of its result before the result is used. */
function counted(tree: Tree, scope: Scope): Value {
  const { budget } = scope
  budget.left -= weightOf(tree)
  if (budget.left < 0) return ''
  const value = worth(tree, scope)
  if (typeof value === 'string') budget.left -= value.length
  return budget.left < 0 ? '' : value
}

function worth(tree: Tree, scope: Scope): Value {
  if (tree.kind === 'number' || tree.kind === 'text') return tree.value
  if (tree.kind === 'reference') return scope.valueOf(tree.code)
  if (tree.kind === 'current') return scope.current
  if (tree.kind === 'attribute') return scope.attributeOf?.(tree.name) ?? ''
  if (tree.kind === 'negative') return -numberOf(counted(tree.operand, scope))
  if (tree.kind === 'binary') {
    return OPERATIONS[tree.operator](counted(tree.left, scope), counted(tree.right, scope))
  }
  if (tree.name === CHOICE_NAME) return choiceName(tree.args, scope)
  const args = tree.args.map((arg) => counted(arg, scope))
  // Only `join` multiplies the length of its arguments: charge before building the text.
  if (tree.name === JOIN) scope.budget.left -= textOf(args[0]).length * args.length
  if (scope.budget.left < 0) return ''
  if (tree.name === REGEX) return isOfPattern(args, scope.budget)
  return functionNamed(tree.name)?.of(...args) ?? ''
}

function choiceName([code, named]: readonly Tree[], scope: Scope): Value {
  if (!code || named?.kind !== 'reference') return ''
  return scope.labelOf?.(named.code, textOf(counted(code, scope))) ?? ''
}

/** The whole text has to match (ODK documentation). */
function isOfPattern([text, source]: readonly Value[], budget: Budget): boolean {
  const pattern = findPattern(textOf(source))
  return pattern !== undefined && matches(pattern, charactersOf(text), budget)
}

type Operation = (left: Value, right: Value) => Value

const numeric =
  (of: (left: number, right: number) => number | boolean): Operation =>
  (left, right) =>
    of(numberOf(left), numberOf(right))

/** `mod` takes the sign of the dividend; division by zero is infinity. */
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

/** Compares as booleans if either is one, else as numbers if either is one, else as text. */
function areEqual(left: Value, right: Value): boolean {
  const types = new Set([typeof left, typeof right])
  if (types.has('boolean')) return truthOf(left) === truthOf(right)
  if (types.has('number')) return numberOf(left) === numberOf(right)
  return textOf(left) === textOf(right)
}
