import type { Text } from '../../text.ts'
import type { Block, WithheldRow } from '../block.ts'
import type { Classes } from '../dates/classes.ts'
import { withoutEmptyEnds } from '../dates/shown.ts'
import { figuresOf } from '../figures.ts'
import type { Recipe } from '../recipe.ts'
import { REASONS, type Reason } from '../nonresponse/reasons.ts'
import { bySubgroup, type Closed, type Split, type Subgroup } from '../subgroups.ts'
import { resultTable, type ResultTable } from '../table.ts'
import { commonClasses } from './classes.ts'
import { among, holding, peopleOf, reduced, type People } from './people.ts'
import type { Decided, Seen } from './seen.ts'

/** Returns the table of a recipe with filters or two splits; undefined for a question without numbers. */
export function populationTable(recipe: Recipe, decided: Decided, seen: Seen): ResultTable | undefined {
  const people = peopleOf(recipe.only)
  const { by, second } = recipe
  const common = commonClasses(decided.answered, decided.divided)
  if (!second) return trimmed(tableOf(by, people, decided, seen, common))
  const places = subgroupsOfSplit(by, recipe, decided)
  const tables = places.flatMap((place) => {
    const table = tableOf(second, among(people, by, place.code), decided, seen, common)
    return table ? [{ place, table }] : []
  })
  return trimmed(joined(tables, by))
}

const trimmed = (table: ResultTable | undefined) => table && withoutEmptyEnds(table)

/** Returns the subgroups of a split that a recipe counts. */
function subgroupsOfSplit(split: Split, { only }: Recipe, { splits }: Decided): readonly Subgroup[] {
  const all = splits.find((one) => one.split === split)?.subgroups ?? []
  return all.filter(({ code }) => only[split]?.includes(code) ?? true)
}

function tableOf(
  split: Split,
  people: People,
  decided: Decided,
  seen: Seen,
  common?: Classes,
): ResultTable | undefined {
  const { answered, splits } = decided
  const all = splits.find((one) => one.split === split)?.subgroups ?? []
  const own = all.filter(({ code }) => people.get(split)?.includes(code) ?? true)
  const within = own.map((one) => holding(people, splits, one))
  // Of sessions of other workshops there is nobody: no row.
  const subgroups = within.filter(({ sources }) => sources.length > 0)
  const items = figuresOf(answered.shown.question, [], answered.shown.form)?.rows ?? []
  const closed = new Map(
    items.map(({ code }, item) => [code, closedOf(item, code, split, subgroups, people, decided, seen)]),
  )
  return resultTable(
    answered.shown,
    { split, subgroups: bySubgroup(answered.shown, subgroups, answered.asking), closed },
    answered.threshold,
    common,
  )
}

function closedOf(
  item: number,
  name: string,
  split: Split,
  subgroups: readonly Subgroup[],
  people: People,
  { divided, narrowed, splits }: Decided,
  seen: Seen,
): Closed {
  const rules = new Map<string, WithheldRow['rule']>()
  const reasons = Object.fromEntries(REASONS.map((reason) => [reason, new Set<string>()])) as Record<
    Reason,
    Set<string>
  >
  for (const { code } of subgroups) {
    const own = among(people, split, code)
    const state = seen(item, own)
    if (state === 'few' || state === 'held_back') rules.set(code, state)
    const [trait, ...others] = reduced(own, splits).keys()
    const isKnown = trait === split && others.length === 0
    const closed = divided.find((one) => one.split === split)?.closed?.get(name)
    for (const reason of REASONS)
      if (!isKnown || !closed || closed.reasons[reason].has(code)) reasons[reason].add(code)
  }
  return { rows: new Set(), reasons, rules, total: narrowed !== 'options' && seen(item, people) === 'shown' }
}

type Placed = Readonly<{ place: Subgroup; table: ResultTable }>

/** One table of several: a block for each item and place, on one axis. */
function joined(tables: readonly Placed[], within: Split): ResultTable | undefined {
  const [first] = tables
  if (!first) return undefined
  const digits = Math.min(...tables.map(({ table }) => table.digits))
  const blocks = first.table.blocks.flatMap((_, item) =>
    tables.flatMap(({ place, table }): readonly Block[] => {
      const block = table.blocks[item]
      if (!block) return []
      const isOne = table.blocks.length === 1
      return [
        {
          ...block,
          label: isOne ? place.name : labelled(block.label, place.name),
          within: { subgroup: place.code, name: place.name, item: block.label },
        },
      ]
    }),
  )
  return {
    ...first.table,
    within,
    from: Math.min(...tables.map(({ table }) => table.from)),
    to: Math.max(...tables.map(({ table }) => table.to)),
    digits,
    blocks: blocks.map((block) => rounded(block, first.table, digits)),
  }
}

/** Means of all blocks to the same decimals. */
function rounded(block: Block, { columns }: ResultTable, digits: number): Block {
  const round = (value: number | null, place: number) =>
    value === null || columns[place]?.measure === 'per_cent'
      ? value
      : Math.round(value * 10 ** digits) / 10 ** digits
  return {
    ...block,
    rows: block.rows.map((row) => (row.state === 'shown' ? { ...row, values: row.values.map(round) } : row)),
    total: block.total && { ...block.total, values: block.total.values.map(round) },
  }
}

/** The name of an item, then that of a place, in every language of either. */
const labelled = (item: Text, place: Text): Text =>
  Object.fromEntries(
    [...new Set([...Object.keys(item), ...Object.keys(place)])].map((language) => [
      language,
      `${item[language] ?? Object.values(item)[0] ?? ''} · ${place[language] ?? Object.values(place)[0] ?? ''}`,
    ]),
  )
