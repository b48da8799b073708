import { wholePercent } from '../../statistic/share.ts'
import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Question } from '../../instrument/questionnaire.ts'
import { agreement } from '../../statistic/agreement.ts'
import type { Language } from '../../web/language.ts'
import { LINE_HEAD } from '../csv.ts'
import { percentOf, type MapCell } from './cell.ts'
import type { AgreementMap, MapItem } from './map.ts'
import { restsOn, toldOf, type Names } from './words.ts'

const HEAD = [
  ...LINE_HEAD,
  'per_cent_agree',
  'agreement_a',
  'verdict_rests_on_it',
  'verdict',
  'verdict_label',
  'rule',
  'people_per_cent',
  'places_alike_per_cent',
] as const

/**
 * Serializes the map as the page shows it, a line for every cell, in the order of the page. In the numbers of a cell, -94
 * means withheld and -95 not asked there; the shares of all places are empty where no total is shown.
 */
export function mapCsv(question: Question, map: AgreementMap, names: Names, language: Language): string {
  const lines = map.items.flatMap((item) => {
    const rests = restsOn(item.verdict.value)
    const cellsOf = (split: 'workshop' | 'group', list: 'places' | 'groups') =>
      item[list].map((cell, at) => [
        'colloquy.agreement/1',
        question.code,
        language.of(question.label),
        item.code,
        language.of(item.label),
        split,
        map[list][at] ?? '',
        names[list][at] ?? '',
        ...numbersOf(cell),
        rests[list].includes(at) ? 1 : 0,
        ...verdictCells(item, names, language),
      ])
    return [...cellsOf('workshop', 'places'), ...cellsOf('group', 'groups')]
  })
  return BOM + [[...HEAD], ...lines].map((line) => csvRow(line)).join('')
}

/** Withheld or not, people, per cent, agreement A. */
function numbersOf(cell: MapCell): readonly (string | number)[] {
  if (cell.state !== 'shown') {
    const missing = cell.state === 'withheld' ? MISSING.withheld : MISSING.not_in_version
    return [cell.state === 'withheld' ? 1 : 0, missing, missing, missing]
  }
  const { value } = agreement(cell.counts)
  return [0, cell.base, percentOf(cell), value === null ? '' : Number(value.toFixed(2))]
}

function verdictCells(item: MapItem, names: Names, language: Language): readonly (string | number)[] {
  const { verdict, rule } = toldOf(item, names, language)
  const { people, places } = item.shares ?? {}
  const percent = (share: number | undefined) => (share === undefined ? '' : wholePercent(share))
  return [item.verdict.value?.kind ?? '', verdict, rule, percent(people), percent(places)]
}
