import { ANY, isWithin, narrow, type Interval, type Programme, type Witness } from './programme.ts'
import { peopleIn, type Table } from './table.ts'

/** Somebody who knows all shown cells, all sums, and what limits rules and marks tell. */
export type Reader = Readonly<{
  /**
   * Returns whether a cell can have this many people in whole numbers consistent with what is known; also, for
   * somebody who is in cell `own`, with at least one person there.
   */
  canBe: (cell: number, people: number, own?: number) => boolean
  /** Returns whether the number of people in a cell can be another one, as far as numbers next to it tell. */
  canDiffer: (cell: number, own?: number) => boolean
  /** Returns the least and the most people in a cell; no further than is enough. */
  intervalOf: (cell: number, isEnough?: (interval: Interval) => boolean) => Interval
}>

/** What a reader does not know. */
export type Unknown = Readonly<{
  table: Table
  cells: ReadonlySet<number>
  /** Made when it is first needed. */
  programme: () => Programme
  /** Witnesses found so far for any reader of this table; new ones are added. */
  found: Witness[]
}>

/**
 * Returns a reader with these limits. Where the search for whole numbers ends without any, a reader who `isSure` takes
 * them to be impossible; another one takes what the linear relaxation allows to be possible.
 */
export function readerOf(unknown: Unknown, limits: ReadonlyMap<number, Interval>, isSure = true): Reader {
  const { table, programme } = unknown
  const memory = memoryOf(unknown, limits)
  /** What the relaxation reaches. */
  const search = (cell: number, people: number, isAnyUseful: boolean, own?: number): number => {
    if (!programme().changing.has(cell)) return peopleIn(table, cell)
    const bounds = new Map(limits)
    if (own !== undefined) narrow(bounds, own, { least: 1, most: ANY.most })
    const { relaxed, witness } = programme().nearest({ cell, people, isAnyUseful }, bounds)
    if (witness) memory.keep(witness)
    return relaxed
  }
  const canBe: Reader['canBe'] = (cell, people, own) => {
    const { least, most } = limits.get(cell) ?? ANY
    if (people < least || people > most) return false
    const isSeen = () => memory.has(cell, (number) => number === people, own)
    if (isSeen()) return true
    const relaxed = search(cell, people, false, own)
    return isSeen() || (!isSure && Math.abs(relaxed - people) < 0.5)
  }
  return {
    canBe,
    canDiffer: (cell, own) => {
      const people = peopleIn(table, cell)
      if (memory.has(cell, (number) => number !== people, own)) return true
      return [people + 1, people - 1].some((other) => canBe(cell, other, own))
    },
    intervalOf: (cell, isEnough = () => false) => {
      if (isEnough(memory.intervalOf(cell))) return memory.intervalOf(cell)
      const least = search(cell, 0, true)
      const most = search(cell, everybodyIn(table), true)
      return isSure
        ? memory.intervalOf(cell)
        : { least: Math.ceil(least - 0.001), most: Math.floor(most + 0.001) }
    },
  }
}

/** The witnesses within these limits: the truth, those found before for other readers, and those kept from now on. */
function memoryOf({ table, cells, found }: Unknown, limits: ReadonlyMap<number, Interval>) {
  const fits = (one: Witness) => [...one.keys()].every((cell) => cells.has(cell)) && isWithin(one, limits)
  const witnesses: Witness[] = [new Map(), ...found.filter(fits)]
  const numberIn = (cell: number, one: Witness) => one.get(cell) ?? peopleIn(table, cell)
  return {
    keep: (one: Witness) => {
      witnesses.push(one)
      found.push(one)
    },
    has: (cell: number, wanted: (people: number) => boolean, own?: number) =>
      witnesses.some((one) => wanted(numberIn(cell, one)) && (own === undefined || numberIn(own, one) >= 1)),
    intervalOf: (cell: number): Interval => {
      const numbers = witnesses.map((one) => numberIn(cell, one))
      return { least: Math.min(...numbers), most: Math.max(...numbers) }
    },
  }
}

const everybodyIn = ({ counts }: Table): number => counts.reduce((sum, count) => sum + count, 0)
