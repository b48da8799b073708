import { type Scope, evaluate } from './evaluate.ts'
import { type Parsed, type Reads, parseExpression } from './parse.ts'
import { type Value, truthOf } from './value.ts'

const kept = new Map<string, Parsed>()
const KEPT_AT_MOST = 5000

/** Parses an expression, with a cache. */
export function parsed(source: string, reads: Reads = {}): Parsed {
  const name = reads.attributes ? `filter ${source}` : `value ${source}`
  const known = kept.get(name)
  if (known) return known
  const now = parseExpression(source, reads)
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  kept.set(name, now)
  return now
}

/** Whether an expression is blank. */
export const isBlank = (source: string | true | undefined): source is undefined =>
  source === undefined || (source !== true && source.trim() === '')

/** The value of an expression; undefined when unparsable, which publishing rules out. */
export function valueOf(source: string, scope: Scope): Value | undefined {
  const read = parsed(source)
  return read.ok ? evaluate(read.tree, scope) : undefined
}

/** Evaluates a condition; absent or unparsable, it is true: better to ask too much than too little. */
export const holds = (source: string | undefined, scope: Scope): boolean =>
  isBlank(source) || truthOf(valueOf(source, scope) ?? true)
