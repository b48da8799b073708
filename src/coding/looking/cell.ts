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

/**
 * Returns the answers of a cell. Of a place or group alone only those whose place and group may be told together: an
 * answer that stands in both lists tells both. The others are listed of everybody.
 */
export function unitsIn({ looked, crossed }: Decided, { code, by, subgroup }: Cell): readonly Unit[] {
  return looked.units.filter((unit) => {
    if (!looked.settled.get(unit.id)?.has(code.guid)) return false
    if (subgroup === TOTAL) return true
    const row = crossed.rowOf(unit)
    return row?.state === 'shown' && (by === 'workshop' ? row.place.code : row.group.code) === subgroup
  })
}

/** Returns whether the list of a cell has answers, see `unitsIn`. */
export function listedIn({ looked, crossed }: Decided, by: By): (code: Code, subgroup: string) => boolean {
  const found = new Map<string, Set<string>>()
  for (const unit of looked.units) {
    const row = crossed.rowOf(unit)
    if (row?.state !== 'shown') continue
    const own = by === 'workshop' ? row.place.code : row.group.code
    const codes = found.get(own) ?? new Set()
    for (const code of looked.settled.get(unit.id) ?? []) codes.add(code)
    found.set(own, codes)
  }
  return ({ guid }, subgroup) => subgroup === TOTAL || (found.get(subgroup)?.has(guid) ?? false)
}

/** An answer as it is listed: nothing of who wrote it. */
export type Listed = Pick<UnitRead, 'text' | 'dir' | 'language'>

/** Returns the words of answers in a new random order; those whose text was removed are left out. */
export const listedOf = (read: readonly UnitRead[]): readonly Listed[] =>
  drawn(
    read.filter(({ text }) => text !== ''),
    MOST_LISTED,
    randomInt,
  ).map(({ text, dir, language }) => ({ text, dir, language }))
