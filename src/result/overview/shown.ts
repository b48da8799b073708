import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { Results } from '../load.ts'
import { leadOf } from './lead.ts'
import { ORDERS, partsIn, type Order, type Part } from './order.ts'
import { rowIn, type Row } from './row.ts'
import { STANDINGS, type Standing } from './standing.ts'
import type { Viewed } from './viewed.ts'
import { workshopsIn, type WorkshopRow } from './workshops.ts'

/** A question by number and short name; `lead`: what the places agree on, in words, else ''. */
type Named = Readonly<{ name: string; lead: string }>

/** Questions of one standing: how many, and which. */
type Total = Readonly<{ is: Standing['is']; n: string; label: string; questions: readonly Named[] }>

type Shown = Readonly<{ id: string; title: string; rule: string; key: string; rows: readonly Row[] }>

/** The overview in words and marks: what page and picture show. */
export type Overview = Readonly<{
  heading: string
  lede: string
  totals: readonly Total[]
  /** The alternative text of the picture. */
  said: string
  orders: readonly Order[]
  order: Order
  parts: readonly Shown[]
  shows: Readonly<{ places: boolean; groups: boolean }>
  workshops: readonly WorkshopRow[]
}>

/** Most places named in the first sentence. */
const MOST_PLACES = 6

/** Most questions named with a total, and characters of a name; the first total has a wider column. */
const MOST_QUESTIONS = 12
const MOST_WIDTH = 30
const WIDEST = 40

/** Puts all questions with their widest gaps into words and marks, in the order that is wanted where it is possible. */
export function overviewShown(
  { consultation, sources, sections }: Results,
  rows: readonly Viewed[],
  wanted: Order,
  language: Language,
): Overview {
  const workshops = workshopsIn(sources, consultation.room_threshold, language)
  const alone = workshops.length < 2
  const hasGroups = rows.some(({ groups }) => groups !== undefined)
  const order = alone && wanted === 'agreement' ? 'asked' : wanted
  const lede = rows.length === 0 ? '' : ledeOf(workshops, language)
  const totals = alone ? [] : totalsOf(rows, consultation.room_threshold, language)
  const some = totals.filter(({ questions }) => questions.length > 0)
  return {
    heading: rows.length === 0 ? language.t('result.results') : headingOf(rows, alone, language),
    lede,
    totals,
    said: [
      lede,
      ...some.map(({ n, label, questions }) => `${n} ${label}: ${language.list(questions.map(altOf))}.`),
    ].join(' '),
    orders: ORDERS.filter(
      (one) => (one !== 'groups' || hasGroups) && !(alone && ['agreement', 'places'].includes(one)),
    ),
    order,
    parts: partsIn(rows, sections, order).map((part, at) => ({
      ...partIn(part, at, language),
      rows: part.rows.map((row) => rowIn(row, consultation, workshops.length, language)),
    })),
    shows: { places: !alone, groups: hasGroups },
    workshops,
  }
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

/** The totals of the standings. */
const totalsOf = (rows: readonly Viewed[], threshold: number, language: Language): readonly Total[] =>
  STANDINGS.map((is) => {
    const own = rows.filter(({ standing }) => standing.is === is)
    return {
      is,
      n: language.number(own.length),
      label: language.t('result.overview_total', { is }),
      questions: namesOf(
        own.map((row) => ({ row, lead: is === 'agree' ? leadOf(row, language, threshold) : '' })),
        is === 'agree' ? WIDEST : MOST_WIDTH,
        language,
      ),
    }
  })

/** The questions of a total; of many the first. */
function namesOf(
  rows: readonly Readonly<{ row: Viewed; lead: string }>[],
  width: number,
  language: Language,
): readonly Named[] {
  const names = rows.map(({ row: { listed }, lead }) => {
    const short = isolated(shortName(language.of(listed.shown.question.label), width), language)
    return { name: [listed.number ?? [], short].flat().join(' '), lead }
  })
  const n = names.length - MOST_QUESTIONS
  if (n <= 1) return names
  return [...names.slice(0, MOST_QUESTIONS), { name: language.t('result.overview_more', { n }), lead: '' }]
}

const altOf = ({ name, lead }: Named): string => [name, lead].filter((words) => words !== '').join(': ')

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

function partIn({ is, title }: Part, at: number, language: Language) {
  const isStanding = is !== 'section' && is !== 'all'
  return {
    id: isStanding ? is : `part-${at + 1}`,
    title: is === 'section' ? language.of(title) : language.t('result.overview_head', { is }),
    rule: isStanding ? language.t('result.overview_rule', { is }) : '',
    key: at === 0 ? language.t('result.overview_key') : '',
  }
}
