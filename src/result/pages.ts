import { planTable, type Plan } from '../consultation/plan-table.ts'
import { inConsultation } from '../consultation/menu.ts'
import type { Language } from '../web/language.ts'
import { page, type Frame, type Page } from '../web/page.ts'
import { paths } from '../web/paths.ts'
import { acrossChoice } from './across/choice.ts'
import { apartNotice, isApart } from './variants.ts'
import { isMoment } from './dates/spans.ts'
import { hasSides } from './dissent/item.ts'
import { figureOf, type Figure as Drawn } from './figure.ts'
import { addressOf as splitAddress } from './subgroups.ts'
import type { Results } from './load.ts'
import { citedNumbers } from './population/cited.ts'
import type { Figure } from './population/figure-for.ts'
import { keptIn, rowsToChoose, splitLinks, thensOf } from './population/links.ts'
import { countedIn, isEmptyIn, nothingIn, refusalIn, trailOf, type Told } from './population/trail.ts'
import type { View } from './population/view.ts'
import { addressOf, traitsOf } from './recipe.ts'
import type { Listed } from './question-list.ts'
import { optionOf, titleOf } from './question-name.ts'
import { holdsBack, isOfferedUnevenly } from './table.ts'
import type { Section } from './ranking/pages.ts'
import type { Hold } from './robust/hold.ts'
import { placesOf, testsShown } from './robust/tests.ts'
import { printedTable } from './table-rows.ts'
import { wordingOf, type Wording } from './wording.ts'
import { countsPrinted } from './nonresponse/counts.ts'
import { wordsPrinted } from './words-printed.ts'

/** What a question's page shows; `plan`: beside a crossing of workshops with groups. */
export type Shown = Readonly<{
  figure: Figure
  view: View
  hold: Hold | undefined
  ranking: Section | undefined
  plan: Plan | undefined
}>

/** Renders one question: who is counted, figure, tests of its statement, order of its items, table, free texts. */
export function resultPage(
  frame: Frame,
  results: Results,
  { figure, view, hold, ranking, plan }: Shown,
): Page {
  const { consultation, sections, sources } = results
  const { language } = frame
  const { shown: asked, variants, table, words, recipe } = figure
  const { question, code } = asked
  const by = splitAddress(recipe.by)
  const counted = countedIn({ results, figure, language })
  const seen = { results, figure, view, language }
  const address = addressOf(recipe)
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
    files: table ? filesOf(consultation.id, code, address) : [],
    map_path: table?.drawing === 'diverging' ? paths.agreementMap(consultation.id, code) : '',
    dissent_path: hasSides(asked) ? paths.dissent(consultation.id, code) : '',
    use_path: table ? paths.useInFinding(consultation.id, address ? `${code}?${address}` : code) : '',
    by,
    ...choicesOf(seen),
    plan: plan ? planTable(language, plan) : null,
    results_path: paths.results(consultation.id),
    choices: questionsIn(listed, code, language),
    rules: rulesOf(figure, consultation.room_threshold, language),
    across: acrossChoice(results, figure, language, (one) => optionOf(one, language)),
    figure: table && wording ? drawnIn(figureOf(table, question, wording, counted), isEmptyIn(seen)) : null,
    hold: table && wording && hold ? testsShown(hold, table, wording, placesOf(sources, language)) : null,
    ranking: ranking ?? null,
    ...numbersOf(figure, wording),
    words: words ? wordsPrinted(words, table !== undefined, consultation.room_threshold, language) : null,
    previous: link(listed[place - 1]),
    next: link(listed[place + 1]),
  })
}

/** The figure's numbers: by pairs of subgroups a row each, else subgroups side by side. */
function numbersOf({ table, recipe, shown }: Figure, wording: Wording | undefined) {
  if (!table || !wording) return { table: null, counts: null }
  const cited = citedNumbers(table, recipe)
  return table.within
    ? { table: printedTable(cited, wording), counts: null }
    : { table: null, counts: countsPrinted(cited, shown.question, wording) }
}

const questionsIn = (listed: readonly Listed[], code: string, language: Language) =>
  listed.map((one) => ({
    value: one.shown.code,
    label: optionOf(one, language),
    selected: one.shown.code === code,
  }))

/** How the figure is split, and who is counted, with the ways to change both. */
function choicesOf(seen: Told) {
  const { recipe, table } = seen.figure
  const { t } = seen.language
  const { within, split = recipe.by } = table ?? {}
  return {
    by_heading: within ? t('result.population_by', { within, split }) : t('result.by', { split }),
    splits: table ? splitLinks(seen) : [],
    thens: table ? thensOf(seen) : [],
    trail: table ? trailOf(seen) : null,
    rows: table ? rowsToChoose(seen) : [],
    kept: keptIn(recipe, 'row'),
    refused: refusalIn(seen) || nothingIn(seen),
  }
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

const filesOf = (id: number, code: string, address: string) =>
  (['.csv', '.svg', '.png'] as const).map((ending) => ({
    name: ending.slice(1).toUpperCase(),
    path: paths.figure(id, code, address, ending),
  }))

/** The way back from one question. */
export const crumbsTo = ({ id, title }: Results['consultation'], { t, of }: Language) => [
  { path: paths.consultation(id), label: of(title) },
  { path: paths.results(id), label: t('result.results') },
]

/** Marks that stand for people, or for their being withheld. */
const DATA: ReadonlySet<string> = new Set(['bar', 'dot', 'sign', 'hatch'])

/** A figure without its charts, where these would have no mark. */
const drawnIn = (figure: Drawn, isEmpty: boolean): Drawn => {
  const isDrawn = figure.charts.some(({ marks }) => marks.some(({ is }) => DATA.has(is)))
  return isEmpty && !isDrawn ? { ...figure, charts: [] } : figure
}

function rulesOf(
  { shown, table, narrowed, recipe }: Figure,
  threshold: number,
  { t, of }: Language,
): readonly string[] {
  const { question, reworded, standing, code, asked_as } = shown
  const last = table?.columns.at(-1)?.label
  return [
    t('result.rule', { n: threshold }),
    ...(table?.drawing === 'dots' && table.of === 'value'
      ? [t('result.numbers_rule', { n: 2 * threshold })]
      : []),
    ...(table && isMoment(table.of) ? [t('result.dates_rule')] : []),
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
    ...(traitsOf(recipe).length > 1 ? [t('result.population_rule')] : []),
    ...(table && holdsBack(table) ? [t('result.rule_held_back')] : []),
  ]
}
