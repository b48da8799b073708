import type { Language } from '../../web/language.ts'
import { bar, placed, PRINTED_FROM, stacked, type ChartRow, type Drawn, type Mark } from '../chart.ts'
import type { Figure } from '../figure.ts'
import { line, lineAxis, STEPS } from '../line.ts'
import { signOf } from '../signs.ts'
import type { Split } from '../subgroups.ts'
import { shownOf } from './cells.ts'
import type { Subject } from './count.ts'
import type { Lead, Share } from './leads.ts'
import type { Who } from './found.ts'
import { countSaid, leadNamed, questionNamed } from './words.ts'

/** How the pictures are made: names of subgroups, the language and the least number of answers of a row. */
export type Drawing = Readonly<{
  nameOf: (subgroup: string) => string
  language: Language
  threshold: number
}>

/** Pixels of a row. */
const ROW = 50
const HALF = 50
/** Look of a bar by side: ochre for disagreement, petrol for agreement. */
const SHADES = { against: '1', for: '5' } as const

/** Draws the share on the side by place or by group, the highest first, a line at one half across each. */
export function whoFigure(
  { cells }: Who,
  split: Split,
  { listed, side }: Subject,
  { nameOf, language, threshold }: Drawing,
): Figure {
  const { t, dir } = language
  const rows = cells.map((cell): ChartRow => {
    const row = { name: nameOf(cell.subgroup), note: countSaid(cell, language, threshold) }
    if (cell.state !== 'shown')
      return { ...row, state: cell.state === 'withheld' ? 'withheld' : 'not_asked', values: [], labels: [] }
    const printed = t('result.overview_per_cent', { n: language.number(cell.percent) })
    return { ...row, state: 'shown', values: [cell.percent], labels: [printed] }
  })
  const shown = shownOf(cells)
  const most = shown.filter(({ people, base }) => 2 * people > base)
  return {
    headline:
      shown.length === 0
        ? t('result.find_nothing')
        : most.length === 0
          ? t('result.dissent_mostly_none')
          : t('result.dissent_mostly', {
              names: language.names(most.map(({ subgroup }) => nameOf(subgroup))),
            }),
    caption: t('result.dissent_split', { split }),
    key: [],
    hatched: false,
    signs: [],
    charts: [
      {
        id: `who-${split}`,
        heading: '',
        gap: '',
        note: '',
        title: t('result.chart_title', { label: language.of(listed.shown.question.label), split }),
        said: rows.map(({ name, note }) => `${name}: ${note}`).join('. '),
        ...placed(bars(rows, SHADES[side]), dir),
      },
    ],
  }
}

const bars = (rows: readonly ChartRow[], shade: string): Drawn =>
  stacked(rows, 0, ROW, ({ values: [value = 0], labels: [label = ''] }, y): readonly Mark[] => [
    bar('3', 0, y, 100, 18),
    bar(shade, 0, y, value, 18),
    { is: 'line', look: 'ax', x1: HALF, x2: HALF, y1: y - 3, y2: y + 21 },
    value < PRINTED_FROM
      ? { is: 'text', look: 'n t3', x: value + 1, y: y + 14, anchor: 'start', text: label }
      : { is: 'text', look: `n t${shade}`, x: value - 1, y: y + 14, anchor: 'end', text: label },
  ])

/** Signs of both sides: full for the one that is looked for, a ring for the others. */
const SIGNS = { here: signOf('workshop', 1), others: signOf('group', 4) } as const
const DISC = signOf('workshop', 0).path
const signIn = (which: keyof typeof SIGNS) => ({ look: SIGNS[which].look, path: DISC })

/** Draws each option that stands out as a line: the share on the side and among the others. */
export function leadsFigure(
  leads: readonly Lead[],
  people: number,
  others: number,
  language: Language,
): Figure {
  const { t } = language
  const names = { here: t('result.dissent_here'), others: t('result.dissent_others') }
  const based = (n: number) => t('result.base', { n: language.number(n) })
  const axis = lineAxis(Object.fromEntries(STEPS.map((step) => [step, language.number(step)])))
  return {
    headline: t('result.dissent_leads_title', { n: leads.length }),
    caption: t('result.dissent_leads_caption'),
    key: [],
    hatched: false,
    signs: [
      { sign: signIn('here'), hatched: false, name: names.here, note: based(people) },
      { sign: signIn('others'), hatched: false, name: names.others, note: based(others) },
    ],
    charts: [
      { id: 'lead', heading: '', gap: '', note: '', title: '', said: '', ...placed(axis, language.dir) },
      ...leads.map((lead, at) => {
        const both = (['here', 'others'] as const).map((which) => ({
          value: percentOf(lead[which]),
          sign: signIn(which),
          name: names[which],
          number: language.number(percentOf(lead[which])),
        }))
        return {
          id: `lead-${at + 1}`,
          heading: leadNamed(lead, language),
          gap: '',
          note: questionNamed(lead.listed, language),
          title: leadNamed(lead, language),
          said: t('result.line_said', {
            values: language.names(both.map(({ name, number }) => `${name} ${number}`)),
          }),
          ...placed(line(both), language.dir),
        }
      }),
    ],
  }
}

/** Returns the whole per cent who chose something. */
export const percentOf = ({ people, base }: Share): number => Math.round((100 * people) / Math.max(1, base))
