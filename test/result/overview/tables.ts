import type { Question } from '../../../src/instrument/questionnaire.ts'
import { NOBODY } from '../../../src/result/nonresponse/reasons.ts'
import type { Block, ResultRow } from '../../../src/result/block.ts'
import type { Column } from '../../../src/result/figures.ts'
import type { ResultTable } from '../../../src/result/table.ts'

/** What a place shows of an item: its values, or why there are none. */
export type Cell = readonly number[] | 'few' | 'held_back' | 'not_asked' | 'asked_otherwise'

const at = (subgroup: string) => ({ subgroup, name: { en: `Place ${subgroup}` } })

const rowOf = (subgroup: string, cell: Cell): ResultRow => {
  if (cell === 'few' || cell === 'held_back') return { state: 'withheld', rule: cell, ...at(subgroup) }
  if (cell === 'not_asked' || cell === 'asked_otherwise') return { state: cell, ...at(subgroup) }
  const bases = cell.map(() => 20)
  return { state: 'shown', ...at(subgroup), base: 20, reasons: NOBODY, values: cell, bases, people: cell }
}

/** Returns a block with a row for each place, and the mean of the shown rows as its total. */
export function blockOf(code: string, cells: Readonly<Record<string, Cell>>): Block {
  const rows = Object.entries(cells).map(([place, cell]) => rowOf(place, cell))
  const shown = Object.values(cells).filter((cell) => typeof cell === 'object')
  const values = (shown[0] ?? []).map((_, column) =>
    Math.round(shown.reduce((sum, cell) => sum + (cell[column] ?? 0), 0) / shown.length),
  )
  const total = shown.length > 1 ? rowOf('total', values) : null
  return {
    code,
    label: { en: code },
    rows,
    total: total?.state === 'shown' ? total : null,
    total_withheld: false,
  }
}

const options = (count: number): readonly Column[] =>
  Array.from({ length: count }, (_, place) => ({
    measure: 'per_cent',
    code: String(place + 1),
    label: { en: `Option ${place + 1}` },
  }))

const NONE = { reasons: [], classes: null } as const
const BASE = {
  split: 'workshop',
  from: 0,
  to: 100,
  digits: 1,
  of: 'value',
  multiple: false,
  ...NONE,
} as const

/** Returns the table of a choice: the per cents of its options in each place. */
export const choiceTable = (cells: Readonly<Record<string, Cell>>, multiple = false): ResultTable => ({
  ...BASE,
  drawing: 'bars',
  multiple,
  columns: options(Object.values(cells).find((cell) => typeof cell === 'object')?.length ?? 0),
  blocks: [blockOf('q', cells)],
})

/** Returns the table of a set of statements on a scale of four options. */
export const setTable = (items: Readonly<Record<string, Readonly<Record<string, Cell>>>>): ResultTable => ({
  ...BASE,
  drawing: 'diverging',
  columns: options(4),
  blocks: Object.entries(items).map(([code, cells]) => blockOf(code, cells)),
})

/** Returns the table of a number or scale: its median in each place, the mean being another number. */
export const medianTable = (
  medians: Readonly<Record<string, number | Exclude<Cell, readonly number[]>>>,
  { from, to }: { from: number; to: number },
): ResultTable => ({
  ...BASE,
  from,
  to,
  drawing: 'dots',
  columns: [
    { measure: 'mean', code: '', label: {} },
    { measure: 'median', code: '', label: {} },
  ],
  blocks: [
    blockOf(
      'q',
      Object.fromEntries(
        Object.entries(medians).map(([place, cell]) => [place, typeof cell === 'number' ? [99, cell] : cell]),
      ),
    ),
  ],
})

/** Returns the table of mean ranks or points of items. */
export const itemsTable = (
  of: 'rank' | 'points',
  items: Readonly<Record<string, Readonly<Record<string, Cell>>>>,
): ResultTable => ({
  ...BASE,
  ...(of === 'rank' ? { from: 1, to: Object.keys(items).length } : {}),
  of,
  drawing: 'dots',
  columns: [
    { measure: 'mean', code: '', label: {} },
    { measure: 'median', code: '', label: {} },
  ],
  blocks: Object.entries(items).map(([code, cells]) => blockOf(code, cells)),
})

/** A scale from 0 to 10. */
export const scale: Question = { kind: 'scale', code: 'q', label: { en: 'How ready?' }, min: 0, max: 10 }
/** A number without set ends. */
export const openNumber: Question = { kind: 'number', code: 'q', label: { en: 'How many?' }, integer: true }
