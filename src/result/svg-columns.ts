import { escape } from '../web/template.ts'
import { wrapped, type Part, type Type } from './svg-file.ts'
import { COLOURS, element, MARGIN, written, type Dir } from './svg-marks.ts'

/** A column of a picture: pixels from the left. */
export type Column = Readonly<{ left: number; width: number }>

/** Pixels between columns and around rows. */
export const GAP = 12
/** Width of a character of 15 pixels, and of a bold one. */
export const LETTER = 7.4
const BOLD = 8
export const SMALL: Type = { size: 13, leading: 17, most: 0, look: 'mu' }
export const STRONG: Type = { size: 15, leading: 20, most: 0, look: 'b' }

/** Text that starts at a column's edge, broken into its width. */
export function textIn({ left, width }: Column, words: string, type: Type, dir: Dir): Part {
  const letter = type.look === 'b' ? BOLD : LETTER
  const broken = wrapped(words, Math.max(1, Math.floor((width / letter) * (15 / Math.max(type.size, 15)))))
  const x = dir === 'rtl' ? left + width : left
  return {
    height: broken.length * type.leading,
    draw: (top) =>
      broken
        .map((line, place) =>
          written(x, top + place * type.leading + type.size, escape(line), {
            dir,
            look: type.look,
            size: type.size,
          }),
        )
        .join(''),
  }
}

/** Parts below one another as one. */
export const stacked = (parts: readonly Part[]): Part => ({
  height: parts.reduce((sum, { height }) => sum + height, 0),
  draw: (top) => {
    let y = top
    return parts
      .map((part) => {
        y += part.height
        return part.draw(y - part.height)
      })
      .join('')
  },
})

/** Parts side by side, with room around them. */
export const beside = (parts: readonly Part[]): Part => ({
  height: Math.max(...parts.map(({ height }) => height)) + 2 * GAP,
  draw: (top) => parts.map((part) => part.draw(top + GAP)).join(''),
})

/** The names of the columns, on one base line. */
export function heads(named: readonly string[], columns: readonly Column[], dir: Dir): Part {
  const parts = named.map((name, place) =>
    textIn(columns[place] ?? columns[0] ?? { left: 0, width: 1 }, name, SMALL, dir),
  )
  const height = Math.max(...parts.map((part) => part.height)) + GAP
  return { height, draw: (top) => parts.map((part) => part.draw(top + height - GAP - part.height)).join('') }
}

export const ruleAcross = (width: number): Part => ({
  height: 1,
  draw: (top) =>
    element('line', { x1: MARGIN, x2: width - MARGIN, y1: top, y2: top, stroke: COLOURS['line'] ?? '' }),
})
