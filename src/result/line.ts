import type { Drawn, Mark } from './chart.ts'
import type { Sign } from './signs.ts'

/** A subgroup's value in whole per cent, with its sign and what may be printed beside it. */
export type Point = Readonly<{ value: number; sign: Sign; name: string; number: string }>

/** Points from which the ends of a line are numbered, and named; below which signs move apart. */
const NUMBERED_FROM = 10
const NAMED_FROM = 25
const NEAR = 5
/** Points between two signs at one height, pixels between two heights, pixels around the outermost. */
const APART = 2
const LANE = 16
const MARGIN = 13
/** Pixels: width of the line on a phone, of a character, from a sign to its number. */
const PHONE = 330
const CHARACTER = 8.5
const BESIDE = 14

/** Returns the position of a per cent, in per cent of the width: room for a sign at either end. */
export const across = (value: number) => 2 + 0.96 * value

/** Draws the axis of lines, once above them. */
export function lineAxis(labels: Readonly<Record<number, string>>): Drawn {
  return {
    height: 20,
    marks: STEPS.map((step) => ({
      is: 'text',
      look: 'mu',
      x: across(step),
      y: 14,
      anchor: step === 100 ? 'end' : 'middle',
      text: labels[step] ?? '',
    })),
  }
}
/** Steps of the axis. */
export const STEPS = [0, 25, 50, 75, 100] as const

/**
 * Draws one line with a sign for each subgroup; signs near each other move up and down in turn. An interval is drawn in
 * place of the distance between the ends.
 */
export function line(points: readonly Point[], interval?: Readonly<{ low: number; high: number }>): Drawn {
  const sorted = points.toSorted((one, other) => one.value - other.value)
  const lanes = lanesOf(sorted.map(({ value }) => value))
  const middle = Math.max(0, ...lanes.map(Math.abs)) + MARGIN
  const [low, high] = [sorted[0], sorted.at(-1)]
  const height = 2 * middle
  return {
    height,
    marks: [
      ...STEPS.map((step): Mark => ruled('gr', step, step, 0, height)),
      ruled('gr', 0, 100, middle, middle),
      ...(interval
        ? [ruled('iv', interval.low, interval.high, middle, middle)]
        : low && high && low !== high
          ? [ruled('rg', low.value, high.value, middle, middle)]
          : []),
      ...sorted.map(({ value, sign }, at): Mark => ({
        is: 'sign',
        ...sign,
        x: across(value),
        y: middle + (lanes[at] ?? 0),
      })),
      ...endsOf(sorted, middle + 5),
    ],
  }
}

const ruled = (look: 'gr' | 'rg' | 'iv', from: number, to: number, y1: number, y2: number): Mark => ({
  is: 'line',
  look,
  x1: across(from),
  x2: across(to),
  y1,
  y2,
})

/** Pixels above or below the line, for ascending values: the nearest free height, first up and then down in turn. */
function lanesOf(values: readonly number[]): readonly number[] {
  const last = new Map<number, number>()
  const isNear = (one: number | undefined, other: number | undefined) =>
    one !== undefined && other !== undefined && other - one < NEAR
  let side = 1
  return values.map((value, at) => {
    const follows = isNear(values[at - 1], value)
    side = follows ? -side : -1
    if (!follows && !isNear(value, values[at + 1])) return 0
    for (let out = LANE / 2; ; out += LANE) {
      const lane = [side * out, -side * out].find((one) => value - (last.get(one) ?? -APART) >= APART)
      if (lane === undefined) continue
      last.set(lane, value)
      return lane
    }
  })
}

/** Numbers and names at the ends of a wide line, and beside a sign that is alone, where they fit on a phone. */
function endsOf(sorted: readonly Point[], y: number): readonly Mark[] {
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (!low || !high) return []
  if (low === high) {
    const [one] = [...beside(low, [low.number], 'start', y), ...beside(low, [low.number], 'end', y)]
    return one ? [one] : []
  }
  const gap = high.value - low.value
  if (gap < NUMBERED_FROM) return []
  const words = (one: Point) => {
    const isOnly = sorted.filter(({ value }) => value === one.value).length === 1
    return gap >= NAMED_FROM && isOnly ? [`${one.name} ${one.number}`, one.number] : [one.number]
  }
  return [...beside(low, words(low), 'end', y), ...beside(high, words(high), 'start', y)]
}

/** The longest of these words that fits on that side of the sign; none when none does. */
function beside(
  { value }: Point,
  words: readonly string[],
  anchor: 'start' | 'end',
  y: number,
): readonly Mark[] {
  const x = across(value)
  const room = (PHONE * (anchor === 'end' ? x : 100 - x)) / 100 - BESIDE
  const text = words.find((one) => one.length * CHARACTER <= room)
  if (text === undefined) return []
  return [{ is: 'text', look: 'n2', x, y, dx: anchor === 'end' ? -BESIDE : BESIDE, anchor, text }]
}
