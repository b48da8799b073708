import { MOST_ITEMS } from '../../statistic/kemeny.ts'
import { wholePercent } from '../../statistic/share.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import type { Wording } from '../wording.ts'
import type { Ranking, Whole } from './ranking.ts'
import { FIRST, type Column, type Measure } from './methods.ts'
import { DRAWS, type Resamples } from './resamples.ts'
import type { Why } from './sides.ts'
import type { Of } from './votes.ts'

/** Decimals of means, and of what may be a half or a quarter. */
const DIGITS = 2

/** Rounds a number as it is shown. */
export const roundedTo = (value: number, measure: Measure): number =>
  measure === 'any' ? wholePercent(value) : Math.round(value * 10 ** DIGITS) / 10 ** DIGITS

/** Formats the number of an item; a place by Kemeny as from and to where several orders are as good. */
export function numberIn({ measure, values, lasts }: Column, item: number, { number, t }: Language): string {
  const value = roundedTo(values[item] ?? 0, measure)
  if (measure === 'mean') return number(value, DIGITS)
  if (measure !== 'kemeny') return number(value, String(value).split('.')[1]?.length ?? 0)
  const last = lasts[item] ?? value
  return last === value ? number(value) : t('result.ranking_range', { from: number(value), to: number(last) })
}

/** Names a column. */
export const measureName = (measure: Measure, of: Of, { t }: Language): string =>
  t('result.ranking_measure', { measure, of })

/** Says whether the methods agree on the first places; where not everyone can be shown, says so. */
export function wholeSaid({ of, items, whole }: Ranking, language: Language): string {
  const { t, list, names } = language
  if (whole === 'withheld') return t('result.ranking_withheld')
  const { agreeing, columns } = whole
  const named = (some: readonly number[]) =>
    list(
      some.map((item) =>
        t('result.ranking_item', { item: isolated(language.of(items[item]?.label ?? {}), language) }),
      ),
    )
  const methods = columns
    .filter(({ isMethod }) => isMethod)
    .map(({ measure }) => measureName(measure, of, language))
  return t('result.ranking_agree', {
    is: agreeing.is,
    methods: of === 'points' ? t('result.ranking_point_methods') : names(methods),
    every: named(agreeing.every),
    some: named(agreeing.some),
    n: Math.min(FIRST, items.length),
  })
}

/** How many first places count, as messages name them. */
export const topOf = ({ top }: Resamples) => (top === 1 ? 'one' : 'three')

/** Says in how many resamples an item is among the first. */
export const topIn = (resamples: Resamples, item: number, { t, number }: Language): string =>
  t('result.ranking_top_in', {
    top: topOf(resamples),
    n: number(wholePercent(resamples.rows[item]?.amongFirst ?? 0)),
  })

/** Why a subgroup has no order. */
export function markOf(why: Why, { language, threshold: n }: Wording): string {
  if (why === 'few') return language.t('result.withheld', { n })
  return language.t(`result.${why}`)
}

/** Says how the numbers of everyone were found. */
export function rulesOf({ of, whole }: Ranking, { t, number }: Language): readonly string[] {
  if (whole === 'withheld') return []
  const { columns, resamples } = whole
  const kemeny = columns.find(({ measure }) => measure === 'kemeny')
  return [
    t('result.ranking_rule', { of }),
    ...(of === 'rank' && !kemeny ? [t('result.ranking_no_kemeny', { n: MOST_ITEMS })] : []),
    ...(kemeny && kemeny.lasts.join() !== kemeny.places.join() ? [t('result.ranking_rule_range')] : []),
    ...(resamples
      ? [t('result.ranking_rule_again', { draws: number(resamples.draws), seed: String(resamples.seed) })]
      : [t('result.ranking_no_resamples')]),
    ...(resamples && resamples.draws < DRAWS ? [t('result.ranking_rule_fewer', { n: number(DRAWS) })] : []),
  ]
}

/** Says how alike the rankings of people are. */
export function alikeSaid({ alike, people }: Whole, n: number, { t, number }: Language): string {
  if (!alike) return ''
  if (alike.complete === null || alike.w === null) return t('result.ranking_w_few', { n })
  return t('result.ranking_w', {
    w: number(alike.w, DIGITS),
    n: number(alike.complete),
    all: number(people),
    whole: alike.complete === people ? 'yes' : 'no',
  })
}
