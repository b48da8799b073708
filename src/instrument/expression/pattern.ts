import { type Test, characterAt, isOneOf } from './pattern-characters.ts'

/** Whether a whole text is of a pattern. */
export type Pattern = (text: string) => boolean

/** States a pattern may have: bounds the time for each character of a text. */
const MOST_STATES = 1000
const known = new Map<string, Pattern | undefined>()

/**
 * The matcher of a regular expression; undefined for one that cannot be read. Every state is followed at once
 * (Thompson 1968), so that no pattern and no text can make it slow: time grows with their lengths and no faster.
 * Groups, classes, alternatives, anchors and counts are read; looking around and back references are not.
 */
export function findPattern(source: string): Pattern | undefined {
  if (known.has(source)) return known.get(source)
  const pattern = compiled(source)
  if (known.size >= 200) known.clear()
  known.set(source, pattern)
  return pattern
}

type Node =
  | { readonly kind: 'character'; readonly test: Test }
  | { readonly kind: 'edge'; readonly end: boolean }
  | { readonly kind: 'all'; readonly nodes: readonly Node[] }
  | { readonly kind: 'any'; readonly nodes: readonly Node[] }
  | { readonly kind: 'times'; readonly node: Node; readonly least: number; readonly most: number }

type State =
  | { readonly kind: 'character'; readonly test: Test; readonly next: number }
  | { readonly kind: 'edge'; readonly end: boolean; readonly next: number }
  | { readonly kind: 'split'; readonly nexts: readonly number[] }
  | { readonly kind: 'match' }

class Unreadable extends Error {}

function compiled(source: string): Pattern | undefined {
  try {
    const reader = { source, at: 0 }
    const node = alternatives(reader)
    if (reader.at < source.length) return undefined
    const states: State[] = [{ kind: 'match' }]
    const first = add(states, node, 0)
    return (text) => runs(states, first, Array.from(text))
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
  const read = took(reader, '[') ? isOneOf(reader.source, reader.at) : characterAt(reader.source, reader.at)
  if (!read) throw new Unreadable()
  reader.at = read.end
  return { kind: 'character', test: read.test }
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

/** Lazy counts are read as the others are: for a whole text they match the same. */
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

/** Adds the states of a node before the state that follows it; gives the first of them. */
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
  if (states.length >= MOST_STATES) throw new Unreadable()
  return states.push(state) - 1
}

function runs(states: readonly State[], first: number, text: readonly string[]): boolean {
  let now = reached(states, [first], 0, text.length)
  for (const [at, character] of text.entries()) {
    const nexts: number[] = []
    for (const place of now) {
      const state = states[place]
      if (state?.kind === 'character' && state.test(character)) nexts.push(state.next)
    }
    if (nexts.length === 0) return false
    now = reached(states, nexts, at + 1, text.length)
  }
  return [...now].some((place) => states[place]?.kind === 'match')
}

/** The states one is in without reading on. */
function reached(states: readonly State[], from: readonly number[], at: number, length: number) {
  const found = new Set<number>()
  const waiting = [...from]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (found.has(place)) continue
    found.add(place)
    const state = states[place]
    if (state?.kind === 'split') waiting.push(...state.nexts)
    if (state?.kind === 'edge' && at === (state.end ? length : 0)) waiting.push(state.next)
  }
  return found
}
