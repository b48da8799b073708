import type { Budget } from './budget.ts'
import { type Test, characterAt, classAt } from './pattern-characters.ts'

/** A compiled pattern: states of an NFA. */
export type Pattern = { readonly states: readonly State[]; readonly first: number }

export type State =
  | { readonly kind: 'character'; readonly test: Test; readonly weight: number; readonly next: number }
  | { readonly kind: 'edge'; readonly end: boolean; readonly next: number }
  | { readonly kind: 'split'; readonly nexts: readonly number[] }
  | { readonly kind: 'match' }

/** Limit of states, and of transitions of one state: bounds the steps per character. */
const MOST_STATES = 1000
/** Limits the recursion on nested groups to the stack of any browser. */
const MOST_CHARACTERS = 1000
const known = new Map<string, Pattern | undefined>()

/**
 * Compiles a regular expression (cached); undefined when invalid. Supports groups, classes, alternatives, anchors and
 * counts, not lookaround or back references.
 */
export function findPattern(source: string): Pattern | undefined {
  if (known.has(source)) return known.get(source)
  const pattern = source.length > MOST_CHARACTERS ? undefined : compiled(source)
  if (known.size >= 200) known.clear()
  known.set(source, pattern)
  return pattern
}

/**
 * Whether a pattern matches the whole text; false too when the budget runs out. Simulates all NFA states at once
 * (Thompson 1968): no backtracking, so no exponential time.
 */
export function matches({ states, first }: Pattern, text: readonly string[], budget: Budget): boolean {
  const seen = new Int32Array(states.length).fill(-1)
  /** States still to process at this position. */
  let now = [first]
  for (let at = 0; now.length > 0; at += 1) {
    const nexts: number[] = []
    for (let place = now.pop(); place !== undefined; place = now.pop()) {
      const state = states[place]
      budget.left -= 1
      if (budget.left < 0) return false
      if (!state || seen[place] === at) continue
      seen[place] = at
      if (state.kind === 'match' && at === text.length) return true
      if (state.kind === 'split') for (const next of state.nexts) now.push(next)
      if (state.kind === 'edge' && at === (state.end ? text.length : 0)) now.push(state.next)
      if (state.kind === 'character' && at < text.length) {
        budget.left -= state.weight
        if (state.test(text[at] ?? '')) nexts.push(state.next)
      }
    }
    now = nexts
  }
  return false
}

type Node =
  | { readonly kind: 'character'; readonly test: Test; readonly weight: number }
  | { readonly kind: 'edge'; readonly end: boolean }
  | { readonly kind: 'all'; readonly nodes: readonly Node[] }
  | { readonly kind: 'any'; readonly nodes: readonly Node[] }
  | { readonly kind: 'times'; readonly node: Node; readonly least: number; readonly most: number }

class Unreadable extends Error {}

function compiled(source: string): Pattern | undefined {
  try {
    const reader = { source, at: 0 }
    const node = alternatives(reader)
    if (reader.at < source.length) return undefined
    const states: State[] = [{ kind: 'match' }]
    return { first: add(states, node, 0), states }
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

type Reader = { readonly source: string; at: number }

function took(reader: Reader, sign: string): boolean {
  const isThere = reader.source.startsWith(sign, reader.at)
  if (isThere) reader.at += sign.length
  return isThere
}

function alternatives(reader: Reader): Node {
  const nodes = [sequence(reader)]
  while (took(reader, '|')) nodes.push(sequence(reader))
  return { kind: 'any', nodes }
}

function sequence(reader: Reader): Node {
  const nodes: Node[] = []
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    nodes.push(counted(reader, atom(reader)))
  }
  return { kind: 'all', nodes }
}

function atom(reader: Reader): Node {
  if (took(reader, '^')) return { kind: 'edge', end: false }
  if (took(reader, '$')) return { kind: 'edge', end: true }
  if (took(reader, '(')) return group(reader)
  const read = took(reader, '[') ? classAt(reader.source, reader.at) : characterAt(reader.source, reader.at)
  if (!read) throw new Unreadable()
  reader.at = read.end
  return { kind: 'character', test: read.test, weight: read.weight ?? 1 }
}

function group(reader: Reader): Node {
  took(reader, '?:')
  const inner = alternatives(reader)
  if (!took(reader, ')')) throw new Unreadable()
  return inner
}

const COUNT = /(?:([*+?])|\{(\d{1,3})(,(\d{1,3})?)?\})\??/y
const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
}

/** Lazy quantifiers are parsed as greedy: for a whole text they are equal. */
function counted(reader: Reader, node: Node): Node {
  COUNT.lastIndex = reader.at
  const read = COUNT.exec(reader.source)
  if (!read) return node
  reader.at = COUNT.lastIndex
  const [, sign = '', low = '0', range, high] = read
  const [least, most] = SIGNS[sign] ?? [
    Number(low),
    range === undefined ? Number(low) : Number(high ?? Infinity),
  ]
  if (most < least || node.kind === 'edge') throw new Unreadable()
  return { kind: 'times', node, least, most }
}

/** Adds a node's states before state `next`; returns the first. */
function add(states: State[], node: Node, next: number): number {
  if (node.kind === 'character' || node.kind === 'edge') return push(states, { ...node, next })
  if (node.kind === 'all') return node.nodes.reduceRight((after, one) => add(states, one, after), next)
  if (node.kind === 'any') {
    return push(states, { kind: 'split', nexts: node.nodes.map((one) => add(states, one, next)) })
  }
  let after = next
  if (node.most === Infinity) {
    after = push(states, { kind: 'split', nexts: [next] })
    states[after] = { kind: 'split', nexts: [add(states, node.node, after), next] }
  }
  for (let n = node.most === Infinity ? node.least : node.most; n > 0; n -= 1) {
    const one = add(states, node.node, after)
    after = n > node.least ? push(states, { kind: 'split', nexts: [one, next] }) : one
  }
  return after
}

function push(states: State[], state: State): number {
  const ways = state.kind === 'split' ? state.nexts.length : 1
  if (states.length + ways > MOST_STATES) throw new Unreadable()
  return states.push(state) - 1
}
