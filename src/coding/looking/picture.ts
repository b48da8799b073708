import { placed, type Drawn, type Mark } from '../../result/chart.ts'
import { figureOf, type Chart, type Figure } from '../../result/figure.ts'
import { wordingOf } from '../../result/wording.ts'
import type { Language } from '../../web/language.ts'
import type { By, Decided } from './decided.ts'
import type { Filling, Step } from './saturation.ts'

/** Draws the shares of the codes as results draw those of options; undefined where none may be shown. */
export function codesFigure(
  { answered, tables, raised }: Decided,
  by: By,
  language: Language,
): Figure | undefined {
  const table = tables[by]
  if (!table || raised.counted.length === 0) return undefined
  const figure = figureOf(table, answered.shown.question, wordingOf(table, language, answered.threshold))
  return { ...figure, caption: language.t('looking.figure', { split: by }) }
}

/** Pixels: room above the highest point, height of the drawing, and room for the axis. */
const [TOP, TALL, FOOT] = [16, 130, 26]

/** Draws the codes found so far as dots, workshop by workshop, and their mean over all orders as a line. */
export function saturationChart({ steps }: Filling, language: Language): Chart {
  const { t, of, number } = language
  const said = steps.map(({ name, fresh, all }) =>
    t('looking.saturation_step', { place: of(name), fresh, all }),
  )
  return {
    id: 'saturation',
    heading: '',
    gap: '',
    note: '',
    title: t('looking.saturation'),
    said: said.join(' '),
    ...placed(
      drawnOf(steps, (value) => number(value)),
      language.dir,
    ),
  }
}

function drawnOf(steps: readonly Step[], printed: (value: number) => string): Drawn {
  const most = Math.max(1, ...steps.map(({ all }) => all))
  const x = (at: number) => (steps.length > 1 ? 12 + (82 * at) / (steps.length - 1) : 50)
  const y = (value: number) => TOP + TALL - (TALL * value) / most
  const every = Math.ceil(steps.length / 12)
  return {
    height: TOP + TALL + FOOT,
    marks: [
      ...[0, most].flatMap((value): Mark[] => [
        { is: 'line', look: value === 0 ? 'ax' : 'gr', x1: 8, x2: 100, y1: y(value), y2: y(value) },
        { is: 'text', look: 'mu', x: 0, y: y(value) + 5, anchor: 'start', text: printed(value) },
      ]),
      ...steps.slice(1).map(({ mean }, at): Mark => ({
        is: 'line',
        look: 'rg',
        x1: x(at),
        x2: x(at + 1),
        y1: y(steps[at]?.mean ?? 0),
        y2: y(mean),
      })),
      ...steps.map(({ all }, at): Mark => ({ is: 'dot', look: 'l5', x: x(at), y: y(all), radius: 6 })),
      ...steps.flatMap((_, at): Mark[] =>
        at % every === 0
          ? [
              {
                is: 'text',
                look: 'mu',
                x: x(at),
                y: TOP + TALL + 20,
                anchor: 'middle',
                text: printed(at + 1),
              },
            ]
          : [],
      ),
    ],
  }
}
