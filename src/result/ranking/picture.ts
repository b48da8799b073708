import { wholePercent } from '../../statistic/share.ts'
import { isolated } from '../../web/markup.ts'
import { placed } from '../chart.ts'
import type { Figure } from '../figure.ts'
import { line, lineAxis, STEPS, type Point } from '../line.ts'
import type { Signed } from '../option-lines.ts'
import { EVERYONE, signOf } from '../signs.ts'
import type { Wording } from '../wording.ts'
import type { Ranking, Whole } from './ranking.ts'
import { sorted } from './order.ts'
import type { Side } from './sides.ts'
import { markOf, topIn, wholeSaid } from './words.ts'

/** Draws a line for each item: everyone with the interval of the resamples, and the subgroups; no line where nothing is shown. */
export function figureIn(ranking: Ranking, side: Side, wording: Wording): Figure {
  const { language } = wording
  const { of, items, whole } = ranking
  const shown = whole === 'withheld' ? undefined : whole
  const isEmpty = !shown && side.rows.every(({ state }) => state !== 'shown')
  const labels = Object.fromEntries(STEPS.map((step) => [step, language.number(step)]))
  const order = shown ? sorted(shown, of === 'rank' ? 'borda' : 'mean') : items.map((_, item) => item)
  return {
    headline: wholeSaid(ranking, language),
    caption: language.t('result.ranking_caption', { of, interval: shown?.resamples ? 'yes' : 'no' }),
    key: [],
    hatched: false,
    signs: signsIn(side, shown, wording),
    charts: isEmpty
      ? []
      : [
          { ...BARE, id: 'r0', ...placed(lineAxis(labels), language.dir) },
          ...order.map((item, at) => {
            const points = pointsOf(item, side, shown, wording)
            const heading = language.of(items[item]?.label ?? {})
            const resampled = shown?.resamples?.rows[item]
            const interval = resampled && { low: 100 * resampled.low, high: 100 * resampled.high }
            return {
              ...BARE,
              id: `r${at + 1}`,
              heading,
              note: shown?.resamples ? topIn(shown.resamples, item, language) : '',
              title: language.t('result.ranking_line', { item: isolated(heading, language) }),
              said: saidOf(points, interval, wording),
              ...placed(line(points, interval), language.dir),
            }
          }),
        ],
  }
}

const BARE = { heading: '', gap: '', note: '', title: '', said: '' }

function pointsOf(
  item: number,
  side: Side,
  whole: Whole | undefined,
  { language, nameOf }: Wording,
): readonly Point[] {
  const point = (value: number, sign: Point['sign'], name: string): Point => ({
    value,
    sign,
    name,
    number: language.number(value),
  })
  const everyone = language.t('result.hold_everyone')
  return [
    ...side.rows.flatMap((row, at) =>
      row.state === 'shown'
        ? [point(row.shares[item] ?? 0, signOf(side.split, at), nameOf(row.subgroup))]
        : [],
    ),
    ...(whole ? [point(whole.shares[item] ?? 0, EVERYONE, everyone)] : []),
  ]
}

function saidOf(
  points: readonly Point[],
  interval: Readonly<{ low: number; high: number }> | undefined,
  { language }: Wording,
): string {
  const values = language.names(points.map(({ name, number }) => `${name} ${number}`))
  if (!interval) return language.t('result.line_said', { values })
  const end = (value: number) => language.number(wholePercent(value / 100))
  return language.t('result.ranking_line_said', { values, low: end(interval.low), high: end(interval.high) })
}

const signsIn = ({ split, rows }: Side, whole: Whole | undefined, wording: Wording): readonly Signed[] => {
  const { t, number } = wording.language
  const base = (n: number) => t('result.base', { n: number(n) })
  return [
    ...(whole
      ? [{ sign: EVERYONE, hatched: false, name: t('result.hold_everyone'), note: base(whole.people) }]
      : []),
    ...rows.map((row, at) => ({
      sign: row.state === 'shown' ? signOf(split, at) : null,
      hatched: row.state === 'withheld',
      name: wording.nameOf(row.subgroup),
      note: row.state === 'shown' ? base(row.base) : markOf(row.why, wording),
    })),
  ]
}
