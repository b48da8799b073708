import { newBudget } from '../../../src/instrument/expression/budget.ts'
import { evaluate } from '../../../src/instrument/expression/evaluate.ts'
import { parseExpression } from '../../../src/instrument/expression/parse.ts'
import type { Sentence } from '../../../src/instrument/answer.ts'
import type { Tree } from '../../../src/instrument/expression/tree.ts'
import type { Value } from '../../../src/instrument/expression/value.ts'

/** Parses an expression; throws when it is invalid. */
export function treeOf(source: string): Tree {
  const parsed = parseExpression(source)
  if (!parsed.ok) throw new Error(`${source}: ${parsed.fault.key} at ${parsed.at}`)
  return parsed.tree
}

/** Returns why and where an expression cannot be parsed. */
export function faultOf(source: string): { at: number; fault: Sentence } {
  const parsed = parseExpression(source)
  if (parsed.ok) throw new Error(`${source} was read`)
  return { at: parsed.at, fault: parsed.fault }
}

/** Evaluates an expression: `.` is `current`, `${n}` is 7, `${t}` is "red blue", everything else is empty. */
export function evaluated(source: string, current: Value = ''): Value {
  const scope = { current, budget: newBudget(), valueOf: (code: string) => ANSWERS.get(code) ?? '' }
  const value = evaluate(treeOf(source), scope)
  if (value === undefined) throw new Error(`${source} takes too many steps`)
  return value
}

const ANSWERS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['n', 7],
  ['t', 'red blue'],
])
