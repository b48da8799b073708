import { type Scope, evaluate } from './evaluate.ts'
import { type Parsed, type Reads, parseExpression } from './parse.ts'
import { type Value, truthOf } from './value.ts'

const kept = new Map<string, Parsed>()
const KEPT_AT_MOST = 5000

/** An expression, parsed once for everyone who answers. */
export function parsed(source: string, reads: Reads = {}): Parsed {
  const name = reads.attributes ? `filter ${source}` : `value ${source}`
  const known = kept.get(name)
  if (known) return known
  const now = parseExpression(source, reads)
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  kept.set(name, now)
  return now
}

/** Whether an expression was left out. */
export const isBlank = (source: string | true | undefined): source is undefined =>
  source === undefined || (source !== true && source.trim() === '')

/** What an expression comes to; undefined when it cannot be read, which publishing rules out. */
export function valueOf(source: string, scope: Scope): Value | undefined {
  const read = parsed(source)
  return read.ok ? evaluate(read.tree, scope) : undefined
}

/** A condition that is absent or cannot be read holds: better a question too many than one withheld. */
export const holds = (source: string | undefined, scope: Scope): boolean =>
  isBlank(source) || truthOf(valueOf(source, scope) ?? true)
