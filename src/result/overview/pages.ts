import { inConsultation } from '../../consultation/menu.ts'
import { waitingSaid } from '../../dataset/waiting.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { headlineOf } from '../agreement/words.ts'
import type { Results } from '../load.ts'
import { undecidedNotice } from '../variants.ts'
import { ORDERS, type Order } from './order.ts'
import { overviewShown, type Overview } from './shown.ts'
import { overviewSvg } from './svg.ts'
import type { Viewed } from './viewed.ts'

/** Renders all questions with their widest gaps, and the sessions they are based on. */
export function overviewPage(frame: Frame, results: Results, rows: readonly Viewed[], wanted: Order): Page {
  const { consultation, sections, waiting } = results
  const { language } = frame
  const { t, of } = language
  const overview = overviewShown(results, rows, wanted, language)
  const { heading, lede, totals, orders, order, parts, shows, workshops } = overview
  const here = paths.results(consultation.id)
  const at = order === ORDERS[0] ? '' : here
  return page(inConsultation(frame, consultation, here), 'result/overview', heading, {
    crumbs: [{ path: paths.consultation(consultation.id), label: of(consultation.title) }],
    heading,
    lede,
    files: rows.length === 0 ? [] : filesOf(consultation.id, order),
    since_path: rows.length === 0 ? '' : paths.since(consultation.id),
    searches_path: rows.length === 0 ? '' : paths.searches(consultation.id),
    undecided: undecidedNotice(consultation, sections, language),
    waiting: waitingSaid(waiting, consultation, language),
    totals: totals.map(({ is, ...total }) => ({
      ...total,
      path: total.questions.length === 0 ? '' : `${at}#${is}`,
    })),
    maps: shows.places ? mapsOf(rows, consultation.id, language) : [],
    orders: orders.map((one) => ({
      path: one === ORDERS[0] ? here : `${here}?order=${one}`,
      name: t('result.overview_order_name', { order: one }),
      current: one === order,
    })),
    parts,
    shows,
    rules: rulesOf(consultation.room_threshold, shows, language),
    workshops,
  })
}

/** Serializes the overview as a picture, with how it is to be read. */
export function overviewPicture(
  results: Results,
  rows: readonly Viewed[],
  wanted: Order,
  language: Language,
): string {
  const { title, room_threshold } = results.consultation
  const overview = overviewShown(results, rows, wanted, language)
  const rules = rulesOf(room_threshold, overview.shows, language)
  return overviewSvg(overview, [`${language.of(title)}.`, ...rules].join(' '), language)
}

const filesOf = (id: number, order: Order) =>
  (['csv', 'svg', 'png'] as const).map((format) => ({
    name: format.toUpperCase(),
    path: paths.resultsFile(id, format, format === 'csv' || order === ORDERS[0] ? '' : order),
  }))

const rulesOf = (n: number, { places }: Overview['shows'], { t }: Language): readonly string[] => [
  t('result.rests_on_rule', { n }),
  ...(places ? [t('result.overview_read_narrow')] : []),
  t('result.overview_read_no_answer', { n }),
  t('result.overview_read_left'),
]

/** Sets of statements that have a verdict, each with how many of them are agreed by the agreement map. */
const mapsOf = (rows: readonly Viewed[], id: number, language: Language) =>
  rows.flatMap(({ map, listed: { number, shown } }) =>
    map === undefined || map.items.length < 2 || map.items.every(({ verdict }) => verdict.value === null)
      ? []
      : {
          path: paths.agreementMap(id, shown.code),
          question: [number ?? [], isolated(language.of(shown.question.label), language)].flat().join(' '),
          said: headlineOf(map, language).title,
        },
  )
