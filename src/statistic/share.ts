import { absent, computed, type Computed } from './computed.ts'

/** People who agree (or carry a code, or chose an option), and all who answered. */
export type Cell = Readonly<{ agree: number; base: number }>

/** A cell of a list, by its place in the list. */
export type End = Cell & Readonly<{ index: number }>

/** The two cells furthest apart, and the distance of their shares from 0 to 1. */
export type Gap = Readonly<{ high: End; low: End; distance: number }>

/** Returns the share of a cell; null when the base is 0. */
export const shareOf = ({ agree, base }: Cell): number | null => (base === 0 ? null : agree / base)

/** Returns whether more than so many per cent agree; in whole numbers, so that no bound is missed by rounding. */
export const above = ({ agree, base }: Cell, percent: number): boolean => 100 * agree > percent * base

/** Returns whether fewer than so many per cent agree. */
export const below = ({ agree, base }: Cell, percent: number): boolean => 100 * agree < percent * base

/** Returns whether one share is so many points, or more, over another; in whole numbers. */
export const pointsOver = (high: Cell, low: Cell, points: number): boolean =>
  100 * (high.agree * low.base - low.agree * high.base) >= points * high.base * low.base

/** Returns the share over all places in which each person counts the same; null when nobody answered. */
export const shareByPeople = (places: readonly Cell[]): number | null =>
  shareOf({ agree: sum(places.map(({ agree }) => agree)), base: sum(places.map(({ base }) => base)) })

/** Returns the mean of the shares, so that each place counts the same, however many answered there. */
export function shareByPlaces(places: readonly Cell[]): number | null {
  const shares = places.map(shareOf).filter((share) => share !== null)
  return shares.length === 0 ? null : sum(shares) / shares.length
}

/** Returns the cells whose shares are furthest apart, the first of equals; null stands for a withheld cell. */
export function widestGap(cells: readonly (Cell | null)[]): Computed<Gap, 'nothing_shown' | 'one_cell'> {
  const ends = shownOf(cells)
  const [high, low] = [ends.at(-1), ends[0]]
  if (!high || !low) return absent('nothing_shown')
  if (ends.length === 1) return absent('one_cell')
  return computed(gapOf(firstLike(high, ends), low))
}

/** Returns the gap between two cells; from whole numbers, so that equal shares are 0 apart. */
export const gapOf = (high: End, low: End): Gap => ({
  high: endOf(high),
  low: endOf(low),
  distance: (high.agree * low.base - low.agree * high.base) / (high.base * low.base),
})

/** Returns an end without whatever else its cell carries. */
export const endOf = ({ agree, base, index }: End): End => ({ agree, base, index })

/** Returns the cells that are shown and have answers, from the lowest share to the highest, a stable sort. */
export const shownOf = <Shown extends Cell>(
  cells: readonly (Shown | null)[],
): readonly (Shown & { readonly index: number })[] =>
  cells
    .flatMap((cell, index) => (cell && cell.base > 0 ? [{ ...cell, index }] : []))
    .sort((one, other) => one.agree * other.base - other.agree * one.base)

const firstLike = (end: End, ends: readonly End[]): End =>
  ends.find((other) => other.agree * end.base === end.agree * other.base) ?? end

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Returns a share from 0 to 1 in whole per cents, halves up; 23 of 40 is 58, though 100 * 0.575 is below 57.5. */
export const wholePercent = (share: number): number => Math.round(Number((100 * share).toPrecision(12)))
