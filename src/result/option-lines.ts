import { isolated } from '../web/markup.ts'
import type { Block, ResultRow, ShownRow } from './block.ts'
import type { Drawn } from './chart.ts'
import type { Column } from './figures.ts'
import { leftOut } from './left-out.ts'
import { line, lineAxis, STEPS, type Point } from './line.ts'
import { signOf, type Sign } from './signs.ts'
import type { ResultTable } from './table.ts'
import type { Wording } from './wording.ts'

/** A picture with its heading, what stands beneath the heading, and what it says to those who do not see it. */
export type Picture = Readonly<{
  heading: string
  gap?: string
  note?: string
  said?: string
  drawing: Drawn
}>

/** A subgroup in the key: its sign, or the reason why it has none. */
export type Signed = Readonly<{ sign: Sign | null; hatched: boolean; name: string; note: string }>

/** Draws the axis, then one line per option, the widest gap between subgroups first. */
export function optionLines(
  { blocks, columns, split, within }: ResultTable,
  wording: Wording,
): readonly Picture[] {
  const labels = Object.fromEntries(STEPS.map((step) => [step, wording.language.number(step)]))
  const linesOf = (some: readonly Block[]) =>
    some
      .flatMap((block) =>
        columns.map((column, place) => ({ block, column, place, gap: gapOf(block, place) })),
      )
      .toSorted((one, other) => other.gap - one.gap)
  // Within a place its lines stand together; where none of its rows is shown, one says so.
  const sorted = within
    ? blocks.flatMap((block) => linesOf([block]).slice(0, shownIn(block).length > 0 ? undefined : 1))
    : linesOf(blocks)
  const noted = new Map(sorted.toReversed().map((one) => [one.block, one]))
  return [
    { heading: '', drawing: lineAxis(labels) },
    ...sorted.map((one) => pictureOf(one.block, one.column, one.place, noted.get(one.block) === one)),
  ]

  function pictureOf(block: Block, column: Column, place: number, isFirst: boolean): Picture {
    const { t, of, names } = wording.language
    const whose = within ? [isolated(of(block.label), wording.language)] : []
    const isHidden = shownIn(block).length === 0
    const gap = gapOf(block, place)
    const points = block.rows.flatMap((row, at): Point[] => {
      const value = row.state === 'shown' ? (row.values[place] ?? null) : null
      if (value === null || row.state !== 'shown') return []
      const number = wording.valueOf(row, place)
      return [{ value, sign: signOf(split, at), name: wording.nameOf(row.subgroup), number }]
    })
    return {
      heading: [...whose, ...(whose.length > 0 && isHidden ? [] : [wording.headOf(column)])].join(' · '),
      gap: gap < 0 ? '' : t('result.line_gap', { n: gap }),
      note: [
        ...(within && isFirst ? leftOut(block, wording) : []),
        ...shownIn(block).flatMap((row) => notedOf(row, place, wording)),
      ].join(' · '),
      said: t('result.line_said', { values: names(points.map(({ name, number }) => `${name} ${number}`)) }),
      drawing: points.length > 0 ? line(points) : NO_LINE,
    }
  }
}

/** Nothing is shown that an axis would be for. */
export const NO_LINE: Drawn = { height: 0, marks: [] }

/** Returns the key of the signs, each subgroup with its number of people or why it is not shown. */
export const signsOf = ({ blocks, split, within }: ResultTable, wording: Wording): readonly Signed[] =>
  (blocks[0]?.rows ?? []).map((row, at) => ({
    sign: within || row.state === 'shown' ? signOf(split, at) : null,
    hatched: !within && row.state === 'withheld',
    name: wording.nameOf(row.subgroup),
    note: within ? '' : signNote(row, wording),
  }))

const signNote = (row: ResultRow, { language, markOf }: Wording): string =>
  row.state === 'shown' ? language.t('result.base', { n: language.number(row.base) }) : markOf(row)

/** Points between the highest and the lowest shown value; -1 when fewer than two are shown. */
function gapOf(block: Block, place: number): number {
  const values = shownIn(block).flatMap((row) => row.values[place] ?? [])
  return values.length < 2 ? -1 : Math.max(...values) - Math.min(...values)
}

const shownIn = ({ rows }: Block): readonly ShownRow[] =>
  rows.filter((row): row is ShownRow => row.state === 'shown')

/** Where a shown subgroup has no value of an option, or one of another number of people. */
function notedOf(row: ShownRow, place: number, { nameOf, language }: Wording): readonly string[] {
  const base = row.bases[place] ?? null
  if (base === row.base) return []
  const { t } = language
  const why =
    base === null
      ? t('result.not_offered_key')
      : base === 'withheld'
        ? t('result.withheld_key')
        : t('result.base', { n: language.number(base) })
  return [`${nameOf(row.subgroup)} ${why}`]
}
