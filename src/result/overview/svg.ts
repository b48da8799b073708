import type { Language } from '../../web/language.ts'
import type { Drawn } from '../chart.ts'
import {
  beside,
  GAP,
  heads,
  ruleAcross,
  SMALL,
  stacked,
  STRONG,
  textIn,
  type Column,
} from '../svg-columns.ts'
import { CAPTION, lines, SOURCE, SPACE, svgDocument, type Part, type Type } from '../svg-file.ts'
import { MARGIN, markAt, type Dir } from '../svg-marks.ts'
import type { Cell } from './cell.ts'
import type { Row } from './row.ts'
import type { Overview } from './shown.ts'

/** Pixels. */
const QUESTION = 300
const PICTURE = 130
const SIDE = 240
const NO_ANSWER = 96
const BETWEEN = 2 * GAP
const TITLE: Type = { size: 22, leading: 28, most: 90, look: '' }
const HEADING: Type = { size: 18, leading: 26, most: 100, look: 'b' }
const TEXT: Type = { ...CAPTION, most: 130 }

const BELOW: Part = { height: GAP, draw: () => '' }

type Columns = Readonly<{
  question: Column
  picture: Column
  places: Column | undefined
  groups: Column | undefined
  no_answer: Column
}>

/** Serializes the overview as an SVG file that is right outside the page: a row for each question, as on the page. */
export function overviewSvg(overview: Overview, source: string, language: Language): string {
  const { heading, lede, said, parts, shows } = overview
  const { t, code, dir } = language
  const { columns, width } = columnsOf(shows, dir)
  const named = (['question', 'all', 'places', 'groups', 'no_answer'] as const)
    .filter((name) => (name !== 'places' && name !== 'groups') || shows[name])
    .map((column) => t('result.overview_column', { column }))
  const all = Object.values(columns).filter((column) => column !== undefined)
  const drawn = parts.flatMap(({ title, rule, key, rows }) => [
    SPACE,
    ...lines(title, HEADING, dir, width),
    ...lines([rule, key].join(' ').trim(), TEXT, dir, width),
    BELOW,
    ...(key ? [heads(named, all, dir)] : []),
    ...rows.flatMap((row) => [ruleAcross(width), rowPart(row, columns, dir)]),
    ruleAcross(width),
  ])
  return svgDocument(
    [
      ...lines(heading, TITLE, dir, width),
      ...lines(lede, TEXT, dir, width),
      ...drawn,
      SPACE,
      ...lines(source, { ...SOURCE, most: 150 }, dir, width),
    ],
    { title: heading, said, code, width },
  )
}

/** Places the columns beside each other in the reading direction. */
function columnsOf(shows: Overview['shows'], dir: Dir): Readonly<{ columns: Columns; width: number }> {
  const sides = (shows.places ? 1 : 0) + (shows.groups ? 1 : 0)
  const width = 2 * MARGIN + QUESTION + PICTURE + NO_ANSWER + sides * SIDE + (2 + sides) * BETWEEN
  let from = MARGIN
  const next = (wide: number): Column => {
    const left = dir === 'rtl' ? width - from - wide : from
    from += wide + BETWEEN
    return { left, width: wide }
  }
  const columns = {
    question: next(QUESTION),
    picture: next(PICTURE),
    places: shows.places ? next(SIDE) : undefined,
    groups: shows.groups ? next(SIDE) : undefined,
    no_answer: next(NO_ANSWER),
  }
  return { columns, width }
}

function rowPart(row: Row, { question, picture, places, groups, no_answer }: Columns, dir: Dir): Part {
  const small = [row.lead, [row.code, row.asked_in].join(' ').trim()].filter((words) => words !== '')
  return beside([
    stacked([
      textIn(question, [row.number, row.label].join(' ').trim(), STRONG, dir),
      ...small.map((words) => textIn(question, words, SMALL, dir)),
    ]),
    ...(row.picture ? [drawnIn(row.picture, picture, dir)] : []),
    ...(places ? [cellPart(row.places, places, dir)] : []),
    ...(groups ? [cellPart(row.groups, groups, dir)] : []),
    textIn(no_answer, row.no_answer, { ...STRONG, look: '' }, dir),
  ])
}

/** A gap in words, its dots, both ends and what is left out. */
const cellPart = ({ word, strip, ends, notes }: Cell, column: Column, dir: Dir): Part =>
  stacked([
    textIn(column, word, strip ? STRONG : SMALL, dir),
    ...(strip ? [drawnIn(strip, column, dir)] : []),
    ...[ends, ...notes].flatMap((words) => (words ? [textIn(column, words, SMALL, dir)] : [])),
  ])

const drawnIn = ({ height, marks }: Drawn, column: Column, dir: Dir): Part => ({
  height: height + 2,
  draw: (top) => marks.map((mark) => markAt(mark, top + 2, dir, column)).join(''),
})
