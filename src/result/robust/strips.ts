import { wholePercent } from '../../statistic/share.ts'
import { placed, type Drawn, type Mark } from '../chart.ts'
import { EVERYONE, signOf } from '../signs.ts'
import type { ResultTable } from '../table.ts'
import type { Wording } from '../wording.ts'
import type { Hold, Ranged, Without } from './hold.ts'

/** A row of a small picture beside its name; `said` is what it shows, for those who do not see it. */
export type Strip = Readonly<{ name: string; strong: boolean; said: string; chart: Drawn & { title: '' } }>

const HEIGHT = 30
const MIDDLE = HEIGHT / 2
/** Pixels from a sign to its number, and per cent below which there is no room for it before the sign. */
const BESIDE = 13
const ROOM_FROM = 17

/** Position of a per cent, in per cent of the width: room for a sign before 0, for a number after 100. */
const across = (value: number) => 2 + 0.84 * value

/** Draws the shares of all people and of each subgroup with the intervals in which chance alone moves them. */
export function intervalStrips(
  { chance }: Hold,
  { split, blocks }: ResultTable,
  wording: Wording,
): readonly Strip[] {
  const places = new Map(
    blocks.flatMap(({ rows }) => rows.map(({ subgroup }, at) => [subgroup, at] as const)),
  )
  const { t } = wording.language
  const strip = ({ share, interval }: Ranged, name: string, sign: typeof EVERYONE) => {
    const drawn: readonly Mark[] = [
      {
        is: 'line',
        look: 'iv',
        x1: across(100 * interval.low),
        x2: across(100 * interval.high),
        y1: MIDDLE,
        y2: MIDDLE,
      },
      { is: 'sign', ...sign, x: across(100 * share), y: MIDDLE },
    ]
    const numbers = {
      share: perCent(share, wording),
      low: perCent(interval.low, wording),
      high: perCent(interval.high, wording),
    }
    return stripOf(name, sign === EVERYONE, t('result.hold_interval', numbers), drawn, wording)
  }
  return [
    axisStrip(wording),
    strip(chance.everyone, t('result.hold_everyone'), EVERYONE),
    ...chance.rows.map((row) =>
      strip(row, wording.nameOf(row.subgroup), signOf(split, places.get(row.subgroup) ?? 0)),
    ),
  ]
}

/** Draws the share of all people, and what it would be without each workshop. */
export function withoutStrips(all: number, rows: readonly Without[], wording: Wording): readonly Strip[] {
  const { t } = wording.language
  const strip = (name: string, share: number, strong: boolean) => {
    const x = across(100 * share)
    const isBefore = share < all && 100 * share >= ROOM_FROM
    const number = perCent(share, wording)
    const drawn: readonly Mark[] = [
      { is: 'line', look: 'gr', x1: across(0), x2: across(100), y1: MIDDLE, y2: MIDDLE },
      { is: 'line', look: 'rg', x1: across(100 * all), x2: x, y1: MIDDLE, y2: MIDDLE },
      { is: 'sign', ...EVERYONE, x, y: MIDDLE },
      {
        is: 'text',
        look: 'n2',
        x,
        y: MIDDLE + 5,
        dx: isBefore ? -BESIDE : BESIDE,
        anchor: isBefore ? 'end' : 'start',
        text: number,
      },
    ]
    return stripOf(name, strong, t('result.hold_share', { share: number }), drawn, wording)
  }
  return [
    axisStrip(wording),
    strip(t('result.hold_without_none'), all, true),
    ...rows.map(({ subgroup, share, changes }) =>
      strip(t('result.hold_without', { place: wording.nameOf(subgroup) }), share, changes),
    ),
  ]
}

/** Formats a share as a whole per cent. */
export const perCent = (share: number, { language }: Wording): string => language.number(wholePercent(share))

const RULED = [0, 50, 100]

const axisStrip = ({ language }: Wording): Strip => ({
  name: '',
  strong: false,
  said: '',
  chart: {
    title: '',
    ...placed(
      {
        height: 20,
        marks: RULED.map((step) => ({
          is: 'text',
          look: 'mu',
          x: across(step),
          y: 14,
          anchor: 'middle',
          text: language.number(step),
        })),
      },
      language.dir,
    ),
  },
})

function stripOf(
  name: string,
  strong: boolean,
  said: string,
  drawn: readonly Mark[],
  { language }: Wording,
): Strip {
  const grid = RULED.map((step): Mark => ({
    is: 'line',
    look: 'gr',
    x1: across(step),
    x2: across(step),
    y1: 0,
    y2: HEIGHT,
  }))
  const chart = placed({ height: HEIGHT, marks: [...grid, ...drawn] }, language.dir)
  return { name, strong, said, chart: { title: '', ...chart } }
}
