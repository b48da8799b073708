import { inConsultation } from '../../consultation/menu.ts'
import { BOM, csvRow } from '../../csv.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import type { Results } from '../load.ts'
import type { Listed } from '../question-list.ts'
import type { Changes } from './changes.ts'
import type { Since } from './since.ts'
import { standingTold, verdictTold, type Told } from './words.ts'

type Line = Told & Readonly<{ code: string; item_code: string; path: string }>

/** Renders which verdicts changed when the newest place was added. */
export function sincePage(frame: Frame, results: Results, since: Since): Page {
  const { language } = frame
  const { t, of } = language
  const { consultation } = results
  const { changes, place } = since
  const names = placesIn(results, since, language)
  const why = place === undefined ? 'none' : since.before.length === 0 ? 'one' : 'two'
  const n = (changes?.standings.length ?? 0) + (changes?.verdicts.length ?? 0)
  const heading = changes ? t('result.since_title', { n, place: names.place }) : t('result.since_link')
  return page(inConsultation(frame, consultation, paths.results(consultation.id)), 'result/since', heading, {
    crumbs: [
      { path: paths.consultation(consultation.id), label: of(consultation.title) },
      { path: paths.results(consultation.id), label: t('result.results') },
    ],
    heading,
    lede: changes ? t('result.since_lede', names) : t('result.since_nothing', { why, ...names }),
    csv_path: changes ? paths.sinceCsv(consultation.id) : '',
    heads: { before: t('result.since_before'), after: t('result.since_after') },
    parts: changes ? partsOf(results, since, changes, language) : [],
    rules: changes
      ? [t('result.since_rule_newest'), t('result.since_rule_rows'), t('result.since_rule_groups')]
      : [],
  })
}

function partsOf(results: Results, since: Since, changes: Changes, language: Language) {
  const { t } = language
  return [
    {
      id: 'questions',
      title: t('result.since_questions'),
      count: t('result.since_count', { n: changes.standings.length, all: changes.questions }),
      of: t('result.question'),
      rows: standingLines(results, since, language),
    },
    {
      id: 'statements',
      title: t('result.since_statements'),
      count: t('result.since_count', { n: changes.verdicts.length, all: changes.statements }),
      of: t('result.statement'),
      rows: verdictLines(results, since, language),
    },
  ]
}

const HEAD = ['format', 'question', 'question_label', 'item', 'item_label', 'place'] as const
const TOLD = ['before', 'before_rule', 'after', 'after_rule', 'carried_by'] as const

/** Serializes the changes of the page, a line each; `item` is empty for the standing of a whole question. */
export function sinceCsv(results: Results, since: Since, language: Language): string {
  const lines = [...standingLines(results, since, language), ...verdictLines(results, since, language)]
  const rows = lines.map(({ code, question, item_code, item, before, after, carried }) => [
    'colloquy.since/1',
    code,
    question,
    item_code,
    item,
    since.place ?? '',
    before.verdict,
    [before.rule, ...before.notes].join('; '),
    after.verdict,
    [after.rule, ...after.notes].join('; '),
    carried,
  ])
  return BOM + [[...HEAD, ...TOLD], ...rows].map((row) => csvRow(row)).join('')
}

function placesIn({ sources }: Results, { place, before }: Since, language: Language) {
  const nameOf = (code: string) =>
    language.of(sources.find(({ workshop }) => workshop.code === code)?.workshop.place ?? {}) || code
  return {
    place: place === undefined ? '' : isolated(nameOf(place), language),
    places: language.names(before.map(nameOf)),
  }
}

function standingLines({ consultation }: Results, { changes, place = '' }: Since, language: Language) {
  return (changes?.standings ?? []).map((change): Line => ({
    ...aboutIn(consultation.id, change.after.listed, language),
    item: '',
    item_code: '',
    ...standingTold(change, place, language, consultation.room_threshold),
  }))
}

function verdictLines({ consultation }: Results, { changes, place = '' }: Since, language: Language) {
  return (changes?.verdicts ?? []).map((change): Line => ({
    ...aboutIn(consultation.id, change.listed, language),
    path: paths.agreementMap(consultation.id, change.listed.shown.code),
    item: language.of(change.after.label),
    item_code: change.after.code,
    ...verdictTold(change, place, language, consultation.room_threshold),
  }))
}

const aboutIn = (id: number, { shown, number }: Listed, { t, of }: Language) => ({
  code: shown.code,
  path: paths.result(id, shown.code),
  question:
    number === null
      ? of(shown.question.label)
      : t('result.question_option', { n: number, label: of(shown.question.label) }),
})
