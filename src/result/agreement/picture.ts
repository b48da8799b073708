import { escape } from '../../web/template.ts'
import type { Language } from '../../web/language.ts'
import {
  CAPTION,
  keyLine,
  SOURCE,
  SPACE,
  lines,
  svgDocument,
  wrapped,
  type Part,
  type Type,
} from '../svg-file.ts'
import { COLOURS, element, HATCHED, MARGIN, markAt, written, type Dir } from '../svg-marks.ts'
import { HEIGHT } from './bar.ts'
import type { MapRow } from './rows.ts'

/** What is drawn: the rows of the page, with the same words. */
export type MapPicture = Readonly<{
  title: string
  said: string
  source: string
  key: readonly Readonly<{ shade: string; label: string }>[]
  places: readonly string[]
  groups: readonly string[]
  rows: readonly MapRow[]
}>

/** Pixels. */
const STATEMENT = 240
const VERDICT = 260
const LEAST_CELL = 64
const GAP = 12
const LETTER = 7.4
const SHARE: Type = { size: 19, leading: 24, most: 0, look: '' }
const TITLE: Type = { size: 22, leading: 28, most: 90, look: '' }
const SMALL: Type = { size: 13, leading: 17, most: 0, look: 'mu' }
const STRONG: Type = { size: 15, leading: 20, most: 0, look: 'b' }

type Column = Readonly<{ left: number; width: number }>

/** Serializes an agreement map as an SVG file that is right outside the page. */
export function mapSvg(map: MapPicture, { code, dir }: Pick<Language, 'code' | 'dir'>): string {
  const named = [...map.places, ...map.groups]
  const longest = Math.max(...named.flatMap((name) => name.split(/\s/)).map((word) => word.length))
  const cell = Math.max(LEAST_CELL, longest * LETTER)
  const width = 2 * MARGIN + STATEMENT + VERDICT + named.length * (cell + GAP)
  const at = (left: number, wide: number): Column => ({
    left: dir === 'rtl' ? width - left - wide : left,
    width: wide,
  })
  const statement = at(MARGIN, STATEMENT - GAP)
  const cells = named.map((_, place) => at(MARGIN + STATEMENT + place * (cell + GAP), cell))
  const verdict = at(width - MARGIN - VERDICT, VERDICT)
  const parts = [
    ...lines(map.title, TITLE, dir, width),
    ...lines(map.said, { ...CAPTION, most: 130 }, dir, width),
    SPACE,
    ...map.key.map(({ shade, label }) => keyLine(shade, label, dir, width)),
    heads(named, cells, dir),
    ...map.rows.flatMap((row) => [rule(width), rowPart(row, { statement, cells, verdict }, dir)]),
    rule(width),
    SPACE,
    ...lines(map.source, { ...SOURCE, most: 150 }, dir, width),
  ]
  return svgDocument(parts, { title: map.title, said: map.said, code, width })
}

/** Text that starts at a column's edge, broken into its width. */
function textIn({ left, width }: Column, words: string, type: Type, dir: Dir): Part {
  const broken = wrapped(words, Math.max(1, Math.floor((width / LETTER) * (15 / Math.max(type.size, 15)))))
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
const stacked = (parts: readonly Part[]): Part => ({
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
const beside = (parts: readonly Part[]): Part => ({
  height: Math.max(...parts.map(({ height }) => height)) + 2 * GAP,
  draw: (top) => parts.map((part) => part.draw(top + GAP)).join(''),
})

/** The names of the columns, on one base line. */
function heads(named: readonly string[], columns: readonly Column[], dir: Dir): Part {
  const parts = named.map((name, place) =>
    textIn(columns[place] ?? columns[0] ?? { left: 0, width: 1 }, name, SMALL, dir),
  )
  const height = Math.max(...parts.map((part) => part.height)) + GAP
  return { height, draw: (top) => parts.map((part) => part.draw(top + height - GAP - part.height)).join('') }
}

const rule = (width: number): Part => ({
  height: 1,
  draw: (top) =>
    element('line', { x1: MARGIN, x2: width - MARGIN, y1: top, y2: top, stroke: COLOURS['line'] ?? '' }),
})

type Columns = Readonly<{ statement: Column; cells: readonly Column[]; verdict: Column }>

function rowPart(row: MapRow, { statement, cells, verdict }: Columns, dir: Dir): Part {
  return beside([
    stacked([
      textIn(statement, `${row.number} ${row.label}`, STRONG, dir),
      ...(row.alike ? [textIn(statement, row.alike, SMALL, dir)] : []),
    ]),
    ...row.cells.map((cell, place) => cellPart(cell, cells[place] ?? statement, dir)),
    stacked([
      textIn(verdict, row.told.verdict, STRONG, dir),
      textIn(verdict, row.told.rule, SMALL, dir),
      ...row.told.notes.map((note) => textIn(verdict, note, SMALL, dir)),
    ]),
  ])
}

/** A share with its base above a bar; or why there is none. */
function cellPart(cell: MapRow['cells'][number], column: Column, dir: Dir): Part {
  const hidden = cell.rule === 'few' || cell.rule === 'held_back'
  const drawing: Part = {
    height: HEIGHT,
    draw: (top) =>
      hidden
        ? element('rect', { x: column.left, y: top + 2, width: column.width, height: 12, ...HATCHED })
        : cell.marks.map((mark) => markAt(mark, top, dir, column)).join(''),
  }
  const number = textIn(column, cell.mark || `${cell.share} %`, { ...SHARE, look: cell.bold ? 'b' : '' }, dir)
  return stacked([number, drawing, textIn(column, cell.beside, SMALL, dir)])
}
