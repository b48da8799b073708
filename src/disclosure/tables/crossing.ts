import { combinations, finestOf, isIn, nextFiner, splitsOf, type Dimension, type Split } from './splits.ts'
import type { Group, Sum, Table } from './table.ts'

/** People with the same traits: `at` has a value per dimension. */
export type Counted = Readonly<{
  at: readonly number[]
  /** People by answer. */
  answers: readonly number[]
  /** People who answered: the base. */
  answered: number
  /** People who came and did not answer. */
  no_answer: number
}>

/** Tables of one question, each split by the dimensions it names; their margins are included. */
export type Crossing = Readonly<{
  dimensions: readonly Dimension[]
  tables: readonly (readonly string[])[]
  /** Number of possible answers. */
  answers: number
  /** People may give several answers: these do not add up to the base. */
  several: boolean
  counted: readonly Counted[]
  /** Values whose people were not asked, by dimension. */
  not_asked?: Readonly<Record<string, readonly number[]>>
  /** Groups that are shown or withheld elsewhere. */
  fixed?: (of: Group['of']) => Group['fixed']
}>

/** The cells of one group. Their order: size, came, answers, no answer, and, of several, who did not give each. */
type Block = Readonly<{ split: Split; values: readonly number[]; cells: readonly number[] }>
const [SIZE, CAME, ANSWERS] = [0, 1, 2]

/** Returns the cells of the tables, with all sums among them. */
export function crossed(crossing: Crossing): Table {
  const { dimensions, answers, several } = crossing
  const splits = splitsOf(dimensions, crossing.tables)
  const all = withoutTwins([...splits, ...finestOf(splits)])
  const width = ANSWERS + 1 + answers * (several ? 2 : 1)
  const places = all.flatMap((split) => combinations(dimensions, split).map((values) => ({ split, values })))
  const blocks = new Map(
    places.map((place, at): [string, Block] => [
      keyOf(place.split, place.values),
      { ...place, cells: Array.from({ length: width }, (_, offset) => at * width + offset) },
    ]),
  )
  const isShown = new Set(splits)
  const shown = [...blocks.values()].filter(({ split }) => isShown.has(split))
  return {
    counts: countsIn(crossing, all, blocks),
    sums: [
      ...[...blocks.values()].flatMap((block) => definitionsOf(block, answers, several)),
      ...all.flatMap((split) =>
        nextFiner(all, split).flatMap((finer) => marginsOf(split, finer, blocks, answers)),
      ),
    ],
    groups: shown.map((block) => groupOf(crossing, block, shown)),
  }
}

function countsIn(
  { counted, several }: Crossing,
  splits: readonly Split[],
  blocks: ReadonlyMap<string, Block>,
): readonly number[] {
  const counts = [...blocks.values()].flatMap(({ cells }) => cells.map(() => 0))
  for (const { at, answers, answered, no_answer } of counted) {
    const without = several ? answers.map((people) => answered - people) : []
    const numbers = [answered, answered + no_answer, ...answers, no_answer, ...without]
    for (const split of splits) {
      const block = blocks.get(
        keyOf(
          split,
          split.map((index) => at[index] ?? -1),
        ),
      )
      if (!block) throw new Error('these values do not go together')
      for (const [place, cell] of block.cells.entries())
        counts[cell] = (counts[cell] ?? 0) + (numbers[place] ?? 0)
    }
  }
  return counts
}

/** Sums within a group. */
function definitionsOf({ cells }: Block, answers: number, several: boolean): readonly Sum[] {
  const cell = (offset: number) => cells[offset] ?? -1
  const given = Array.from({ length: answers }, (_, answer) => cell(ANSWERS + answer))
  const base = several
    ? given.map((one, answer): Sum => ({
        whole: cell(SIZE),
        parts: [one, cell(ANSWERS + answers + 1 + answer)],
      }))
    : [{ whole: cell(SIZE), parts: given }]
  return [...base, { whole: cell(CAME), parts: [cell(SIZE), cell(ANSWERS + answers)] }]
}

/** Sums of the groups of one split over those of a finer one. */
function marginsOf(
  split: Split,
  finer: Split,
  blocks: ReadonlyMap<string, Block>,
  answers: number,
): readonly Sum[] {
  const parts = new Map<Block, Block[]>()
  for (const block of blocks.values()) {
    if (block.split !== finer) continue
    const whole = blocks.get(keyOf(split, projected(block, split)))
    if (whole) parts.set(whole, [...(parts.get(whole) ?? []), block])
  }
  const summed = [SIZE, ...Array.from({ length: answers + 1 }, (_, answer) => ANSWERS + answer)]
  return [...parts].flatMap(([whole, some]) =>
    summed.map((offset) => ({
      whole: whole.cells[offset] ?? -1,
      parts: some.map(({ cells }) => cells[offset] ?? -1),
    })),
  )
}

function groupOf(crossing: Crossing, block: Block, all: readonly Block[]): Group {
  const { dimensions, answers, not_asked = {}, fixed } = crossing
  const { split, values, cells } = block
  const of = Object.fromEntries(
    split.map((index, place) => [dimensions[index]?.code ?? '', values[place] ?? -1]),
  )
  const decided = fixed?.(of)
  const isAround = (other: Block) =>
    other.split.length < split.length &&
    isIn(other.split, split) &&
    keyOf(other.split, projected(block, other.split)) === keyOf(other.split, other.values)
  return {
    of,
    size: cells[SIZE] ?? -1,
    came: cells[CAME] ?? -1,
    answers: cells.slice(ANSWERS, ANSWERS + answers + 1),
    cells,
    depth: split.length,
    within: [...all.keys()].filter((place) => isAround(all[place] as Block)),
    not_asked: Object.entries(of).some(([code, value]) => not_asked[code]?.includes(value)),
    ...(decided && { fixed: decided }),
  }
}

/** The values of a finer split in a larger one. */
const projected = ({ split, values }: Block, onto: Split): readonly number[] =>
  onto.map((index) => values[split.indexOf(index)] ?? -1)

const keyOf = (split: Split, values: readonly number[]): string => `${split.join()}:${values.join()}`

const withoutTwins = (splits: readonly Split[]): readonly Split[] =>
  splits.filter((one, place) => splits.findIndex((other) => other.join() === one.join()) === place)
