import { type Budget, weightOf } from './budget.ts'
import { functionNamed } from './function.ts'
import { findPattern, matches } from './pattern.ts'
import { CHOICE_NAME, JOIN, REGEX, charactersOf } from './text-functions.ts'
import type { Operator, Tree } from './tree.ts'
import { type Value, numberOf, textOf, truthOf } from './value.ts'

/** Where an expression finds answers; '' stands for one that was not given. */
export type Scope = {
  /** The answer `.` stands for; '' outside a constraint. */
  readonly current: Value
  /** What is left for all that is worked out in it. */
  readonly budget: Budget
  /** The value of a question or of one of its columns. */
  readonly valueOf: (code: string) => Value
  /** What the option a choice filter is asked about has in a column; absent elsewhere. */
  readonly attributeOf?: (name: string) => Value
  /** The words of the option with this code that a question offers, in the default language. */
  readonly labelOf?: (question: string, code: string) => string
}

/**
 * Works out an expression by the rules of XPath 1.0; throws for no tree that was parsed. Undefined once the budget of
 * its scope is used up: it then counts as one that cannot be read.
 */
export function evaluate(tree: Tree, scope: Scope): Value | undefined {
  const value = counted(tree, scope)
  return scope.budget.left < 0 ? undefined : value
}

/** Each part takes steps, and each character of what it comes to, before anything is made of it. */
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
  // It alone makes more of its values than they are, and may not before that is counted.
  if (tree.name === JOIN) scope.budget.left -= textOf(args[0]).length * args.length
  if (scope.budget.left < 0) return ''
  if (tree.name === REGEX) return isOfPattern(args, scope.budget)
  return functionNamed(tree.name)?.of(...args) ?? ''
}

function choiceName([code, named]: readonly Tree[], scope: Scope): Value {
  if (!code || named?.kind !== 'reference') return ''
  return scope.labelOf?.(named.code, textOf(counted(code, scope))) ?? ''
}

/** The whole text has to match, as the documentation of ODK says. */
function isOfPattern([text, source]: readonly Value[], budget: Budget): boolean {
  const pattern = findPattern(textOf(source))
  return pattern !== undefined && matches(pattern, charactersOf(text), budget)
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
