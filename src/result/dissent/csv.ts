import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Language } from '../../web/language.ts'
import type { Results } from '../load.ts'
import { wordingOf } from '../wording.ts'
import type { SideCell } from './cells.ts'
import { percentOf } from './figures.ts'
import type { Found, Who } from './found.ts'
import { leadNamed } from './words.ts'

const HEAD = [
  'format',
  'question',
  'question_label',
  'item',
  'item_label',
  'side',
  'part',
  'code',
  'label',
  'withheld',
  'people',
  'n',
  'per_cent',
  'others_people',
  'others_n',
  'log_likelihood',
] as const
type Numbers = readonly (string | number)[]

/**
 * Serializes the numbers of the page: everybody, those on neither side, by workshop and by group, and the options that
 * stand out, as `question/item/side`. -94 means withheld and -95 not asked there. Words are on the page only.
 */
export function dissentCsv(found: Found, { consultation }: Results, language: Language): string {
  const { listed, item, side, dissent, places, groups } = found
  const { of } = language
  const { question } = listed.shown
  const head = ['colloquy.dissent/1', listed.shown.code, of(question.label), item.code, of(item.label), side]
  const whoIn = ({ table, cells }: Who, part: string) => {
    const { nameOf } = wordingOf(table, language, consultation.room_threshold)
    return cells.map((cell) => [...head, part, cell.subgroup, nameOf(cell.subgroup), ...numbersOf(cell)])
  }
  const { people = 0, others = 0, neither = 0, leads = [] } = dissent ?? {}
  const all = people + others
  const lines = [
    ...(dissent
      ? [
          [...head, 'all', '', '', 0, ...shares(people, all), '', '', ''],
          [...head, 'neither', '', '', 0, ...shares(neither, all), '', '', ''],
        ]
      : []),
    ...whoIn(places, 'workshop'),
    ...(groups ? whoIn(groups, 'group') : []),
    ...leads.map((lead) => [
      ...head,
      'option',
      [lead.listed.shown.code, lead.item.code, lead.side].join('/'),
      leadNamed(lead, language),
      0,
      ...shares(lead.here.people, lead.here.base),
      lead.others.people,
      lead.others.base,
      Number(lead.score.toFixed(1)),
    ]),
  ]
  return BOM + [[...HEAD], ...lines].map((line) => csvRow(line)).join('')
}

const shares = (people: number, base: number): Numbers => [people, base, percentOf({ people, base })]

function numbersOf(cell: SideCell): Numbers {
  if (cell.state !== 'shown') {
    const missing = cell.state === 'withheld' ? MISSING.withheld : MISSING.not_in_version
    return [cell.state === 'withheld' ? 1 : 0, missing, missing, missing, '', '', '']
  }
  return [0, cell.people, cell.base, cell.percent, '', '', '']
}
