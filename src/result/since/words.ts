import { percentOf, shownOrNull } from '../agreement/cell.ts'
import { toldOf } from '../agreement/words.ts'
import { endSaid } from '../dates/labels.ts'
import { placesCell } from '../overview/cell.ts'
import type { Viewed } from '../overview/viewed.ts'
import type { Measured } from '../series.ts'
import type { ResultTable } from '../table.ts'
import type { Text } from '../../text.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { wordingOf, type Wording } from '../wording.ts'
import type { StandingChange, VerdictChange } from './changes.ts'

/** A verdict with the figures it rests on, and what is left out of them by which rule. */
export type Said = Readonly<{ verdict: string; rule: string; notes: readonly string[] }>

/** A change in words: of a question, or of a statement of it. */
export type Told = Readonly<{ question: string; item: string; before: Said; after: Said; carried: string }>

/** Puts the change of a question's standing into words. */
export function standingTold(
  { before, after, side }: StandingChange,
  place: string,
  language: Language,
  threshold: number,
): Omit<Told, 'question' | 'item'> {
  const wording = wordingOf(side.table, language, threshold)
  const { series, rivals } = side.compared
  const values = [...series, ...rivals].map((one) => valuesIn(one, place))
  return {
    before: standingSaid(before, wording),
    after: standingSaid(after, wording),
    carried: carriedBy(values, place, side.table, wording),
  }
}

/** Puts the change of a statement's verdict into words. */
export function verdictTold(
  { before, after, places, table }: VerdictChange,
  place: string,
  language: Language,
  threshold: number,
): Omit<Told, 'question' | 'item'> {
  const wording = wordingOf(table, language, threshold)
  const said = (item: typeof after, codes: readonly string[]): Said =>
    toldOf(item, { places: codes.map(wording.nameOf), groups: [] }, language)
  const shares = after.places.map((cell, at) => {
    const shown = shownOrNull(cell)
    return { place: places.after[at] ?? '', value: shown && percentOf(shown) }
  })
  return {
    before: said(before, places.before),
    after: said(after, places.after),
    carried: carriedBy([{ item: {}, ...ownAmong(shares, place) }], place, table, wording),
  }
}

function standingSaid(viewed: Viewed, { language, threshold, nameOf }: Wording): Said {
  const { standing } = viewed
  const { word, ends, notes } = placesCell(viewed, language, threshold)
  const place = standing.is === 'apart' ? isolated(nameOf(standing.place), language) : ''
  const verdict = language.t('result.since_standing', { is: standing.is, place })
  return { verdict, rule: ends ? language.t('result.since_gap', { word, ends }) : word, notes }
}

/** What is measured in the newest place, and the lowest and highest of the others; `own` is null where nothing is. */
type Values = Readonly<{ item: Text; own: number | null; others: readonly number[] }>

const valuesIn = ({ item, points }: Measured, place: string): Values => ({
  item,
  ...ownAmong(
    points.map(({ subgroup, value }) => ({ place: subgroup, value })),
    place,
  ),
})

const ownAmong = (
  all: readonly Readonly<{ place: string; value: number | null }>[],
  place: string,
): Pick<Values, 'own' | 'others'> => ({
  own: all.find((one) => one.place === place)?.value ?? null,
  others: all.flatMap((one) => (one.place === place || one.value === null ? [] : [one.value])),
})

/** Says what of the newest place lies furthest outside the others; or why nothing of it is shown. */
function carriedBy(
  all: readonly Values[],
  place: string,
  table: ResultTable,
  { language, nameOf, markOf }: Wording,
): string {
  const { t, of } = language
  const name = isolated(nameOf(place), language)
  const [found] = all
    .filter(({ own, others }) => own !== null && others.length > 0)
    .toSorted((one, other) => outside(other) - outside(one))
  if (!found) {
    const row = table.blocks.flatMap(({ rows }) => rows).find(({ subgroup }) => subgroup === place)
    return t('result.since_carried_none', { place: name, why: row ? markOf(row) : '' })
  }
  const [low, high] = [Math.min(...found.others), Math.max(...found.others)]
  const item = all.length > 1 ? isolated(of(found.item), language) : ''
  return t('result.since_carried', {
    named: item ? 'yes' : 'no',
    item,
    place: name,
    own: endSaid(table.of, found.own ?? 0, language),
    same: low === high ? 'yes' : 'no',
    low: endSaid(table.of, low, language),
    high: endSaid(table.of, high, language),
  })
}

const outside = ({ own, others }: Values): number =>
  Math.max((own ?? 0) - Math.max(...others), Math.min(...others) - (own ?? 0))
