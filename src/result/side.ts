/** Which options of an agreement scale lie on which side of its line; indexes of the options. */
export type Split = Readonly<{ before: readonly number[]; middle: number | null; after: readonly number[] }>

/** The first half, the middle of an odd number, the second half. */
export function splitOf(count: number): Split {
  const half = Math.floor(count / 2)
  const indexes = Array.from({ length: count }, (_, index) => index)
  return {
    before: indexes.slice(0, half),
    middle: count % 2 === 1 ? half : null,
    after: indexes.slice(count - half),
  }
}

/** Shades of one side, from the line outwards; `12` stands between 1 and 2. */
const BEFORE = ['2', '12', '1']
const AFTER = ['4', '45', '5']

/** The shade of every option, from 1 (first) over 3 (middle) to 5 (last); long sides share shades. */
export function shadesOf(count: number): readonly string[] {
  const { before, middle, after } = splitOf(count)
  return [
    ...before.map((_, index) => shadeOn(BEFORE, before.length, before.length - 1 - index)),
    ...(middle === null ? [] : ['3']),
    ...after.map((_, index) => shadeOn(AFTER, after.length, index)),
  ]
}

/** One option alone takes the outermost shade, two the ends, three all. */
function shadeOn(shades: readonly string[], options: number, outwards: number): string {
  const place = options === 1 ? 2 : Math.round((2 * outwards) / (options - 1))
  return shades[place] ?? '3'
}
