import type { Language } from '../../web/language.ts'
import {
  beside,
  GAP,
  heads,
  LETTER,
  ruleAcross,
  SMALL,
  stacked,
  STRONG,
  textIn,
  type Column,
} from '../svg-columns.ts'
import { CAPTION, keyLine, SOURCE, SPACE, lines, svgDocument, type Part, type Type } from '../svg-file.ts'
import { element, HATCHED, MARGIN, markAt, type Dir } from '../svg-marks.ts'
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
const SHARE: Type = { size: 19, leading: 24, most: 0, look: '' }
const TITLE: Type = { size: 22, leading: 28, most: 90, look: '' }

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
    ...map.rows.flatMap((row) => [ruleAcross(width), rowPart(row, { statement, cells, verdict }, dir)]),
    ruleAcross(width),
    SPACE,
    ...lines(map.source, { ...SOURCE, most: 150 }, dir, width),
  ]
  return svgDocument(parts, { title: map.title, said: map.said, code, width })
}

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
