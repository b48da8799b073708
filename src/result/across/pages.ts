import { inConsultation } from '../../consultation/menu.ts'
import type { Language } from '../../web/language.ts'
import { isolated, type Words } from '../../web/markup.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { paths } from '../../web/paths.ts'
import { svgFile } from '../svg-file.ts'
import { crumbsTo } from '../pages.ts'
import { optionOf, titleOf } from '../question-name.ts'
import type { Results } from '../load.ts'
import type { PrintedTable } from '../table-rows.ts'
import { apartNotice, isApart } from '../variants.ts'
import type { Across, AcrossCounts, People } from './across.ts'
import { acrossChoice } from './choice.ts'
import { NO_ANSWERS } from './crossable.ts'
import type { Crossed } from './load.ts'
import type { Named } from './named.ts'
import { acrossFigure } from './picture.ts'
import { answerMarked, answerOf, labelOf, markOf, rulesOf } from './words.ts'

/** Renders the answers to a question by the answers to another one, or why they are not shown. */
export function acrossPage(frame: Frame, results: Results, crossed: Crossed): Page {
  const { language } = frame
  const { of } = language
  const { consultation } = results
  const { id, room_threshold: n } = consultation
  const { own, other } = crossed
  const heading = headingOf(own, language)
  const by = language.t('result.across_by', { other: isolated(labelOf(other.crossable, language), language) })
  const keys = { own: own.crossable.key, other: other.crossable.key }
  const across = crossed.is === 'shown' ? crossed.across : undefined
  const counts = crossed.is === 'shown' ? crossed.across.counts : crossed.counts
  return page(inConsultation(frame, consultation, paths.results(id)), 'result/across', `${heading} ${by}`, {
    crumbs: [
      ...crumbsTo(consultation, language),
      { path: pagePath(id, own), label: of(own.listed.shown.question.label) },
    ],
    heading,
    by,
    files: (['csv', 'svg', 'png'] as const).map((format) => ({
      name: format.toUpperCase(),
      path: paths.across(id, keys.own, keys.other, `.${format}`),
    })),
    turn_path: keys.own === keys.other ? '' : paths.across(id, keys.other, keys.own),
    apart: [own, other].flatMap(({ listed: { shown }, variants }) =>
      isApart(shown) ? [apartNotice(consultation, shown.code, variants, language)] : [],
    ),
    choice: acrossChoice(results, own.listed, language, (one) => optionOf(one, language), keys),
    nothing: crossed.is === 'nothing' ? whyNothing(crossed, n, language) : '',
    made: [own, other].flatMap(({ made }) => made?.said(language) ?? []),
    figure: across ? markedFigure(across, n, language) : null,
    rules: across ? rulesOf(across, n, language) : [],
    table: across ? tableOf(across, n, language) : null,
    counts: counts ? countsShown(counts, [own, other], n, language) : null,
  })
}

/** The figure, with answers in another language than the page marked. */
function markedFigure(across: Across, n: number, language: Language) {
  const { own, other } = across
  const marked = new Map(
    [own, other].flatMap((one) =>
      one.answers.map((_, place) => [answerOf(one, place, language), answerMarked(one, place, language)]),
    ),
  )
  const wordsOf = (name: string): Words => marked.get(name) ?? name
  const figure = acrossFigure(across, n, language)
  return {
    ...figure,
    signs: figure.signs.map((sign) => ({ ...sign, name: wordsOf(sign.name) })),
    charts: figure.charts.map((chart) => ({ ...chart, heading: wordsOf(chart.heading) })),
  }
}

/** The page of a question. */
export const pagePath = (id: number, { made, listed }: Named): string =>
  made?.path ?? paths.result(id, listed.shown.code)

/** Says that a crossing is of everybody, with the way to it without what was added to its address. */
export function filteredPage(frame: Frame, results: Results, own: Named, other: Named): Page {
  const { consultation } = results
  const { language } = frame
  const { id } = consultation
  const title = nameOf({ own, other }, language)
  return page(inConsultation(frame, consultation, paths.results(id)), 'result/across-filtered', title, {
    crumbs: crumbsTo(consultation, language),
    heading: title,
    path: paths.across(id, own.crossable.key, other.crossable.key),
  })
}

/** Serializes the figure as a file, with what it rests on. */
export function acrossSvg({ consultation }: Results, across: Across, language: Language): string {
  const { title, room_threshold } = consultation
  const rules = rulesOf(across, room_threshold, language).join(' ')
  const source = `${labelOf(across.own, language)} ${language.of(title)}. ${rules}`
  return svgFile(acrossFigure(across, room_threshold, language), source, language)
}

/** The question as its own page names it, or the statement. */
const headingOf = ({ listed, crossable }: Named, language: Language): string =>
  crossable.item.code === '' ? titleOf(listed, language) : labelOf(crossable, language)

const nameOf = ({ own, other }: Pick<Crossed, 'own' | 'other'>, language: Language): string =>
  language.t('result.across_title', {
    own: isolated(labelOf(own.crossable, language), language),
    other: isolated(labelOf(other.crossable, language), language),
  })

function whyNothing({ why, of }: Extract<Crossed, { is: 'nothing' }>, n: number, language: Language): string {
  const { t } = language
  const label = of ? isolated(labelOf(of.crossable, language), language) : ''
  if (why === 'few') return t('result.across_none_few', { n })
  if (why === 'uneven') return t('result.across_none_uneven', { label })
  if (why === 'no_total' || why === 'unsettled') return t(`result.across_none_${why}`, { label })
  return t(`result.across_none_${why}`)
}

function tableOf(across: Across, n: number, language: Language): PrintedTable {
  const { t, number } = language
  const { own, other, columns, rows, everyone } = across
  const per = (value: number | null) => (value === null ? t('result.withheld_mark') : number(value))
  const line = (name: Words, base: number, values: readonly (number | null)[]) => ({
    ...BLANK,
    name,
    cells: [number(base), ...values.map(per)],
  })
  return {
    caption: t('result.across_table', { other: labelOf(other, language) }),
    split: labelOf(other, language),
    heads: own.answers.map((_, place) => answerMarked(own, place, language)),
    named: true,
    bodies: [
      {
        head: '',
        rows: [
          ...rows.map((row) => {
            const name = answerMarked(other, row.answer, language)
            if (row.state === 'shown') return line(name, row.base, row.values)
            const hatched = row.state !== 'nobody'
            return {
              ...BLANK,
              name,
              mark: markOf(row.state, n, language),
              hatched,
              columns: columns.length + 1,
            }
          }),
          line(t('result.across_everyone'), everyone.base, everyone.values),
        ],
      },
    ],
    no_total: '',
  }
}

const BLANK = { cells: [], mark: '', columns: 1, hatched: false }

function countsShown(
  { present, asked, answered, own, other }: AcrossCounts,
  named: readonly Named[],
  n: number,
  language: Language,
) {
  const { t, number } = language
  const people = (one: People) => (typeof one === 'number' ? number(one) : markOf(one, n, language))
  return {
    said: [
      t('result.across_present', { n: present }),
      ...(asked === null ? [] : [t('result.across_asked', { n: asked })]),
      ...(answered === null ? [] : [t('result.across_answered', { n: answered })]),
    ],
    heads: named.map(({ crossable }) => labelOf(crossable, language)),
    rows: NO_ANSWERS.map((why) => ({
      name: t(`result.across_${why}`),
      cells: [people(own[why]), people(other[why])],
    })),
  }
}
