import { field } from '../../web/field.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { paths } from '../../web/paths.ts'
import { findingPaths } from '../paths.ts'
import { reasonSaid, type State } from '../source/resolved.ts'
import type { HeardItem } from './items.ts'
import type { Advice } from './load.ts'
import type { RowShown, SectionShown, Where } from './section.ts'

/** Returns the section of the items that rate or rank a recommendation, with what the rooms said. */
export function itemsShown(where: Where, { items, ratings }: Advice): SectionShown {
  const { consultation, key, may_change, filled } = where
  const { t, of } = filled.language
  const known = new Set(items.map(({ question, item }) => `${question}/${item}`))
  const groups = ratings.flatMap(({ question, label, items: each }) => {
    const options = each
      .map(({ code, label: own }) => ({ value: `${question}/${code}`, label: of(own) }))
      .filter(({ value }) => !known.has(value))
    return options.length > 0 ? [{ label: of(label), options }] : []
  })
  return {
    id: 'items',
    heading: t('recommendation.items'),
    lede: t('recommendation.items_lede'),
    empty: t('recommendation.items_none'),
    rows: items.map((one) => itemShown(where, one)),
    form:
      may_change && groups.length > 0
        ? {
            action: findingPaths.beside(consultation.id, key, 'items'),
            summary: t('recommendation.items_add'),
            hidden: [],
            fields: [{ ...field(filled, 'item', t('recommendation.item'), { control: 'select' }), groups }],
          }
        : null,
  }
}

function itemShown({ consultation, key, may_change, filled }: Where, one: HeardItem): RowShown {
  const { language } = filled
  const { t, of } = language
  const { question, item, heard } = one
  const result = { path: paths.result(consultation.id, question), label: t('recommendation.to_result') }
  const dissent = {
    path: paths.dissent(consultation.id, question, { item, side: 'against' }),
    label: t('recommendation.to_dissent'),
  }
  return {
    name: '',
    title: of(one.label),
    path: '',
    tags: [],
    warning: heard.is === 'gone' ? t(`recommendation.gone_${heard.why}`) : '',
    lines: heardSaid(one, consultation.room_threshold, language),
    words: '',
    meta: of(one.asked),
    links: heard.is === 'gone' ? [] : heard.is === 'rated' ? [result, dissent] : [result],
    away: may_change
      ? {
          action: findingPaths.itemAway(consultation.id, key),
          hidden: [{ name: 'item', value: `${question}/${item}` }],
        }
      : null,
    form: null,
  }
}

/** Says what the rooms said of an item, or why that is not shown. */
export function heardSaid(
  { heard }: Pick<HeardItem, 'heard'>,
  threshold: number,
  language: Language,
): readonly string[] {
  const { t, number } = language
  if (heard.is === 'gone') return []
  if (heard.is === 'rated') {
    const said = (state: State) => isolated(stateSaid(state, threshold, language), language)
    return [
      t('recommendation.heard_for', { number: said(heard.for) }),
      t('recommendation.heard_against', { number: said(heard.against) }),
    ]
  }
  if (heard.is !== 'ranked') return [t(`recommendation.heard_${heard.is}`)]
  const { place, items, people, mean, of } = heard
  return [
    t('recommendation.heard_place', { place, items, people }),
    ...(of === 'points' && mean !== null
      ? [t('recommendation.heard_points', { points: number(mean, 1) })]
      : []),
  ]
}

function stateSaid(state: State, threshold: number, language: Language): string {
  const { t, number } = language
  if (state.state !== 'told') return reasonSaid(state, threshold, language)
  const { count, base, share } = state
  if (count === null || base === null) return t('recommendation.heard_withheld')
  return t('recommendation.heard_number', {
    count: number(count),
    base: number(base),
    share: share === null ? '–' : t('result.overview_per_cent', { n: number(share) }),
  })
}
