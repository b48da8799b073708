import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Question } from '../../instrument/questionnaire.ts'
import { wholePercent } from '../../statistic/share.ts'
import type { Language } from '../../web/language.ts'
import { LINE_HEAD } from '../csv.ts'
import { TOTAL } from '../table.ts'
import { wordingOf } from '../wording.ts'
import type { Ranking, Whole } from './ranking.ts'
import type { Side, SideRow } from './sides.ts'
import { roundedTo } from './words.ts'

const HEAD = [...LINE_HEAD, 'measure', 'value', 'place'] as const

type Number = string | number
type Line = Readonly<{ item: number | null; measure: string; value: Number; place: Number }>

/**
 * Serializes exactly the numbers of the section, one per line. In `n`, `value` and `place`, -94 means withheld and -95
 * not asked there; what is of no single item has an empty `item`.
 */
export function rankingCsv(
  question: Question,
  { items, whole, sides }: Ranking,
  threshold: number,
  language: Language,
): string {
  const lineOf = (split: string, subgroup: string, name: string, n: number) => (line: Line) => {
    const item = line.item === null ? undefined : items[line.item]
    return [
      'colloquy.ranking/1',
      question.code,
      language.of(question.label),
      item?.code ?? '',
      item ? language.of(item.label) : '',
      split,
      subgroup,
      name,
      n === MISSING.withheld || line.value === MISSING.withheld ? 1 : 0,
      n,
      line.measure,
      line.value,
      line.place,
    ]
  }
  const everyone = language.t('result.hold_everyone')
  const ofWhole =
    whole === 'withheld'
      ? items.map((_, item) => lineOf('', TOTAL, everyone, MISSING.withheld)(absent(item, MISSING.withheld)))
      : wholeLines(whole).map(lineOf('', TOTAL, everyone, whole.people))
  const ofSide = ({ split, table, rows }: Side) => {
    const { nameOf } = wordingOf(table, language, threshold)
    return rows.flatMap((row) =>
      items.map((_, item) =>
        lineOf(split, row.subgroup, nameOf(row.subgroup), baseOf(row))(shareIn(row, item)),
      ),
    )
  }
  const lines = [[...HEAD], ...ofWhole, ...sides.flatMap(ofSide)]
  return BOM + lines.map((line) => csvRow(line)).join('')
}

const absent = (item: number, missing: number): Line => ({
  item,
  measure: 'share',
  value: missing,
  place: missing,
})

const missingOf = (row: SideRow): number =>
  row.state === 'withheld' ? MISSING.withheld : MISSING.not_in_version

const baseOf = (row: SideRow): number => (row.state === 'shown' ? row.base : missingOf(row))

const shareIn = (row: SideRow, item: number): Line =>
  row.state === 'shown'
    ? { item, measure: 'share', value: row.shares[item] ?? '', place: row.places[item] ?? '' }
    : absent(item, missingOf(row))

function wholeLines({ columns, shares, resamples, alike }: Whole): readonly Line[] {
  const own = (measure: string, value: Number): Line => ({ item: null, measure, value, place: '' })
  const perCent = (share: number) => wholePercent(share)
  return [
    ...shares.flatMap((share, item): readonly Line[] => {
      const again = resamples?.rows[item]
      return [
        ...columns.map(({ measure, values, places }) => ({
          item,
          measure,
          value: roundedTo(values[item] ?? 0, measure),
          place: places[item] ?? '',
        })),
        { item, measure: 'share', value: share, place: '' },
        ...(again
          ? [
              { item, measure: 'share_low', value: perCent(again.low), place: '' },
              { item, measure: 'share_high', value: perCent(again.high), place: '' },
              { item, measure: `top_${resamples.top}`, value: perCent(again.amongFirst), place: '' },
            ]
          : []),
      ]
    }),
    ...(alike
      ? [
          own('kendalls_w', alike.w === null ? MISSING.withheld : Math.round(100 * alike.w) / 100),
          own('complete', alike.complete ?? MISSING.withheld),
        ]
      : []),
    ...(resamples ? [own('resamples', resamples.draws), own('seed', resamples.seed)] : []),
  ]
}
