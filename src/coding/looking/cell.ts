import { randomInt } from 'node:crypto'

import { drawn, MOST_LISTED } from '../../disclosure/words.ts'
import { TOTAL } from '../../result/table.ts'
import type { Code } from '../codebook/codebook.ts'
import type { Unit, UnitRead } from '../text/unit.ts'
import type { By, Decided } from './decided.ts'

/** A cell of the table: a code, and a place or group, or everybody. */
export type Cell = Readonly<{ code: Code; by: By; subgroup: string }>

/** Returns the cell of an address; undefined where nothing of it may be shown. */
export function cellIn(
  { raised, tables, isWhole }: Decided,
  { code, by, subgroup }: Readonly<{ code: unknown; by: By; subgroup: unknown }>,
): Cell | undefined {
  const known = raised.counted.find(({ slug }) => slug === code)
  if (!known || typeof subgroup !== 'string') return undefined
  if (subgroup === TOTAL) return isWhole ? { code: known, by, subgroup } : undefined
  const row = tables[by]?.blocks[0]?.rows.find((one) => one.subgroup === subgroup)
  return row?.state === 'shown' ? { code: known, by, subgroup } : undefined
}

/** Returns the answers with a code of a place, of a group, or of everybody. */
export type ListOf = (code: Code, subgroup: string) => readonly Unit[]

/**
 * Returns the lists of all cells. Of a place or group alone only answers whose place and group may be told together: an
 * answer that stands in both lists tells both. The others are listed of everybody.
 */
export function listsBy({ looked, crossed }: Decided, by: By): ListOf {
  const found = new Map<string, Map<string, Unit[]>>()
  const add = (subgroup: string, code: string, unit: Unit) => {
    const own = found.get(subgroup) ?? new Map<string, Unit[]>()
    const units = own.get(code) ?? []
    units.push(unit)
    own.set(code, units)
    found.set(subgroup, own)
  }
  for (const unit of looked.units) {
    const row = crossed.rowOf(unit)
    for (const code of looked.settled.get(unit.id) ?? []) {
      add(TOTAL, code, unit)
      if (row?.state === 'shown') add(by === 'workshop' ? row.place.code : row.group.code, code, unit)
    }
  }
  return ({ guid }, subgroup) => found.get(subgroup)?.get(guid) ?? []
}

/** An answer as it is listed: nothing of who wrote it. `id`: not for lists of a place or group. */
export type Listed = Pick<UnitRead, 'id' | 'text' | 'dir' | 'language'>

/** Returns the words of answers in a new random order; those whose text was removed are left out. */
export const listedOf = (read: readonly UnitRead[]): readonly Listed[] =>
  drawn(
    read.filter(({ text }) => text !== ''),
    MOST_LISTED,
    randomInt,
  ).map(({ id, text, dir, language }) => ({ id, text, dir, language }))
