import { weightOf } from './budget.ts'
import { DAY_FUNCTIONS } from './date-functions.ts'
import { type State, findPattern, matches } from './pattern.ts'
import { CHOICE_NAME, JOIN, REGEX } from './text-functions.ts'
import type { Tree } from './tree.ts'
import { textOf } from './value.ts'

/** Most steps of an expression, and most characters of its result; 0 if never text. */
export type Bound = { readonly steps: number; readonly length: number }

/** Lengths in UTF-16 units; 0 for what is never text. */
export type Lengths = {
  readonly current: number
  readonly named: (name: string) => number
  readonly attribute: (name: string) => number
  /** The longest label of a question. */
  readonly labels: (name: string) => number
  /** Limit at which counting stops. */
  readonly most: number
}

/** Most characters of a number without exponent. */
export const NUMERAL = 350
/** Characters of a date with time. */
const MOMENT = 16

/** Upper bound of the steps `evaluate` counts, for any answers. */
export function boundOf(tree: Tree, lengths: Lengths): Bound {
  const parts = partsOf(tree).map((part) => boundOf(part, lengths))
  const own = ownBound(tree, parts, lengths)
  const steps = parts.reduce((sum, part) => sum + part.steps, weightOf(tree) + own.length + own.steps)
  return { steps, length: own.length }
}

function partsOf(tree: Tree): readonly Tree[] {
  if (tree.kind === 'binary') return [tree.left, tree.right]
  if (tree.kind === 'negative') return [tree.operand]
  if (tree.kind !== 'call') return []
  return tree.name === CHOICE_NAME ? tree.args.slice(0, 1) : tree.args
}

/** A node's steps beside its parts and result. */
function ownBound(tree: Tree, parts: readonly Bound[], lengths: Lengths): Bound {
  if (tree.kind === 'text') return plain(tree.value.length)
  if (tree.kind === 'reference') return plain(lengths.named(tree.code))
  if (tree.kind === 'current') return plain(lengths.current)
  if (tree.kind === 'attribute') return plain(lengths.attribute(tree.name))
  if (tree.kind !== 'call') return plain(0)
  if (tree.name === CHOICE_NAME) return plain(namedLabel(tree.args, lengths))
  const written = parts.map((part, place) => writtenLength(tree.args[place], part))
  const steps = tree.name === JOIN ? first(written) * written.length : 0
  // On the day of a session it is a call with a text.
  if (Object.hasOwn(DAY_FUNCTIONS, tree.name))
    return { steps: weightOf({ kind: 'text' }) + MOMENT, length: MOMENT }
  if (tree.name === REGEX)
    return { steps: steps + searched(tree.args[1], written[0] ?? 0, lengths.most), length: 0 }
  return { steps, length: LENGTHS[tree.name]?.(written) ?? 0 }
}

const plain = (length: number): Bound => ({ steps: 0, length })

const namedLabel = ([, named]: readonly Tree[], { labels }: Lengths) =>
  named?.kind === 'reference' ? labels(named.code) : 0

/** Characters of a value as text. */
function writtenLength(tree: Tree | undefined, { length }: Bound): number {
  if (tree?.kind === 'number') return textOf(tree.value).length
  return length > 0 ? length : NUMERAL
}

type LengthOf = (args: readonly number[]) => number

const sum: LengthOf = (args) => args.reduce((total, one) => total + one, 0)
const first: LengthOf = ([one = 0]) => one
const longest: LengthOf = (args) => Math.max(0, ...args)

/** Most characters of text results; other functions return numbers or booleans. */
const LENGTHS: Readonly<Record<string, LengthOf>> = {
  string: first,
  concat: sum,
  join: (args) => sum(args) + first(args) * args.length,
  substr: first,
  substring: first,
  once: first,
  today: () => MOMENT,
  now: () => MOMENT,
  'substring-before': first,
  'substring-after': first,
  /** One UTF-16 unit may become two. */
  translate: (args) => 2 * first(args),
  'normalize-space': first,
  if: longest,
  coalesce: longest,
  'selected-at': first,
  date: () => MOMENT,
  'date-time': () => MOMENT,
  /** `%Y` becomes four digits. */
  'format-date': ([, format = 0]) => 2 * format,
  'format-date-time': ([, format = 0]) => 2 * format,
}

/** The worst-case steps of a pattern on a text of this length: every character matches every test. */
function searched(source: Tree | undefined, length: number, most: number): number {
  const pattern = source?.kind === 'text' ? findPattern(source.value) : undefined
  if (!pattern) return 0
  const budget = { left: most }
  matches({ ...pattern, states: pattern.states.map(anywhere) }, Array<string>(length).fill(''), budget)
  return most - budget.left
}

/** A state every character and position passes; none ends the search. */
function anywhere(state: State): State {
  if (state.kind === 'character') return { ...state, test: () => true }
  if (state.kind === 'edge') return { kind: 'split', nexts: [state.next] }
  return state.kind === 'match' ? { kind: 'split', nexts: [] } : state
}
