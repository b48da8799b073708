import { inConsultation } from '../../consultation/menu.ts'
import { waitingSaid } from '../../dataset/waiting.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { headlineOf } from '../agreement/words.ts'
import type { Results } from '../load.ts'
import { undecidedNotice } from '../variants.ts'
import { ORDERS, partsIn, type Order, type Part } from './order.ts'
import { rowIn } from './row.ts'
import { STANDINGS } from './standing.ts'
import type { Viewed } from './viewed.ts'
import { workshopsIn, type WorkshopRow } from './workshops.ts'

/** Most places named in the first sentence. */
const MOST_PLACES = 6

/** Most questions named with a total, and characters of a name; the first total has a wider column. */
const MOST_QUESTIONS = 12
const MOST_WIDTH = 30
const WIDEST = 40

/** Renders all questions with their widest gaps, and the sessions they are based on. */
export function overviewPage(frame: Frame, results: Results, rows: readonly Viewed[], wanted: Order): Page {
  const { consultation, sources, sections, waiting } = results
  const { language } = frame
  const { t, of } = language
  const workshops = workshopsIn(sources, consultation.room_threshold, language)
  const alone = workshops.length < 2
  const hasGroups = rows.some(({ groups }) => groups !== undefined)
  const orders = ORDERS.filter(
    (order) => (order !== 'groups' || hasGroups) && !(alone && ['agreement', 'places'].includes(order)),
  )
  const order = alone && wanted === 'agreement' ? 'asked' : wanted
  const parts = partsIn(rows, sections, order)
  const here = paths.results(consultation.id)
  return page(inConsultation(frame, consultation, here), 'result/overview', t('result.results'), {
    crumbs: [{ path: paths.consultation(consultation.id), label: of(consultation.title) }],
    heading: rows.length === 0 ? t('result.results') : headingOf(rows, alone, language),
    lede: rows.length === 0 ? '' : ledeOf(workshops, language),
    csv_path: rows.length === 0 ? '' : paths.resultsCsv(consultation.id),
    since_path: rows.length === 0 ? '' : paths.since(consultation.id),
    searches_path: rows.length === 0 ? '' : paths.searches(consultation.id),
    undecided: undecidedNotice(consultation, sections, language),
    waiting: waitingSaid(waiting, consultation, language),
    totals: alone ? [] : totalsOf(rows, order === 'agreement' ? '' : here, language),
    maps: alone ? [] : mapsOf(rows, consultation.id, language),
    orders: orders.map((one) => ({
      path: one === ORDERS[0] ? here : `${here}?order=${one}`,
      name: t('result.overview_order_name', { order: one }),
      current: one === order,
    })),
    parts: parts.map((part, at) => partIn(part, at, results, workshops.length, language)),
    shows: { places: !alone, groups: hasGroups },
    rules: [
      t('result.rests_on_rule', { n: consultation.room_threshold }),
      ...(alone ? [] : [t('result.overview_read_narrow')]),
      t('result.overview_read_no_answer', { n: consultation.room_threshold }),
      t('result.overview_read_left'),
    ],
    workshops,
  })
}

function headingOf(rows: readonly Viewed[], alone: boolean, { t }: Language): string {
  if (alone) return t('result.overview_title_one')
  if (rows.every(({ standing }) => standing.is === 'cannot')) return t('result.overview_title_none')
  const agree = rows.filter(({ standing }) => standing.is === 'agree').length
  return t('result.overview_title', { agree, all: rows.length })
}

/** Says who took part where, without the number of people where that of a place is withheld. */
function ledeOf(workshops: readonly WorkshopRow[], language: Language): string {
  const { t, names } = language
  const all = [...new Set(workshops.map(({ place }) => place))]
  const places = all.length > MOST_PLACES ? t('result.overview_places', { n: all.length }) : names(all)
  if (workshops.some(({ hatched }) => hatched)) return t('result.overview_lede_places', { places })
  return t('result.overview_lede', { n: workshops.reduce((sum, { people }) => sum + people, 0), places })
}

/** The totals of the standings with links to their sections, `at` another page or this one (''). */
const totalsOf = (rows: readonly Viewed[], at: string, language: Language) =>
  STANDINGS.map((is) => {
    const own = rows.filter(({ standing }) => standing.is === is)
    return {
      n: language.number(own.length),
      label: language.t('result.overview_total', { is }),
      path: own.length === 0 ? '' : `${at}#${is}`,
      questions: namesOf(own, is === 'agree' ? WIDEST : MOST_WIDTH, language),
    }
  })

/** The questions of a total by number and short name; of many the first. */
function namesOf(rows: readonly Viewed[], width: number, language: Language): readonly string[] {
  const names = rows.map(({ listed: { number, shown } }) =>
    [number ?? [], isolated(shortName(language.of(shown.question.label), width), language)].flat().join(' '),
  )
  const n = names.length - MOST_QUESTIONS
  return n <= 1 ? names : [...names.slice(0, MOST_QUESTIONS), language.t('result.overview_more', { n })]
}

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

/** Returns the first words of a question, without the mark at its end; a wide character (CJK) counts twice. */
export function shortName(label: string, most = MOST_WIDTH): string {
  const bare = label.replace(/[.:?!؟。？！：\s]+$/u, '')
  let [width, end, cut] = [0, 0, 0]
  for (const character of bare) {
    const isWide = /[\u2E80-\uFFEF]/u.test(character)
    if (character === ' ' || isWide) cut = end
    width += isWide ? 2 : 1
    if (width > most) return `${bare.slice(0, cut || end).replace(/[\s,;،、]+$/u, '')}…`
    end += character.length
  }
  return bare
}

function partIn(
  { is, title, rows }: Part,
  at: number,
  { consultation }: Results,
  held: number,
  language: Language,
) {
  const isStanding = is !== 'section' && is !== 'all'
  return {
    id: isStanding ? is : `part-${at + 1}`,
    title: is === 'section' ? language.of(title) : language.t('result.overview_head', { is }),
    rule: isStanding ? language.t('result.overview_rule', { is }) : '',
    key: at === 0 ? language.t('result.overview_key') : '',
    rows: rows.map((row) => rowIn(row, consultation, held, language)),
  }
}
