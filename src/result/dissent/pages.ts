import { inConsultation } from '../../consultation/menu.ts'
import { blank, faultList, titled, type Filled } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import type { Results } from '../load.ts'
import { wordingOf } from '../wording.ts'
import { whoFigure, type Drawing } from './figures.ts'
import type { Choosable, Found, Who } from './found.ts'
import { SIDES, type Item } from './item.ts'
import { dissentSvg } from './svg.ts'
import { keepShown, leadsShown, wordsShown } from './shown.ts'
import { choiceOf, labelOf, questionNamed } from './words.ts'

type Seen = Readonly<{
  results: Results
  choosable: Choosable
  found: Found
  /** A refused form. */
  posted: Pick<Filled, 'input' | 'faults'> | undefined
  by: string
  today: string
}>

/** Renders the choice of an item and a side; shows no number. */
export function choicePage(frame: Frame, { consultation }: Results, { listed, items }: Choosable): Page {
  const { language } = frame
  const { t, of } = language
  const title = t('result.dissent_title', { side: 'against' })
  return page(
    inConsultation(frame, consultation, paths.results(consultation.id)),
    'result/dissent-choice',
    title,
    {
      crumbs: crumbsTo({ consultation }, listed, language),
      heading: title,
      items: items.map((item) => ({
        label: item.is === 'scale' ? '' : of(item.label),
        sides: SIDES.map((side) => ({
          path: paths.dissent(consultation.id, listed.shown.code, { item: item.code, side }),
          name: t('result.dissent_who_chose', { choice: choiceOf(item, side, language) }),
        })),
      })),
    },
  )
}

/** Renders the people on a side of an item: who they are, what else they chose, their words, and the form to keep it. */
export function dissentPage(frame: Frame, seen: Seen): Page {
  const { results, choosable, found, posted } = seen
  const { language } = frame
  const { t, of } = language
  const { consultation } = results
  const { listed, item, side, dissent } = found
  const filled: Filled = posted ? { ...posted, language } : blank(language)
  const title = t('result.dissent_title', { side })
  const keep = dissent ? keepShown(found, consultation.id, seen, filled) : null
  const { code, question } = listed.shown
  return page(
    inConsultation(frame, consultation, paths.results(consultation.id)),
    'result/dissent',
    titled(filled, title),
    {
      crumbs: crumbsTo(results, listed, language),
      faults: faultList(filled, keep ? [keep.note] : []),
      heading: title,
      warning: t('result.dissent_warning'),
      ledes: ledesOf(results, found, language),
      files: dissent ? filesOf(consultation.id, code, { item: item.code, side }) : [],
      turns: turnsOf(results, choosable, found, language),
      who_rule: t('result.dissent_who_rule', { n: consultation.room_threshold }),
      figures: figuresOf(results, found, language),
      leads: dissent ? leadsShown(dissent, language) : null,
      words: dissent ? wordsShown(dissent, language) : null,
      keep,
      searches_path: paths.searches(consultation.id),
      back: { path: paths.result(consultation.id, code), label: of(question.label) },
    },
  )
}

/** Serializes the figures of the page as one picture, without what people wrote. */
export function dissentPicture(results: Results, found: Found, language: Language): string {
  const { t, of } = language
  const { consultation } = results
  const { listed, side, dissent } = found
  const leads = dissent && dissent.leads.length > 0 ? leadsShown(dissent, language).figure : null
  const rule = t('result.dissent_who_rule', { n: consultation.room_threshold })
  return dissentSvg(
    {
      title: t('result.dissent_title', { side }),
      ledes: ledesOf(results, found, language),
      figures: [...figuresOf(results, found, language), ...(leads ? [leads] : [])],
      source: `${questionNamed(listed, language)} ${of(consultation.title)}. ${rule}`,
    },
    language,
  )
}

const filesOf = (id: number, code: string, subject: Readonly<{ item: string; side: string }>) =>
  (['csv', 'svg', 'png'] as const).map((format) => ({
    name: format.toUpperCase(),
    path: paths.dissentFile(id, code, format, subject),
  }))

const figuresOf = (results: Results, found: Found, language: Language) => {
  const { places, groups } = found
  return [
    whoFigure(places, 'workshop', found, drawing(places, results, language)),
    ...(groups ? [whoFigure(groups, 'group', found, drawing(groups, results, language))] : []),
  ]
}

const crumbsTo = (
  { consultation: { id, title } }: Pick<Results, 'consultation'>,
  listed: Choosable['listed'],
  language: Language,
) => [
  { path: paths.consultation(id), label: language.of(title) },
  { path: paths.results(id), label: language.t('result.results') },
  { path: paths.result(id, listed.shown.code), label: questionNamed(listed, language) },
]

const drawing = ({ table }: Who, { consultation }: Results, language: Language): Drawing => ({
  nameOf: wordingOf(table, language, consultation.room_threshold).nameOf,
  language,
  threshold: consultation.room_threshold,
})

function ledesOf(results: Results, found: Found, language: Language): readonly string[] {
  const { t } = language
  const { listed, item, side, dissent, only, places } = found
  const label = isolated(labelOf(item, listed, language), language)
  if (!dissent) return [t('result.dissent_few', { label, n: results.consultation.room_threshold })]
  const { nameOf } = drawing(places, results, language)
  const choice = choiceOf(item, side, language)
  const { people: n, others, neither } = dissent
  return [
    t('result.dissent_lede', { label, n, all: n + others, choice }),
    ...(neither > 0 ? [t('result.dissent_neither', { n: neither })] : []),
    ...(only ? [t('result.dissent_only', { places: language.names(only.map(nameOf)) })] : []),
  ]
}

/** Links to the item before and after, and to the other side. */
function turnsOf({ consultation }: Results, { listed, items }: Choosable, found: Found, language: Language) {
  const { item, side } = found
  const at = items.findIndex(({ code }) => code === item.code)
  const to = (one: Item | undefined, on = side) =>
    one ? paths.dissent(consultation.id, listed.shown.code, { item: one.code, side: on }) : ''
  const turned = side === 'for' ? 'against' : 'for'
  return {
    previous: to(items[at - 1]),
    next: to(items[at + 1]),
    turned: to(item, turned),
    turned_name: language.t('result.dissent_who_chose', { choice: choiceOf(item, turned, language) }),
  }
}
