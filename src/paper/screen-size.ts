import type { WrittenQuestion } from './written.ts'

/** Layout of a projected question: index of its font size from 1, and columns. */
export type ScreenSize = Readonly<{ step: number; columns: 1 | 2 }>

/** Font sizes in percent of the screen height, as in the style sheet; essential text is never smaller. */
const SIZES = [5.5, 4.9, 4.4, 3.9, 3.5, 3.1, 2.8]
/** One column is easier to read, unless it needs a font below this. */
const LEAST_IN_ONE = 3.9
/** Text area in the same unit: width for 8:5 and wider, and for 4:3. */
const ROOM = { wide: 147, square: 122 }
const HEIGHT = 75
const [HEADING, HINT, MOST_CELL] = [1.25, 0.8, 4.4]
const [BETWEEN_COLUMNS, BETWEEN_PARTS, AROUND_LINE] = [5.3, 2.5, 3.4]
/** Share of a line used, as lines break between words. */
const FILLED = 0.9

/** Line height in font sizes; Arabic letters are taller. */
const leadingOf = (language: string): number => (language.split('-')[0] === 'ar' ? 1.5 : 1.25)

/** The largest size at which the question fits the screen, preferring one column; else the smallest. */
export function screenSize(
  question: WrittenQuestion,
  language: string,
  screen: keyof typeof ROOM,
): ScreenSize {
  const [leading, width] = [leadingOf(language), ROOM[screen]]
  const sizes = SIZES.map((size, at) => ({ size, step: at + 1, leading, width }))
  const ways = [
    ...sizes.filter(({ size }) => size >= LEAST_IN_ONE).map((size) => ({ ...size, columns: 1 as const })),
    ...sizes.map((size) => ({ ...size, columns: 2 as const })),
  ]
  const { step, columns } = ways.find((way) => fits(question, way)) ?? { step: SIZES.length, columns: 2 }
  return { step, columns }
}

type Way = Readonly<{ size: number; columns: 1 | 2; leading: number; width: number }>

function fits({ number, label, hint, answer }: WrittenQuestion, way: Way): boolean {
  const { size, leading, width } = way
  const { rows, options, shape, ends } = answer
  const isAcross = shape === 'steps' || shape === 'grid'
  const cell = Math.min(size, MOST_CELL)
  const inCell = width / options.length - BETWEEN_COLUMNS / 2
  const words = options.flatMap((option) => option.label.split(/\s+/))
  if (isAcross && words.some((word) => widthOf(word) * cell > inCell)) return false
  const across = Math.max(0, ...options.map((option) => linesOf(option.label, cell, inCell)))
  const parts = [
    linesOf(`${number} ${label}`, size * HEADING, width) * size * HEADING * leading,
    hint ? linesOf(hint, size * HINT, width) * size * HINT * leading : 0,
    ends ? cell * leading : 0,
    listHeight(rows, way),
    isAcross ? across * cell * leading + AROUND_LINE : listHeight(options, way),
  ].filter((height) => height > 0)
  return parts.reduce((sum, height) => sum + height + BETWEEN_PARTS, 0) <= HEIGHT
}

/** The height of a list in columns, row by row: a row is as high as its highest cell. */
function listHeight(list: readonly { label: string }[], { size, columns, leading, width }: Way): number {
  const inColumn = (width - BETWEEN_COLUMNS * (columns - 1)) / columns
  const heights = list.map(({ label }) => linesOf(label, size, inColumn) * size * leading + AROUND_LINE)
  return heights
    .map((height, at) => (at % columns === 0 ? Math.max(height, heights[at + columns - 1] ?? 0) : 0))
    .reduce((sum, height) => sum + height, 0)
}

const linesOf = (words: string, size: number, width: number): number =>
  Math.ceil((widthOf(words) * size) / (width * FILLED))

/** Estimated text width in font sizes. */
const widthOf = (words: string): number =>
  Array.from(words).reduce(
    (sum, sign) => sum + (WIDTHS.find(([script]) => script.test(sign))?.[1] ?? 0.52),
    0,
  )

/** Letter widths of non-Latin scripts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Arabic}/u, 0.45],
  [/\p{Script=Cyrillic}/u, 0.58],
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u, 1],
]
