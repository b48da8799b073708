import type { ResultRow } from '../../result/block.ts'
import type { ResultTable } from '../../result/table.ts'
import { wordingOf } from '../../result/wording.ts'
import type { Language } from '../../web/language.ts'
import type { Code } from '../codebook/codebook.ts'
import { codingPaths } from '../paths.ts'
import { listsBy } from './cell.ts'
import type { By, Decided } from './decided.ts'

type Cell = Readonly<{ path: string; label: string; value: string; small: string }>

/** Codes by place or by group: people, and beneath the share of those whose answers are settled. */
export type CodesTable = Readonly<{
  caption: string
  heads: readonly string[]
  rows: readonly Readonly<{ name: string; cells: readonly Cell[] }>[]
  base: readonly Cell[]
  no_total: string
}>

/** Builds the table of codes; a cell leads to its answers where some may be listed. Codes that few raised have no row. */
export function codesTable(decided: Decided, by: By, table: ResultTable, language: Language): CodesTable {
  const { t, number } = language
  const { looked, raised } = decided
  const { consultation, variable } = looked
  const listOf = listsBy(decided, by)
  const [block] = table.blocks
  const rows: readonly ResultRow[] = [...(block?.rows ?? []), ...(block?.total ? [block.total] : [])]
  const { nameOf } = wordingOf(table, language, consultation.room_threshold)
  const withheld: Cell = { path: '', label: '', value: t('result.withheld_mark'), small: '' }
  const cellOf = (code: Code, row: ResultRow): Cell => {
    if (row.state !== 'shown') return row.state === 'withheld' ? withheld : { ...withheld, value: '–' }
    const place = table.columns.findIndex((column) => column.code === code.slug)
    const [people, share] = [row.people[place] ?? null, row.values[place] ?? null]
    if (people === null || share === null) return withheld
    const cell = { by, in: row.subgroup, code: code.slug }
    return {
      path:
        people > 0 && listOf(code, row.subgroup).length > 0
          ? codingPaths.lookingAnswers(consultation.id, variable.name, cell)
          : '',
      label: t('looking.open_answers', { code: code.name, place: nameOf(row.subgroup), n: people }),
      value: number(people),
      small: t('result.overview_per_cent', { n: number(share) }),
    }
  }
  return {
    caption: t('looking.table_caption'),
    heads: rows.map(({ subgroup }) => nameOf(subgroup)),
    rows: raised.counted.map((code) => ({ name: code.name, cells: rows.map((row) => cellOf(code, row)) })),
    base: rows.map((row) => baseOf(row, consultation.room_threshold, language)),
    no_total: block?.total_withheld ? t('result.no_total') : '',
  }
}

function baseOf(row: ResultRow, threshold: number, { t, number }: Language): Cell {
  const plain = { path: '', label: '', small: '' }
  if (row.state === 'shown') return { ...plain, value: number(row.base) }
  if (row.state !== 'withheld') return { ...plain, value: '–', small: t('result.map_not_asked') }
  const small = row.rule === 'held_back' ? t('result.map_held_back') : t('result.map_few', { n: threshold })
  return { ...plain, value: t('result.withheld_mark'), small }
}
