import type { Plan } from '../../consultation/plan-table.ts'
import { inConsultation } from '../../consultation/menu.ts'
import { RULES } from '../../statistic/verdict.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import type { Answered, Results } from '../load.ts'
import { crossingFrom } from '../population/links.ts'
import { shadesOf, splitOf } from '../side.ts'
import type { ResultTable } from '../table.ts'
import { wordingOf } from '../wording.ts'
import { scaleOf } from './bar.ts'
import { softened } from './hyphens.ts'
import type { AgreementMap } from './map.ts'
import { ORDERS } from './order.ts'
import { mapSvg } from './picture.ts'
import { mapRow, type View } from './rows.ts'
import { headlineOf, type Names } from './words.ts'

/** A question's map; `places` and `groups` are the tables it was made from. */
export type Mapped = Pick<Answered, 'shown' | 'narrowed'> &
  Readonly<{ places: ResultTable; groups: ResultTable | undefined; map: AgreementMap }>

/** What page, picture and CSV are made from. */
export type Drawn = Readonly<{ results: Results; found: Mapped; view: View }>
type Seen = Drawn & Readonly<{ plan: Plan }>

/** Columns that fit beside each other without scrolling. */
const MOST_COLUMNS = 10

/** Names the places and groups as the results do. */
export function namesOf(
  { places, groups, map }: Mapped,
  { consultation }: Results,
  language: Language,
): Names {
  const named = (table: ResultTable | undefined, codes: readonly string[]) => {
    const wording = table && wordingOf(table, language, consultation.room_threshold)
    return codes.map((code) => wording?.nameOf(code) ?? code)
  }
  return { places: named(places, map.places), groups: named(groups, map.groups) }
}

/** Renders the agreement map: statements by places and groups, with a verdict each and how it is found. */
export function mapPage(frame: Frame, { results, found, plan, view }: Seen): Page {
  const { language } = frame
  const { t, of } = language
  const { consultation } = results
  const { map, shown, narrowed } = found
  const { title, rest } = headlineOf(map, language)
  const names = namesOf(found, results, language)
  const at = (change: Partial<View>) =>
    paths.agreementMap(consultation.id, shown.code, { ...view, ...change })
  const scale = scaleOf(map.items.flatMap(({ places, groups }) => [...places, ...groups]))
  return page(inConsultation(frame, consultation, paths.results(consultation.id)), 'result/map', title, {
    crumbs: [
      { path: paths.consultation(consultation.id), label: of(consultation.title) },
      { path: paths.results(consultation.id), label: t('result.results') },
      { path: paths.result(consultation.id, shown.code), label: of(shown.question.label) },
    ],
    headline: title,
    rest,
    files: filesOf(consultation.id, shown.code, view),
    notes: notesOf(found, language),
    orders: ORDERS.filter((order) => order !== 'groups' || map.groups.length > 0).map((order) => ({
      path: at({ order }),
      name: t(`result.map_order_${order}`),
      current: order === view.order,
    })),
    key: keyOf(found, consultation.room_threshold, language),
    places: names.places.map(softened),
    groups: names.groups.map(softened),
    many: names.places.length + names.groups.length > MOST_COLUMNS,
    rows: map.items.map((item) => mapRow(item, names, { scale, view, language, consultation, shown })),
    beside: [
      { path: at({ beside: '' }), name: t('result.map_beside_n'), current: view.beside === '' },
      { path: at({ beside: 'agreement' }), name: t('result.map_beside_a'), current: view.beside !== '' },
    ],
    middle: middleOf(found, language),
    narrowed: narrowed ? t('result.rule_by_workshop') : '',
    ...crossingFrom(plan, shown.code, map, language),
    rules: rulesIn(language),
  })
}

const filesOf = (id: number, code: string, view: View) => [
  { name: 'CSV', path: paths.agreementMapCsv(id, code, view.order) },
  { name: 'SVG', path: paths.agreementMapPicture(id, code, 'svg', view) },
  { name: 'PNG', path: paths.agreementMapPicture(id, code, 'png', view) },
]

/** Serializes the map as a picture, with what the page says of it. */
export function mapPicture({ results, found, view }: Drawn, language: Language): string {
  const { consultation } = results
  const { map, shown } = found
  const names = namesOf(found, results, language)
  const scale = scaleOf(map.items.flatMap(({ places, groups }) => [...places, ...groups]))
  const { title, rest } = headlineOf(map, language)
  const rule = language.t('result.rule', { n: consultation.room_threshold })
  return mapSvg(
    {
      ...names,
      title,
      said: [rest, ...notesOf(found, language)].filter((line) => line !== '').join(' '),
      source: `${language.of(shown.question.label)} ${language.of(consultation.title)}. ${rule}`,
      key: keyOf(found, consultation.room_threshold, language).shades,
      rows: map.items.map((item) => mapRow(item, names, { scale, view, language, consultation, shown })),
    },
    language,
  )
}

function notesOf({ places }: Mapped, language: Language): readonly string[] {
  const { after } = splitOf(places.columns.length)
  const labelAt = (place: number | undefined) =>
    isolated(language.of(places.columns[place ?? 0]?.label ?? {}), language)
  const both = after.length > 1 ? 'yes' : 'no'
  return [
    language.t('result.map_note', { both, first: labelAt(after[0]), last: labelAt(after.at(-1)) }),
    language.t('result.map_note_margins'),
  ]
}

function middleOf({ places }: Mapped, language: Language): string {
  const { middle } = splitOf(places.columns.length)
  const label = middle === null ? undefined : places.columns[middle]?.label
  return label ? language.t('result.map_middle', { middle: isolated(language.of(label), language) }) : ''
}

/** The colours of the scale, without its middle, and the marks that occur. */
function keyOf({ places, map }: Mapped, n: number, { t, of }: Language) {
  const shades = shadesOf(places.columns.length)
  const { middle } = splitOf(places.columns.length)
  const cells = map.items.flatMap((item) => [...item.places, ...item.groups])
  const has = (rule: string) => cells.some((cell) => cell.state === 'withheld' && cell.rule === rule)
  return {
    shades: places.columns.flatMap(({ label }, step) =>
      step === middle ? [] : [{ shade: shades[step] ?? '3', label: of(label) }],
    ),
    few: has('few') ? t('result.withheld', { n }) : '',
    held_back: has('held_back') ? t('result.held_back') : '',
  }
}

const rulesIn = ({ t, number }: Language) => [
  { name: t('result.map_places_split'), rule: t('result.map_how_places_split') },
  {
    name: t('result.map_divided_within_places'),
    rule: t('result.map_how_divided', { a: number(RULES.divided, 1) }),
  },
  {
    name: t('result.map_groups_differ'),
    rule: t('result.map_how_groups', { points: RULES.groupPoints, chance: 100 * RULES.chance }),
  },
  {
    name: t('result.map_weaker_in_one_place', { place: '…' }),
    rule: t('result.map_how_weaker', { points: RULES.weakerPoints }),
  },
  {
    name: t('result.map_agreed_everywhere', { whole: 'yes' }),
    rule: t('result.map_how_agreed', { percent: RULES.agreed }),
  },
  { name: t('result.map_majority_everywhere', { whole: 'yes' }), rule: t('result.map_how_majority') },
  { name: t('result.map_majority_nowhere', { whole: 'yes' }), rule: t('result.map_how_no_majority') },
  { name: t('result.map_no_rule_fits'), rule: t('result.map_how_none') },
]
