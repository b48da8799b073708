import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { ResultRow } from '../block.ts'
import { endShown } from '../caption.ts'
import type { Drawn } from '../chart.ts'
import { endSaid } from '../dates/labels.ts'
import { lengthOf } from '../dates/length.ts'
import { NOT_GIVEN } from '../subgroups.ts'
import { wordingOf } from '../wording.ts'
import { isSided, type Unit } from './compared.ts'
import { widestGap, type Gap } from './gap.ts'
import { stripOf } from './picture.ts'
import { overtakenIn, type Standing } from './standing.ts'
import type { Side, Viewed } from './viewed.ts'

/** A gap in words and as dots; without a gap, the reason. */
export type Cell = Readonly<{ word: string; ends: string; notes: readonly string[]; strip: Drawn | null }>

/** Most names of subgroups in a note. */
const MOST_NAMES = 3

/** Returns the widest gap between places, or why they cannot be compared. */
export function placesCell({ standing, places }: Viewed, language: Language, threshold: number): Cell {
  const said = (cell: Cell | null, why: string): Cell => {
    if (!cell) return { word: why, ends: '', notes: [], strip: null }
    return cell.word ? { ...cell, notes: [...cell.notes, ...(why ? [why] : [])] } : { ...cell, word: why }
  }
  return said(
    places ? gapCell(places, standing, language, threshold) : null,
    (places && aheadIn(places, standing, language, threshold)) || whyOf(standing, language),
  )
}

/** Returns the widest gap between stakeholder groups, or why there is none. */
export function groupsCell(viewed: Viewed, language: Language, threshold: number): Cell {
  const { groups, narrowed } = viewed
  const blank = { ends: '', notes: [], strip: null }
  if (!groups) return { ...blank, word: unsplit(narrowed, language) }
  const cell = gapCell(groups, undefined, language, threshold)
  return cell.word ? cell : { ...cell, word: language.t('result.overview_why', { reason: 'groups' }) }
}

/** Why a question is compared by workshop only; '' where it has no groups to compare, or no numbers. */
const unsplit = (narrowed: Viewed['narrowed'], { t }: Language): string =>
  narrowed === 'effort'
    ? t('result.rule_unchecked')
    : t('result.overview_why', { reason: narrowed ?? 'none' })

/** Says where another answer is far ahead of the leading one, which no gap of that one shows. */
function aheadIn({ table, compared }: Side, { is }: Standing, language: Language, threshold: number): string {
  const places = is === 'apart' || is === 'differ' ? overtakenIn(compared) : []
  const { nameOf } = wordingOf(table, language, threshold)
  const names = named(places.map(nameOf), language)
  return names && language.t('result.overview_ahead', { names })
}

function whyOf(standing: Standing, { t }: Language): string {
  if (standing.is !== 'cannot' || standing.reason === 'not_everywhere' || standing.reason === 'otherwise')
    return ''
  return t('result.overview_why', { reason: standing.reason })
}

function gapCell(side: Side, standing: Standing | undefined, language: Language, threshold: number): Cell {
  const { table, compared } = side
  const { nameOf } = wordingOf(table, language, threshold)
  const gap = widestGap(compared.series)
  const block = table.blocks.find(({ code }) => code === gap?.code) ?? table.blocks[0]
  const rows = (block?.rows ?? []).filter(({ subgroup }) => subgroup !== NOT_GIVEN)
  const notes = notesOf(rows, gap, nameOf, language, threshold)
  if (!gap) return { word: '', ends: '', notes, strip: null }
  const rank = compared.unit === 'rank' && standing
  return {
    word: rank ? firstWord(standing, language) : distanceIn(gap, compared.unit, language),
    ends: endsOf(gap, namesItem(gap, side), nameOf, (value) => endSaid(table.of, value, language), language),
    notes,
    strip: stripOf(gap, compared.scale ?? table),
  }
}

/** Whether the ends name their item: where there are several, and it is not the one that is said to lead. */
function namesItem({ code }: Gap, { table, compared }: Side): boolean {
  if (isSided(table)) return table.blocks.length > 1
  const { series, rivals, leads } = compared
  return series.length + rivals.length > 1 && !(leads && code === series[0]?.code)
}

const firstWord = ({ is }: Standing, { t }: Language) => t('result.overview_first', { is })

function distanceIn({ distance: n }: Gap, unit: Unit, language: Language): string {
  if (unit === 'day' || unit === 'minute') return language.t('result.dates_gap', lengthOf(n, unit))
  if (unit === 'value') return language.t('result.overview_gap_value', { n: endShown(n, language) })
  return language.t(`result.overview_gap_${unit}`, { n })
}

function endsOf(
  { item, high, low }: Gap,
  isNamed: boolean,
  nameOf: (subgroup: string) => string,
  endOf: (value: number) => string,
  language: Language,
): string {
  const ends = {
    high: endOf(high.value),
    high_place: isolated(nameOf(high.subgroup), language),
    low: endOf(low.value),
    low_place: isolated(nameOf(low.subgroup), language),
  }
  return isNamed
    ? language.t('result.overview_ends_of', { ...ends, item: isolated(language.of(item), language) })
    : language.t('result.overview_ends', ends)
}

/** Says which subgroups are left out of the gap, and by which rule. */
function notesOf(
  rows: readonly ResultRow[],
  gap: Gap | null,
  nameOf: (subgroup: string) => string,
  language: Language,
  threshold: number,
): readonly string[] {
  const within = new Set(gap?.points.map(({ subgroup }) => subgroup))
  const left = rows.filter(({ subgroup }) => !within.has(subgroup))
  return ['few', 'held_back', 'part', 'not_asked', 'asked_otherwise'].flatMap((rule) => {
    const names = named(
      left.flatMap((row) => (ruleOf(row, gap) === rule ? [nameOf(row.subgroup)] : [])),
      language,
    )
    return names ? [language.t('result.overview_left', { rule, n: threshold, names })] : []
  })
}

/** Why a row is left out; '' for the only one that is shown. */
function ruleOf(row: ResultRow, gap: Gap | null): string {
  if (row.state !== 'shown') return row.state === 'withheld' ? row.rule : row.state
  if (row.bases.includes('withheld')) return 'part'
  return gap ? 'not_asked' : ''
}

/** Names subgroups, of many the first; '' for none. */
function named(names: readonly string[], language: Language): string {
  const n = names.length - MOST_NAMES
  if (n <= 1) return language.names(names)
  return language.names([...names.slice(0, MOST_NAMES), language.t('result.overview_more', { n })])
}
