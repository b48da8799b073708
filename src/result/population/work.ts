import type { Counted } from '../../disclosure/tables/crossing.ts'
import type { Dimension } from '../../disclosure/tables/splits.ts'
import { shown as isEnough } from '../../disclosure/rules.ts'
import { figuresOf, type FigureRow, type Figures } from '../figures.ts'
import type { Closed, Divided, Split, Subgroup } from '../subgroups.ts'
import { alikeIn, type Alike } from '../closed.ts'
import type { Answered } from '../withheld.ts'
import { commonClasses } from './classes.ts'
import { pairsWithin, type Pair } from './pairs.ts'
import { nameOf, type Marks, type Task, type Work } from './task.ts'

/** All that can be decided of a question: its splits by one trait as they are shown, and the tables of pairs. */
export type Linked = Readonly<{
  dimensions: readonly Dimension[]
  pairs: readonly Pair[]
  /** Codes of the items, in the order of the work. */
  items: readonly string[]
  work: Work
}>

export type Dividing = Readonly<{ split: Split; subgroups: readonly Subgroup[] }>

/**
 * Returns the linked tables of a question; `divided` holds all its splits, with what each withholds. `behind`: the
 * questions that it is put on a condition of. What they withhold of two traits, it withholds; where they show none, it
 * shows none.
 */
export function linkedIn(
  answered: Answered,
  splits: readonly Dividing[],
  divided: readonly Divided[],
  behind: readonly Behind[] = [],
): Linked {
  const { shown, threshold } = answered
  const alike = alikeIn(shown, answered.asking, splits)
  const classes = commonClasses(answered, divided)
  const figures = alike.map(({ pools }) => figuresOf(shown.question, pools, shown.form, classes))
  const [first] = figures
  const dimensions = splits.map((one) => dimensionOf(one, splits))
  const options = optionsIn(first)
  const isSeveral = options.length === 0 || (first?.shape.multiple ?? false)
  const hasOther = !isSeveral && figures.some((one) => one?.rows.some((row) => othersIn(row, options) > 0))
  const answers = options.length + Number(hasOther)
  const pairs = pairsOf(dimensions, answers * (isSeveral ? 2 : 1), behind)
  const shared = {
    dimensions,
    tables: [...splits.map(({ split }) => [split]), ...pairs],
    not_asked: notAsked(answered, splits),
  }
  const taskOf = (answersOf: number, several: boolean, counted: readonly Counted[]): Task => ({
    crossing: { ...shared, answers: answersOf, several, counted },
    fixed: {},
    threshold,
  })
  const { rows = [] } = first ?? {}
  return {
    dimensions,
    pairs,
    items: rows.map(({ code }) => code),
    work: {
      present: taskOf(0, true, alike.map(presentIn)),
      items: rows.map(({ code }, item) => {
        const counted = alike.map((one, place) =>
          countedIn(one, figures[place]?.rows[item], options, hasOther),
        )
        const fixed = fixedIn(code, counted, { dimensions, splits, divided, threshold, behind })
        return { ...taskOf(answers, isSeveral, counted), fixed }
      }),
    },
  }
}

/** The pairs that a question shows, and what it withholds of them, item by item. */
export type Behind = Readonly<{ pairs: readonly Pair[]; marks: readonly Marks[] }>

const pairsOf = (dimensions: readonly Dimension[], width: number, behind: readonly Behind[]) =>
  pairsWithin(dimensions, 3 + width).filter((pair) => behind.every((one) => one.pairs.includes(pair)))

const heldIn = (behind: readonly Behind[]): Task['fixed'] =>
  Object.fromEntries(
    behind
      .flatMap(({ marks }) => marks)
      .flatMap((item) =>
        Object.entries(item).flatMap(([name, mark]) =>
          mark === 'few' || mark === 'held_back' ? [[name, 'held_back' as const]] : [],
        ),
      ),
  )

const presentIn = ({ at, present }: Alike): Counted => ({ at, answers: [], answered: present, no_answer: 0 })

/** Columns that count people. */
const optionsIn = (figures: Figures | undefined): readonly number[] =>
  (figures?.columns ?? []).flatMap(({ measure }, place) => (measure === 'per_cent' ? [place] : []))

/** People by option; of those who chose none of them, where there are any, last: all add up to the base. */
function countedIn(
  { at, asked }: Alike,
  row: FigureRow | undefined,
  options: readonly number[],
  hasOther: boolean,
): Counted {
  const base = row?.base ?? 0
  const others = hasOther && row ? [othersIn(row, options)] : []
  return {
    at,
    answers: [...options.map((place) => peopleIn(row, place)), ...others],
    answered: base,
    no_answer: asked - base,
  }
}

const peopleIn = (row: FigureRow | undefined, place: number): number =>
  Math.round((row?.values[place] ?? 0) * (row?.base ?? 0))

const othersIn = (row: FigureRow, options: readonly number[]): number =>
  row.base - options.reduce((sum, place) => sum + peopleIn(row, place), 0)

function dimensionOf({ split, subgroups }: Dividing, splits: readonly Dividing[]): Dimension {
  const places = splits.find((one) => one.split === 'workshop')?.subgroups ?? []
  const placeOf = ({ sources }: Subgroup) =>
    places.findIndex((place) => sources.every((source) => place.sources.includes(source)))
  return {
    code: split,
    values: subgroups.length,
    ...(split === 'session' && { within: { dimension: 'workshop', of: subgroups.map(placeOf) } }),
  }
}

const notAsked = ({ asking }: Answered, splits: readonly Dividing[]) =>
  Object.fromEntries(
    splits.map(({ split, subgroups }) => [
      split,
      subgroups.flatMap(({ sources }, place) =>
        sources.some((source) => asking.some((one) => one.source === source)) ? [] : [place],
      ),
    ]),
  )

type Decided = Readonly<{
  dimensions: readonly Dimension[]
  splits: readonly Dividing[]
  divided: readonly Divided[]
  threshold: number
  behind: readonly Behind[]
}>

/** What the splits by one trait show and withhold, and what questions behind withhold of two. */
function fixedIn(
  item: string,
  counted: readonly Counted[],
  { dimensions, splits, divided, threshold, behind }: Decided,
): Task['fixed'] {
  const all = counted.reduce((sum, { answered }) => sum + answered, 0)
  const fixed: Record<string, Task['fixed'][string]> = {
    ...heldIn(behind),
    [nameOf({})]: isEnough(all, threshold) ? 'shown' : 'withheld',
  }
  for (const [at, { split, subgroups }] of splits.entries()) {
    const own = divided.find((one) => one.split === split)
    const closed: Closed | undefined = own?.closed?.get(item)
    for (const [place, { code }] of subgroups.entries()) {
      const people = counted.filter((one) => one.at[at] === place)
      const base = people.reduce((sum, { answered }) => sum + answered, 0)
      // Of nobody nothing is withheld.
      if (people.every((one) => one.answered + one.no_answer === 0)) continue
      const isHeld = closed?.rows.has(code) ?? false
      fixed[nameOf(groupOf(dimensions, split, place))] = !isEnough(base, threshold)
        ? 'withheld'
        : isHeld
          ? 'held_back'
          : 'shown'
    }
  }
  return fixed
}

/** Returns the traits of a subgroup, with those it is within. */
export function groupOf(
  dimensions: readonly Dimension[],
  split: Split,
  place: number,
): Readonly<Record<string, number>> {
  const within = dimensions.find(({ code }) => code === split)?.within
  return { [split]: place, ...(within && { [within.dimension]: within.of[place] ?? -1 }) }
}
