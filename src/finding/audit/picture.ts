import { placed, printed, type Drawn, type Mark } from '../../result/chart.ts'
import type { Chart } from '../../result/figure.ts'
import type { Language } from '../../web/language.ts'
import type { Reached } from './audited.ts'

/** Pixels: the foot of the columns, their height, and of the whole picture. */
const [FOOT, TALL, HIGH] = [132, 84, 168]
/** Most columns; more numbers of answers share one. */
const MOST_COLUMNS = 60

/** Draws how many answers each random draw reaches as columns, and what the findings reach as a line. */
export function histogram(id: string, title: string, found: Reached, language: Language): Chart {
  const { answers, reached, chance } = found
  const mean = language.number(chance.mean, 1)
  const { low, high } = chance
  return {
    id,
    heading: title,
    gap: '',
    note: '',
    title,
    said: language.t('audit.histogram_said', { reached, answers, mean, low, high }),
    ...placed({ height: HIGH, marks: marksOf(found, language) }, language.dir),
  }
}

function marksOf({ answers, reached, chance, times }: Reached, { t, number }: Language): readonly Mark[] {
  const width = Math.ceil((answers + 1) / MOST_COLUMNS)
  const many = Math.ceil((answers + 1) / width)
  const step = 96 / many
  const x = (value: number) => 2 + step * (value / width + 0.5)
  const counts = Array.from({ length: many }, (_, place) =>
    times.slice(place * width, (place + 1) * width).reduce((sum, one) => sum + one, 0),
  )
  const most = Math.max(1, ...counts)
  const [own, mean] = [x(reached), x(chance.mean)]
  return [
    ...counts.flatMap((count, place): Mark[] => {
      const tall = (TALL * count) / most
      const left = 2 + place * step + step * 0.09
      if (count === 0) return []
      return [{ is: 'bar', shade: '3', x: left, y: FOOT - tall, width: step * 0.82, height: tall }]
    }),
    { is: 'line', look: 'ax', x1: 2, x2: 98, y1: FOOT, y2: FOOT },
    { is: 'line', look: 'rg', x1: own, x2: own, y1: 30, y2: FOOT },
    { is: 'dot', look: 'l5', x: own, y: 30, radius: 5.5 },
    printed('b', inside(own), 16, t('audit.reached_n', { n: reached })),
    { is: 'line', look: 'ax', x1: mean, x2: mean, y1: FOOT, y2: FOOT + 9 },
    printed('mu', inside(mean), FOOT + 25, t('audit.chance_n', { n: number(chance.mean, 1) })),
  ]
}

/** Where words in the middle of a place are not cut off. */
const inside = (x: number) => Math.min(86, Math.max(14, x))

/** Draws a row: the share reached as a disc, on the middle nine of ten draws and their mean. */
export function rowPicture({ answers, reached, chance }: Reached, { dir }: Language): Drawn {
  const x = (value: number) => 2 + (96 * value) / Math.max(1, answers)
  return placed(
    {
      height: 24,
      marks: [
        { is: 'line', look: 'gr', x1: 2, x2: 98, y1: 12, y2: 12 },
        { is: 'bar', shade: '3', x: x(chance.low), y: 7, width: x(chance.high) - x(chance.low), height: 10 },
        { is: 'line', look: 'ax', x1: x(chance.mean), x2: x(chance.mean), y1: 3, y2: 21 },
        { is: 'dot', look: 'l5', x: x(reached), y: 12, radius: 6 },
      ],
    },
    dir,
  )
}
