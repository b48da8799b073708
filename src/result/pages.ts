import { inConsultation } from '../consultation/menu.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { acrossChoice } from './across/choice.ts'
import { apartNotice, isApart } from './variants.ts'
import { hasSides } from './dissent/item.ts'
import { figureOf } from './figure.ts'
import { addressOf, type Split } from './subgroups.ts'
import type { Answered, Results } from './load.ts'
import type { Listed } from './question-list.ts'
import { holdsBack, isOfferedUnevenly } from './table.ts'
import type { Section } from './ranking/pages.ts'
import type { Hold } from './robust/hold.ts'
import { placesOf, testsShown } from './robust/tests.ts'
import { printedTable } from './table-rows.ts'
import { wordingOf } from './wording.ts'
import { wordsPrinted } from './words-printed.ts'

/** Renders one question over all workshops: figure, tests of its statement, order of its items, table, free texts. */
export function resultPage(
  frame: Frame,
  { consultation, sections, sources }: Results,
  answered: Answered,
  hold: Hold | undefined,
  ranking: Section | undefined,
): Page {
  const { language } = frame
  const { t } = language
  const { shown: asked, split, splits, variants, table, words } = answered
  const { question, code } = asked
  const by = addressOf(split)
  const listed = sections.flatMap(({ questions }) => questions)
  const place = listed.findIndex(({ shown }) => shown.code === code)
  const link = (one: Listed | undefined) =>
    one ? { path: paths.result(consultation.id, one.shown.code, by), label: titleOf(one, language) } : null
  const title = titleOf(listed[place] ?? { shown: asked, number: null }, language)
  const wording = table && wordingOf(table, language, consultation.room_threshold)
  return page(inConsultation(frame, consultation, paths.results(consultation.id)), 'result/result', title, {
    crumbs: crumbsTo(consultation, language),
    heading: title,
    code: isApart(asked) ? code : '',
    apart: apartNotice(consultation, code, variants, language),
    files: filesOf(consultation.id, code, by),
    map_path: table?.drawing === 'diverging' ? paths.agreementMap(consultation.id, code) : '',
    dissent_path: hasSides(asked) ? paths.dissent(consultation.id, code) : '',
    by,
    by_heading: t('result.by', { split }),
    splits: table ? splitLinks(split, splits, (one) => paths.result(consultation.id, code, one), t) : [],
    results_path: paths.results(consultation.id),
    choices: choicesOf(listed, code, language),
    rules: rulesOf(answered, consultation.room_threshold, language),
    across: acrossChoice(consultation.id, sections, answered, language, (one) => optionOf(one, language)),
    figure: table && wording ? figureOf(table, question, wording) : null,
    hold: table && wording && hold ? testsShown(hold, table, wording, placesOf(sources, language)) : null,
    ranking: ranking ?? null,
    table: table && wording ? printedTable(table, wording) : null,
    words: words ? wordsPrinted(words, table !== undefined, consultation.room_threshold, language) : null,
    not_summarised: !table && !words,
    previous: link(listed[place - 1]),
    next: link(listed[place + 1]),
  })
}

/** Renders the list of variants for a code shared by several questions. */
export function apartPage(
  frame: Frame,
  { consultation }: Results,
  code: string,
  variants: readonly Listed[],
): Page {
  const { language } = frame
  const { t } = language
  const title = t('merging.heading', { code })
  return page(inConsultation(frame, consultation, paths.results(consultation.id)), 'result/variants', title, {
    crumbs: crumbsTo(consultation, language),
    heading: title,
    apart: apartNotice(consultation, code, variants, language),
  })
}

const filesOf = (id: number, code: string, by: string) => [
  { name: 'CSV', path: paths.resultCsv(id, code, by) },
  { name: 'SVG', path: paths.resultSvg(id, code, by) },
  { name: 'PNG', path: paths.resultPng(id, code, by) },
]

/** The way back from one question. */
export const crumbsTo = ({ id, title }: Results['consultation'], { t, of }: Language) => [
  { path: paths.consultation(id), label: of(title) },
  { path: paths.results(id), label: t('result.results') },
]

/** Links to the same question in other splits; none when there is only one. */
const splitLinks = (
  current: Split,
  splits: readonly Split[],
  pathOf: (by: string) => string,
  t: Language['t'],
) =>
  splits.length < 2
    ? []
    : splits.map((split) => ({
        path: pathOf(addressOf(split)),
        name: t(`result.split_${split}`),
        current: split === current,
      }))

type Titled = Pick<Listed, 'shown' | 'number'>

/** Names a question, with its number. */
export const titleOf = ({ shown: { question }, number }: Titled, { t, of }: Language) =>
  number === null ? of(question.label) : t('result.question_title', { n: number, label: of(question.label) })

/** Names a question in a list. */
export const optionOf = ({ shown, number }: Titled, { t, of }: Language): string => {
  const label = of(shown.question.label)
  const whole = number === null ? label : t('result.question_option', { n: number, label })
  return shortened(whole) + (isApart(shown) ? ` (${shown.code})` : '')
}

const choicesOf = (listed: readonly Listed[], code: string, language: Language) =>
  listed.map((one) => ({
    value: one.shown.code,
    label: optionOf(one, language),
    selected: one.shown.code === code,
  }))

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

function rulesOf(
  { shown, table, narrowed }: Answered,
  threshold: number,
  { t, of }: Language,
): readonly string[] {
  const { question, reworded, standing, code, asked_as } = shown
  const last = table?.columns.at(-1)?.label
  return [
    t('result.rule', { n: threshold }),
    ...(table && table.drawing !== 'dots'
      ? [t(table.drawing === 'bars' ? 'result.rule_whole' : 'result.rule_parts')]
      : []),
    ...(table?.drawing === 'diverging' && last ? [t('result.rule_order', { last: of(last) })] : []),
    ...(table?.multiple ? [t('result.rule_multiple')] : []),
    ...(table?.of === 'rank' ? [t('result.rule_rank')] : []),
    ...('partial' in question && question.partial ? [t('result.ranking_rule_partial')] : []),
    ...(('decline' in question && question.decline) || ('dont_know' in question && question.dont_know)
      ? [t('result.rule_declined')]
      : []),
    ...(reworded ? [t('result.rule_reworded')] : []),
    ...(standing === 'merge' && code === asked_as ? [t('result.rule_merged')] : []),
    ...(table && isOfferedUnevenly(table) ? [t('result.rule_offered')] : []),
    ...(table && narrowed === 'options' ? [t('result.rule_by_workshop')] : []),
    ...(table && narrowed === 'effort' ? [t('result.rule_unchecked')] : []),
    ...(table && holdsBack(table) ? [t('result.rule_held_back')] : []),
  ]
}
