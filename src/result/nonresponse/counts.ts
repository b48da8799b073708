import type { Question } from '../../instrument/questionnaire.ts'
import type { Block, ResultRow, ShownRow } from '../block.ts'
import type { ResultTable } from '../table.ts'
import type { Wording } from '../wording.ts'
import { byPlaces } from './by-places.ts'
import type { Reason } from './reasons.ts'
import { weightsSaid } from './said.ts'

/** A number with what stands beneath it, such as its per cent. */
type Cell = Readonly<{ value: string; small: string }>
type Line = Readonly<{ name: string; cells: readonly Cell[] }>

/** People per option and, beneath, how many answered and why others did not; subgroups side by side. */
export type PrintedCounts = Readonly<{
  caption: string
  heads: readonly string[]
  /** What holds of all and of single cells, in sentences. */
  said: readonly string[]
  bodies: readonly Readonly<{
    /** The statement or item; '' for a single one. A measure where each line is an item. */
    head: string
    answers: readonly Line[]
    /** Null where the last body has it for all. */
    base: Line | null
    reasons: readonly Line[]
  }>[]
}>

/** Builds the table of the figure's numbers: of those who answered, and by reason of those who did not. */
export function countsPrinted(table: ResultTable, question: Question, wording: Wording): PrintedCounts {
  const { t, of } = wording.language
  const { split, blocks } = table
  const hasPeople = table.columns.some(({ measure }) => measure === 'per_cent')
  const columns = columnsOf(table, wording)
  return {
    caption: t('result.chart_title', { label: of(question.label), split }),
    heads: columns.map(({ name }) => name),
    said: [
      ...(hasPeople ? [t('result.nonresponse_note')] : []),
      ...(blocks.some(({ total_withheld }) => total_withheld) ? [t('result.no_total')] : []),
      weightsSaid(table, wording, true),
      ...(isReasonWithheld(table) ? [t('result.nonresponse_rule', { n: wording.threshold })] : []),
    ].filter((said) => said !== ''),
    bodies:
      !hasPeople && areAnsweredAlike(blocks)
        ? measureBodies(table, columns, wording)
        : blocks.map((block) => ({
            head: blocks.length > 1 ? of(block.label) : '',
            answers: table.columns.map((option, place) => ({
              name: wording.headOf(option),
              cells: columns.map((column) => answerCell(column, block, place, table, wording)),
            })),
            ...endOf(block, table, columns, wording),
          })),
  }
}

/** Whether as many people of each subgroup answered every item, so that bases need to stand only once. */
function areAnsweredAlike(blocks: readonly Block[]): boolean {
  const names = blocks.map(({ rows, total }) =>
    JSON.stringify(
      [...rows, total].map((row) =>
        row?.state === 'shown'
          ? [row.base, row.reasons]
          : [row?.state, row?.state === 'withheld' && row.rule],
      ),
    ),
  )
  return names.length > 1 && new Set(names).size === 1
}

/** Items by measure, then what holds of all of them. */
function measureBodies(
  table: ResultTable,
  columns: readonly Column[],
  wording: Wording,
): PrintedCounts['bodies'] {
  const { blocks } = table
  return table.columns.map((option, place) => ({
    head: wording.headOf(option),
    answers: blocks.map((block) => ({
      name: wording.language.of(block.label),
      cells: columns.map((column) => answerCell(column, block, place, table, wording)),
    })),
    ...(blocks[0] && place === table.columns.length - 1
      ? endOf(blocks[0], table, columns, wording)
      : { base: null, reasons: [] }),
  }))
}

/** How many answered, and why others did not. */
function endOf(block: Block, table: ResultTable, columns: readonly Column[], wording: Wording) {
  const { t } = wording.language
  return {
    base: {
      name: t('result.nonresponse_base'),
      cells: columns.map((column) => baseCell(column, block, wording)),
    },
    reasons: table.reasons.map((reason) => ({
      name: t('result.nonresponse_reason', { reason }),
      cells: columns.map((column) => reasonCell(column, block, reason, wording)),
    })),
  }
}

/** A column: a subgroup by its index, everyone, or the mean of the places. */
type Column = Readonly<{ name: string; of: number | 'people' | 'places' }>

function columnsOf(table: ResultTable, { language, nameOf }: Wording): readonly Column[] {
  const { blocks } = table
  const hasTotal = blocks.some(({ total, total_withheld }) => total !== null || total_withheld)
  const hasPlaces = blocks.some((block) => byPlaces(table, block) !== undefined)
  return [
    ...(blocks[0]?.rows ?? []).map(({ subgroup }, at): Column => ({ name: nameOf(subgroup), of: at })),
    ...(hasTotal ? [{ name: language.t('result.nonresponse_all_people'), of: 'people' } as const] : []),
    ...(hasPlaces ? [{ name: language.t('result.nonresponse_all_places'), of: 'places' } as const] : []),
  ]
}

const isReasonWithheld = ({ blocks, reasons }: ResultTable): boolean =>
  blocks.some(({ rows }) =>
    rows.some((row) => row.state === 'shown' && reasons.some((reason) => row.reasons[reason] === 'withheld')),
  )

function answerCell(column: Column, block: Block, place: number, table: ResultTable, wording: Wording): Cell {
  const { language } = wording
  const { measure } = table.columns[place] ?? {}
  if (column.of === 'places') {
    if (measure !== 'per_cent' && measure !== 'mean') return NOTHING
    const mean = byPlaces(table, block)?.[place] ?? null
    if (mean === null) return marked('withheld', wording)
    return measure === 'per_cent'
      ? plain(language.t('result.overview_per_cent', { n: language.number(mean) }))
      : plain(language.number(mean, table.digits))
  }
  const row = rowIn(column, block)
  if (row?.state !== 'shown') return marked(row?.state ?? 'withheld', wording)
  const people = row.people[place] ?? null
  if (people === null) return plain(wording.valueOf(row, place))
  return { value: language.number(people), small: shareOf(row, place, wording) }
}

/** A per cent, with its base where that is not the row's. */
function shareOf(row: ShownRow, place: number, { language }: Wording): string {
  const value = language.t('result.overview_per_cent', { n: language.number(row.values[place] ?? 0) })
  const base = row.bases[place]
  return typeof base === 'number' && base !== row.base
    ? language.t('result.value_of', { value, n: language.number(base) })
    : value
}

function baseCell(column: Column, block: Block, wording: Wording): Cell {
  if (column.of === 'places') return NOTHING
  const row = rowIn(column, block)
  if (row?.state === 'shown') return plain(wording.language.number(row.base))
  return { ...marked(row?.state ?? 'withheld', wording), small: row ? whyOf(row, wording) : '' }
}

function reasonCell(column: Column, block: Block, reason: Reason, wording: Wording): Cell {
  if (column.of === 'places') return NOTHING
  const row = rowIn(column, block)
  if (row?.state !== 'shown') return marked(row?.state ?? 'withheld', wording)
  const people = row.reasons[reason]
  return people === 'withheld' ? marked(people, wording) : plain(wording.language.number(people))
}

const rowIn = ({ of }: Column, { rows, total }: Block): ResultRow | null | undefined =>
  typeof of === 'number' ? rows[of] : total

function whyOf(row: ResultRow, { language, threshold }: Wording): string {
  if (row.state === 'not_asked') return language.t('result.map_not_asked')
  if (row.state === 'asked_otherwise') return language.t('result.map_asked_otherwise')
  return row.state === 'withheld' && row.rule === 'held_back'
    ? language.t('result.map_held_back')
    : language.t('result.map_few', { n: threshold })
}

const marked = (state: ResultRow['state'], { language }: Wording): Cell =>
  plain(language.t(state === 'withheld' ? 'result.withheld_mark' : 'result.not_offered'))

const plain = (value: string): Cell => ({ value, small: '' })
const NOTHING = plain('')
