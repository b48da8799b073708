import { wholePercent } from '../../statistic/share.ts'
import type { Language } from '../../web/language.ts'
import { paths } from '../../web/paths.ts'
import type { Figure } from '../figure.ts'
import type { Answered, Results } from '../load.ts'
import { addressOf } from '../subgroups.ts'
import { wordingOf, type Wording } from '../wording.ts'
import type { NoRanking, Ranking, Whole } from './ranking.ts'
import { sorted, type Order } from './order.ts'
import { figureIn } from './picture.ts'
import type { Side } from './sides.ts'
import { alikeSaid, markOf, measureName, numberIn, rulesOf, topOf, wholeSaid } from './words.ts'

type Head = Readonly<{ name: string; path: string; current: boolean; num: boolean }>
type Cell = Readonly<{ text: string; first: boolean }>
type Row = Readonly<{ name: string; cells: readonly Cell[] }>

/** Places of every item in the subgroups of a split; `marks`: why others have none. */
type Where = Readonly<{
  caption: string
  heads: readonly Readonly<{ name: string; base: string }>[]
  rows: readonly Row[]
  marks: readonly string[]
}>

/** What the section of an order prints; `missing`: why it has no numbers of everyone, or none at all. */
export type Section = Readonly<{
  heading: string
  said: string
  missing: string
  rules: readonly string[]
  figure: Figure | null
  files: readonly Readonly<{ name: string; path: string }>[]
  caption: string
  heads: readonly Head[]
  rows: readonly Row[]
  alike: string
  where: readonly Where[]
}>

type At = Readonly<{ id: number; question: string; by: string; threshold: number }>

/** Builds the section that says which item comes first. */
export function rankingSection(
  ranking: Ranking | NoRanking,
  order: Order,
  { consultation }: Pick<Results, 'consultation'>,
  { shown, split }: Pick<Answered, 'shown' | 'split'>,
  language: Language,
): Section {
  const { t } = language
  const { id, room_threshold: threshold } = consultation
  const at = { id, question: shown.code, by: addressOf(split), threshold }
  if (typeof ranking === 'string') {
    const missing = t('result.ranking_none', { why: ranking })
    return { ...NOTHING, heading: t('result.ranking', { of: 'rank' }), missing }
  }
  const { of, whole, sides } = ranking
  const { question, by } = at
  const worded = (side: Side) => wordingOf(side.table, language, threshold)
  const side = sides.find((one) => one.split === split) ?? sides[0]
  const figure = side ? figureIn(ranking, side, worded(side)) : null
  const isDrawn = figure !== null && figure.charts.length > 0
  const said = wholeSaid(ranking, language)
  return {
    heading: t('result.ranking', { of }),
    said: whole === 'withheld' ? '' : said,
    missing: whole === 'withheld' ? said : '',
    rules: rulesOf(ranking, language),
    figure: isDrawn ? figure : null,
    files: filesOf(id, question, by, isDrawn),
    ...(whole === 'withheld'
      ? { caption: '', heads: [], rows: [], alike: '' }
      : wholeTable(ranking, whole, order, at, language)),
    where: sides.flatMap((one) => whereIn(ranking, one, worded(one))),
  }
}

const filesOf = (id: number, question: string, by: string, isDrawn: boolean) => [
  { name: 'CSV', path: paths.rankingCsv(id, question, by) },
  ...(isDrawn
    ? [
        { name: 'SVG', path: paths.rankingPicture(id, question, 'svg', by) },
        { name: 'PNG', path: paths.rankingPicture(id, question, 'png', by) },
      ]
    : []),
]

const NOTHING: Section = {
  heading: '',
  said: '',
  missing: '',
  rules: [],
  figure: null,
  files: [],
  caption: '',
  heads: [],
  rows: [],
  alike: '',
  where: [],
}

function wholeTable({ of, items }: Ranking, whole: Whole, order: Order, at: At, language: Language) {
  const { t, number } = language
  const { columns, resamples } = whole
  const head = (one: Order, name: string): Head => ({
    name,
    path: paths.ranking(at.id, at.question, { by: at.by, order: one === columns[0]?.measure ? '' : one }),
    current: one === order,
    num: one !== 'asked',
  })
  const topCell = (item: number): Cell => ({
    text: number(wholePercent(resamples?.rows[item]?.amongFirst ?? 0)),
    first: false,
  })
  return {
    caption: t('result.ranking_table', { n: number(whole.people) }),
    heads: [
      head('asked', t('result.item')),
      ...columns.map(({ measure }) => head(measure, measureName(measure, of, language))),
      ...(resamples ? [head('top', t('result.ranking_top', { top: topOf(resamples) }))] : []),
    ],
    rows: sorted(whole, order).map((item) => ({
      name: language.of(items[item]?.label ?? {}),
      cells: [
        ...columns.map((column) => ({
          text: numberIn(column, item, language),
          first: column.places[item] === 1,
        })),
        ...(resamples ? [topCell(item)] : []),
      ],
    })),
    alike: alikeSaid(whole, at.threshold, language),
  }
}

/** The places of the items in each subgroup; nothing for a split of which no subgroup is shown. */
function whereIn({ of, items, whole }: Ranking, { split, rows }: Side, wording: Wording): readonly Where[] {
  const { t, number, of: text } = wording.language
  const shown = rows.flatMap((row) => (row.state === 'shown' ? [row] : []))
  const marks = rows.flatMap((row) =>
    row.state === 'shown'
      ? []
      : [t('result.ranking_left', { name: wording.nameOf(row.subgroup), why: markOf(row.why, wording) })],
  )
  if (shown.length === 0) return []
  const asked = items.map((_, item) => item)
  const order = whole === 'withheld' ? asked : sorted(whole, of === 'rank' ? 'borda' : 'mean')
  return [
    {
      caption: t('result.ranking_where', { of, by: t('result.table_means', { split }) }),
      heads: shown.map(({ subgroup, base }) => ({
        name: wording.nameOf(subgroup),
        base: t('result.base', { n: number(base) }),
      })),
      rows: order.map((item) => ({
        name: text(items[item]?.label ?? {}),
        cells: shown.map(({ places }) => ({ text: number(places[item] ?? 0), first: places[item] === 1 })),
      })),
      marks,
    },
  ]
}
