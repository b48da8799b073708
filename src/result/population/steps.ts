import { wholeOf } from '../block.ts'
import { figuresOf } from '../figures.ts'
import type { Only } from '../recipe.ts'
import { bySubgroup, SPLITS, type Split } from '../subgroups.ts'
import type { ResultTable } from '../table.ts'
import { holding, type People } from './people.ts'
import type { Decided, Seen } from './seen.ts'

/** A filter, and how many are left after it: the least and the most over the items; null where it is not told. */
export type Step = Readonly<{
  split: Split
  codes: readonly string[]
  left: readonly [number, number] | null
}>

/** Who is counted: how many there are, and the filters in order. */
export type Steps = Readonly<{ everyone: Step['left']; steps: readonly Step[] }>

/** Returns the filters, and how many are left after each as far as it may be told. */
export function stepsTold(only: Only, decided: Decided, seen: Seen): Steps {
  let people: People = new Map()
  const steps = stepsUntold(only).map((step) => {
    people = new Map([...people, [step.split, step.codes]])
    const isPossible = decided.splits.some(({ split }) => split === step.split)
    return { ...step, left: isPossible && people.size < 3 ? leftOf(people, decided, seen) : null }
  })
  return { everyone: leftOf(new Map(), decided, seen), steps }
}

/** Returns the filters of a recipe. */
export const stepsUntold = (only: Only): readonly Step[] =>
  SPLITS.flatMap((split) => {
    const codes = only[split]
    return codes ? [{ split, codes, left: null }] : []
  })

/** Returns how many answered, as a table tells it. */
export function everyoneIn(table: ResultTable | undefined): Step['left'] {
  const wholes = (table?.blocks ?? []).map(wholeOf)
  const bases = wholes.flatMap((whole) => whole?.base ?? [])
  return bases.length === 0 || bases.length < wholes.length ? null : [Math.min(...bases), Math.max(...bases)]
}

function leftOf(people: People, { answered, splits }: Decided, seen: Seen): Step['left'] {
  const { shown, sources, asking } = answered
  const everybody = { code: '', name: {}, sources, holds: () => true }
  const [all] = bySubgroup(shown, [holding(people, splits, everybody)], asking)
  const rows = figuresOf(shown.question, all?.pools ?? [], shown.form)?.rows ?? []
  if (rows.length === 0 || !rows.every((_, item) => seen(item, people) === 'shown')) return null
  const bases = rows.map(({ base }) => base)
  return [Math.min(...bases), Math.max(...bases)]
}
