/**
 * A mark: x in per cent of the width, y in pixels. Text anchors follow the reading direction, so right-to-left only
 * mirrors positions.
 */
export type Mark =
  | Readonly<{ is: 'bar'; shade: string; x: number; y: number; width: number; height: number }>
  | Readonly<{ is: 'hatch'; x: number; y: number; width: number; height: number }>
  | Readonly<{
      is: 'line'
      look: 'ax' | 'gr' | 'rg' | 'iv' | 'wr'
      x1: number
      x2: number
      y1: number
      y2: number
    }>
  | Readonly<{ is: 'dot'; look: string; x: number; y: number; radius: number }>
  | Readonly<{ is: 'sign'; look: string; path: string; x: number; y: number }>
  /** `dx`: pixels from x in the reading direction. */
  | Readonly<{ is: 'text'; look: string; x: number; y: number; dx?: number; anchor: Anchor; text: string }>
  | Readonly<{ is: 'name'; x: number; y: number; name: string; note: string }>
type Anchor = 'start' | 'middle' | 'end'

export type Drawn = Readonly<{ height: number; marks: readonly Mark[] }>

/** A row of a chart; `labels` are the formatted values, empty where not printed. */
export type ChartRow = Readonly<{
  state: 'shown' | 'withheld' | 'not_asked'
  name: string
  note: string
  values: readonly number[]
  labels: readonly string[]
}>

/** Per cent; a number does not fit into a narrower bar. */
export const PRINTED_FROM = 8
/** Height of a row without drawn answers. */
const BLANK_HEIGHT = 58

/** Stacks rows vertically: shown ones by `draw`, withheld ones hatched, not asked ones as a dot. */
export function stacked<Row extends ChartRow>(
  rows: readonly Row[],
  top: number,
  height: number,
  draw: (row: Row, y: number) => readonly Mark[],
): Drawn {
  const marks: Mark[] = []
  let y = top
  for (const row of rows) {
    marks.push({ is: 'name', x: 0, y: y + 16, name: row.name, note: row.note })
    marks.push(...(row.state === 'shown' ? draw(row, y + 24) : blankMarks(row, y + 24)))
    y += row.state === 'shown' ? height : BLANK_HEIGHT
  }
  return { height: y, marks }
}

/** Draws a column per step above its number; `most`, the overall maximum, fills the height. */
export function columns(rows: readonly ChartRow[], steps: readonly string[], most: number): Drawn {
  const width = 100 / steps.length
  const every = steps.length <= 11 ? 1 : steps.length - 1
  return stacked(rows, 0, 136, ({ values, labels }, y) => [
    ...values.flatMap((value, place): Mark[] => {
      const tall = (56 * value) / Math.max(most, 1)
      const middle = (place + 0.5) * width
      const foot = y + 76
      return [
        ...(value > 0 ? [bar('5', place * width + width * 0.1, foot - tall, width * 0.8, tall)] : []),
        ...(labels[place] ? [printed('n', middle, foot - tall - 5, labels[place])] : []),
        ...(place % every === 0 ? [printed('mu', middle, foot + 17, steps[place] ?? '')] : []),
      ]
    }),
    { is: 'line', look: 'ax', x1: 0, x2: 100, y1: y + 76, y2: y + 76 },
  ])
}

/** An axis with both ends in words. */
export type Axis = Readonly<{ from: number; to: number; ends: readonly [string, string] }>

/** Draws a dot per row on an axis. */
export const dots = (rows: readonly ChartRow[], axis: Axis): Drawn =>
  onAxis(rows, axis, 52, 10, ({ values }, y, at) => [
    { is: 'dot', look: 'l5', x: at(values[0] ?? axis.from), y: y + 10, radius: 8 },
  ])

/** Draws each row on an axis, `middle` pixels below its top: the ends printed once, with room for a dot at either end. */
export function onAxis<Row extends ChartRow>(
  rows: readonly Row[],
  { from, to, ends }: Axis,
  height: number,
  middle: number,
  draw: (row: Row, y: number, at: (value: number) => number) => readonly Mark[],
): Drawn {
  const at = (value: number) => 2 + (96 * (value - from)) / (to - from)
  const drawn = stacked(rows, 26, height, (row, y): readonly Mark[] => [
    { is: 'line', look: 'ax', x1: 2, x2: 98, y1: y + middle, y2: y + middle },
    ...[2, 98].map((x): Mark => ({
      is: 'line',
      look: 'ax',
      x1: x,
      x2: x,
      y1: y + middle - 5,
      y2: y + middle + 5,
    })),
    ...draw(row, y, at),
  ])
  return {
    height: drawn.height,
    marks: [
      { is: 'text', look: 'mu', x: 0, y: 14, anchor: 'start', text: ends[0] },
      { is: 'text', look: 'mu', x: 100, y: 14, anchor: 'end', text: ends[1] },
      ...drawn.marks,
    ],
  }
}

/** Rounds positions to hundredths and mirrors them for right-to-left (x becomes 100 - x). */
export const placed = ({ height, marks }: Drawn, dir: 'ltr' | 'rtl'): Drawn => ({
  height,
  marks: marks.map((mark) => placedMark(mark, dir === 'rtl')),
})

export const bar = (shade: string, x: number, y: number, width: number, height: number): Mark => ({
  is: 'bar',
  shade,
  x,
  y,
  width,
  height,
})

export const printed = (look: string, x: number, y: number, text: string): Mark => ({
  is: 'text',
  look,
  x,
  y,
  anchor: 'middle',
  text,
})

function placedMark(mark: Mark, mirrored: boolean): Mark {
  const across = (x: number, width = 0) => hundredths(mirrored ? 100 - x - width : x)
  if (mark.is === 'line') return { ...mark, x1: across(mark.x1), x2: across(mark.x2) }
  if (mark.is === 'text' && mark.dx && mirrored) return { ...mark, x: across(mark.x), dx: -mark.dx }
  if (mark.is !== 'bar' && mark.is !== 'hatch') return { ...mark, x: across(mark.x), y: hundredths(mark.y) }
  const { x, y, width, height } = mark
  const size = { width: hundredths(width), height: hundredths(height) }
  return { ...mark, ...size, x: across(x, width), y: hundredths(y) }
}

const hundredths = (value: number) => Math.round(100 * value) / 100

const blankMarks = ({ state }: ChartRow, y: number): readonly Mark[] =>
  state === 'withheld'
    ? [{ is: 'hatch', x: 0.1, y: y + 0.5, width: 99.8, height: 23 }]
    : [
        { is: 'line', look: 'gr', x1: 0, x2: 100, y1: y + 12, y2: y + 12 },
        { is: 'dot', look: 'dot', x: 34, y: y + 12, radius: 4 },
      ]
