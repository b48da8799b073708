import { shown as isEnough, totalAllowed } from '../../disclosure/rules.ts'
import type { WithheldRow } from '../block.ts'
import { figuresOf } from '../figures.ts'
import type { Divided, Split } from '../subgroups.ts'
import type { Answered, Narrowed } from '../withheld.ts'
import { reduced, type People } from './people.ts'
import { pairOf } from './pairs.ts'
import { nameOf, type Marks } from './task.ts'
import { groupOf, type Dividing, type Linked } from './work.ts'

/** What is decided of a question: its splits by one trait, and its pairs where they were worked out. */
export type Decided = Readonly<{
  answered: Answered
  /** What it may be split by, and the answers divided so. */
  splits: readonly Dividing[]
  divided: readonly Divided[]
  narrowed: Narrowed
  /** Undefined where no pair is asked for; `marks` where they take too long. */
  linked?: Linked & Readonly<{ marks: readonly Marks[] | undefined }>
}>

/** Whether people are shown. An empty group may be added to shown ones. */
export type State = 'shown' | 'empty' | WithheldRow['rule']

/** Returns whether the numbers of an item may be shown of some people. */
export type Seen = (item: number, people: People) => State

/**
 * Returns what may be shown of whom. People of several subgroups are shown only where each of these is, and why they
 * are withheld tells nothing of their sum. Items whose answers sum up over each person, such as ranks, are shown
 * together or not at all.
 */
export function seenIn(decided: Decided): Seen {
  const { shown } = decided.answered
  const whole = figuresOf(shown.question, [], shown.form)
  const items = whole?.rows.map((_, item) => item) ?? []
  const isSum = whole?.shape.of !== 'value'
  const margins = marginsIn(decided)
  const ofPart = (item: number, part: Part): State =>
    part.length < 2 ? margins(item, part[0]) : stateOfPair(decided, item, part)
  return (item, people) => {
    const parts = partsOf(reduced(people, decided.splits))
    const states = parts.map((part) => {
      const own = ofPart(item, part)
      const isAlone = !isSum || own !== 'shown'
      return isAlone || items.every((other) => isOpen(ofPart(other, part))) ? own : 'held_back'
    })
    const [only] = states
    if (states.length === 1 && only) return only
    if (!states.every(isOpen)) return 'held_back'
    return states.includes('shown') ? 'shown' : 'empty'
  }
}

/** A subgroup of one trait, or one of each of two; none for everybody. */
type Part = readonly (readonly [Split, string])[]

/** Returns what the splits by one trait show, and of everybody. */
function marginsIn({ answered, divided }: Decided): (item: number, of: Part[number] | undefined) => State {
  const { shown, threshold } = answered
  const figures = new Map(
    divided.map(({ split, subgroups }) => [
      split,
      subgroups.map(({ code, asked, pools }) => ({
        code,
        asked,
        rows: figuresOf(shown.question, pools, shown.form)?.rows ?? [],
      })),
    ]),
  )
  const isLinked = divided.some(({ closed }) => closed !== undefined)
  const isUntold = (item: number) =>
    divided.some(({ closed }) => [...(closed?.values() ?? [])][item]?.total === false)
  return (item, of) => {
    if (!of) {
      const bases = (figures.get('workshop') ?? []).map(({ rows }) => rows[item]?.base ?? 0)
      const all = bases.reduce((sum, base) => sum + base, 0)
      if (!isEnough(all, threshold)) return 'few'
      if (isUntold(item)) return 'held_back'
      return isLinked || totalAllowed(bases, threshold) ? 'shown' : 'held_back'
    }
    const [split, code] = of
    const own = figures.get(split)?.find((one) => one.code === code)
    if (!own || own.asked !== 'so') return 'empty'
    if (!isEnough(own.rows[item]?.base ?? 0, threshold)) return 'few'
    const closed = divided.find((one) => one.split === split)?.closed
    return closed?.get(own.rows[item]?.code ?? '')?.rows.has(code) ? 'held_back' : 'shown'
  }
}

/** What the crossing of two traits shows; nothing where it was not worked out. */
function stateOfPair({ linked, splits }: Decided, item: number, part: Part): State {
  const marks = linked?.marks?.[item]
  const [one, other] = part
  const pair = one && other && pairOf(one[0], other[0])
  if (!linked || !marks || !pair || !linked.pairs.includes(pair)) return 'held_back'
  const of: Record<string, number> = {}
  for (const [split, code] of part) {
    const all = splits.find((own) => own.split === split)?.subgroups ?? []
    const place = all.findIndex((own) => own.code === code)
    Object.assign(of, groupOf(linked.dimensions, split, place))
  }
  const mark = marks[nameOf(of)]
  return mark === 'not_asked' ? 'empty' : (mark ?? 'shown')
}

const isOpen = (state: State): boolean => state === 'shown' || state === 'empty'

/** Every combination of one subgroup for each trait. */
const partsOf = (people: People): readonly Part[] =>
  [...people].reduce<readonly Part[]>(
    (begun, [split, codes]) =>
      begun.flatMap((part) => codes.map((code) => [...part, [split, code] as const])),
    [[]],
  )
