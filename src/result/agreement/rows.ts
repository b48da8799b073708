import { wholePercent } from '../../statistic/share.ts'
import { agreement } from '../../statistic/agreement.ts'
import type { Language } from '../../web/language.ts'
import { paths } from '../../web/paths.ts'
import type { ShownQuestion } from '../asked.ts'
import type { Results } from '../load.ts'
import { barOf, HEIGHT, type Scale } from './bar.ts'
import { percentOf, type MapCell } from './cell.ts'
import { softened } from './hyphens.ts'
import type { MapItem } from './map.ts'
import type { Order } from './order.ts'
import { restsOn, toldOf, type Names } from './words.ts'

/** The order of the statements, and whether agreement A stands beside the share. */
export type View = Readonly<{ order: Order; beside: '' | 'agreement' }>

/** A statement as printed. */
export type MapRow = ReturnType<typeof mapRow>

/** How the cells are shown. */
export type Shown = Readonly<{
  scale: Scale
  view: View
  language: Language
  consultation: Results['consultation']
  shown: ShownQuestion
}>

/** Puts a statement of the map into words and marks, for the page and its picture. */
export function mapRow(item: MapItem, names: Names, shown: Shown) {
  const { t, of } = shown.language
  const rests = restsOn(item.verdict.value)
  const cells = (list: 'places' | 'groups') =>
    item[list].map((cell, at) => ({
      name: softened(names[list][at] ?? ''),
      first: at === 0,
      group: list === 'groups',
      bold: rests[list].includes(at),
      ...cellShown(cell, shown),
    }))
  const percent = (share: number) => wholePercent(share)
  return {
    number: item.number,
    label: of(item.label),
    alike: item.shares
      ? t('result.map_alike', { people: percent(item.shares.people), places: percent(item.shares.places) })
      : '',
    cells: [...cells('places'), ...cells('groups')],
    told: toldOf(item, names, shown.language),
    dissent_path: paths.dissent(shown.consultation.id, shown.shown.code, {
      item: item.code,
      side: 'against',
    }),
  }
}

/** `mark`: why there is no number; then `share` is ''. */
function cellShown(cell: MapCell, { scale, view, language, consultation }: Shown) {
  const { t, number } = language
  const drawn = { state: cell.state, marks: barOf(cell, scale, language.dir), height: HEIGHT }
  if (cell.state === 'shown') {
    const { value } = agreement(cell.counts)
    const beside =
      view.beside === ''
        ? t('result.map_n', { n: number(cell.base) })
        : t('result.map_a', { a: value === null ? '–' : number(value, 2) })
    return { ...drawn, share: number(percentOf(cell)), mark: '', beside, rule: '' }
  }
  const rule = cell.state === 'withheld' ? cell.rule : cell.state
  const mark = t(cell.state === 'withheld' ? 'result.withheld_mark' : 'result.not_offered')
  return {
    ...drawn,
    share: '',
    mark,
    beside: t(`result.map_${rule}`, { n: consultation.room_threshold }),
    rule,
  }
}
