import type { Question } from '../../instrument/questionnaire.ts'
import type { Block, ResultRow, ShownRow } from '../block.ts'
import type { ResultTable } from '../table.ts'
import type { Wording } from '../wording.ts'
import { byPlaces } from './by-places.ts'
import type { Reason } from './reasons.ts'
import { everyoneSaid, weightsSaid } from './said.ts'

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
    /** The statement or item; '' for a single one. */
    head: string
    answers: readonly Line[]
    base: Line
    reasons: readonly Line[]
  }>[]
}>

/** Builds the table of people: of those who answered, and by reason of those who did not. */
export function countsPrinted(table: ResultTable, question: Question, wording: Wording): PrintedCounts {
  const { t, of } = wording.language
  const { split, blocks } = table
  const columns = columnsOf(table, wording)
  return {
    caption: t('result.chart_title', { label: of(question.label), split }),
    heads: columns.map(({ name }) => name),
    said: [
      t('result.nonresponse_note'),
      everyoneSaid(table, wording),
      weightsSaid(table, wording, true),
      ...(isReasonWithheld(table) ? [t('result.nonresponse_rule', { n: wording.threshold })] : []),
    ].filter((said) => said !== ''),
    bodies: blocks.map((block) => ({
      head: blocks.length > 1 ? of(block.label) : '',
      answers: answerLines(table, block, columns, wording),
      base: {
        name: t('result.nonresponse_base'),
        cells: columns.map((column) => baseCell(column, block, wording)),
      },
      reasons: table.reasons.map((reason) => ({
        name: t('result.nonresponse_reason', { reason }),
        cells: columns.map((column) => reasonCell(column, block, reason, wording)),
      })),
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

/** Options, steps and spans; of measures the mean, which places can weigh the same. */
const answerLines = (
  table: ResultTable,
  block: Block,
  columns: readonly Column[],
  wording: Wording,
): readonly Line[] =>
  table.columns.flatMap((option, place) =>
    option.measure === 'per_cent' || option.measure === 'mean'
      ? [
          {
            name: wording.headOf(option),
            cells: columns.map((column) => answerCell(column, block, place, table, wording)),
          },
        ]
      : [],
  )

function answerCell(column: Column, block: Block, place: number, table: ResultTable, wording: Wording): Cell {
  const { language } = wording
  const { measure } = table.columns[place] ?? {}
  if (column.of === 'places') {
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
