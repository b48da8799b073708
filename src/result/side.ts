/** Option indexes on each side of an agreement scale's centre line. */
export type Split = Readonly<{ before: readonly number[]; middle: number | null; after: readonly number[] }>

/** Splits options into halves and the middle of an odd count. */
export function splitOf(count: number): Split {
  const half = Math.floor(count / 2)
  const indexes = Array.from({ length: count }, (_, index) => index)
  return {
    before: indexes.slice(0, half),
    middle: count % 2 === 1 ? half : null,
    after: indexes.slice(count - half),
  }
}

/** Shades of a side, from the line outwards; `12` is between 1 and 2. */
const BEFORE = ['2', '12', '1']
const AFTER = ['4', '45', '5']

/** Returns option shades, from 1 (first) over 3 (middle) to 5 (last); long sides repeat some. */
export function shadesOf(count: number): readonly string[] {
  const { before, middle, after } = splitOf(count)
  return [
    ...before.map((_, index) => shadeOn(BEFORE, before.length, before.length - 1 - index)),
    ...(middle === null ? [] : ['3']),
    ...after.map((_, index) => shadeOn(AFTER, after.length, index)),
  ]
}

/** A single option takes the outermost shade, two the ends, three all. */
function shadeOn(shades: readonly string[], options: number, outwards: number): string {
  const place = options === 1 ? 2 : Math.round((2 * outwards) / (options - 1))
  return shades[place] ?? '3'
}
