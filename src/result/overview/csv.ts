import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Language } from '../../web/language.ts'
import { unisolated } from '../../web/markup.ts'
import { isoOf } from '../dates/labels.ts'
import { isMoment } from '../dates/spans.ts'
import { leadOf } from './lead.ts'
import { widestGap } from './gap.ts'
import type { Side, Viewed } from './viewed.ts'

const HEAD = [
  'format',
  'question',
  'number',
  'question_label',
  'leading',
  'standing',
  'reason',
  'apart',
  ...['places', 'groups'].flatMap((side) =>
    [
      'gap',
      'unit',
      'item',
      'item_label',
      'highest',
      'highest_in',
      'lowest',
      'lowest_in',
      'withheld',
      'not_asked',
    ].map((name) => `${side}_${name}`),
  ),
  'no_answer',
]

/**
 * Serializes exactly the numbers of the page, one line a question. -94 in `no_answer` means withheld; subgroups left out
 * of a gap are named by their codes; a gap is empty where there is none.
 */
export const overviewCsv = (rows: readonly Viewed[], language: Language, threshold: number): string =>
  BOM + [HEAD, ...rows.map((row) => lineOf(row, language, threshold))].map((line) => csvRow(line)).join('')

function lineOf(row: Viewed, language: Language, threshold: number): (string | number)[] {
  const { listed, standing, places, groups, no_answer } = row
  const { shown, number } = listed
  return [
    'colloquy.overview/1',
    shown.code,
    number ?? '',
    language.of(shown.question.label),
    unisolated(leadOf(row, language, threshold)),
    standing.is,
    standing.is === 'cannot' ? standing.reason : '',
    standing.is === 'apart' ? standing.place : '',
    ...sideOf(places, language),
    ...sideOf(groups, language),
    no_answer ?? MISSING.withheld,
  ]
}

/** A number or, of dates and times, what is stored. */
const valueIn = ({ of }: Side['table'], value: number) => (isMoment(of) ? isoOf(of, value) : value)

function sideOf(side: Side | undefined, language: Language): (string | number)[] {
  if (!side) return Array.from({ length: 10 }, () => '')
  const { table, compared } = side
  const gap = widestGap(compared.series)
  const block = table.blocks.find(({ code }) => code === gap?.code) ?? table.blocks[0]
  const rows = block?.rows ?? []
  const codes = (states: readonly string[]) =>
    rows
      .filter(({ state }) => states.includes(state))
      .map(({ subgroup }) => subgroup)
      .join(' ')
  return [
    ...(gap
      ? [
          gap.distance,
          compared.unit,
          gap.code,
          language.of(gap.item),
          valueIn(table, gap.high.value),
          gap.high.subgroup,
          valueIn(table, gap.low.value),
          gap.low.subgroup,
        ]
      : ['', '', '', '', '', '', '', '']),
    codes(['withheld']),
    codes(['not_asked', 'asked_otherwise']),
  ]
}
