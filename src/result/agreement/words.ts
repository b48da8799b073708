import { pointsOver, type End } from '../../statistic/share.ts'
import { RULES, type Verdict } from '../../statistic/verdict.ts'
import type { Language } from '../../web/language.ts'
import { isolated } from '../../web/markup.ts'
import { percentOf, pointsIn } from './cell.ts'
import type { AgreementMap, MapItem } from './map.ts'
import { FROM_AGREED } from './order.ts'

/** Names of the places and groups, in the order of the cells. */
export type Names = Readonly<{ places: readonly string[]; groups: readonly string[] }>

/** A verdict in words, the rule that found it with its figures, and what does not count for it. */
export type Told = Readonly<{ verdict: string; rule: string; notes: readonly string[] }>

/** Puts the verdict on a statement into words. */
export function toldOf(item: MapItem, names: Names, language: Language): Told {
  const { t } = language
  const { value } = item.verdict
  const notes = notesOn(item, names, language)
  if (!value) return { verdict: t('result.map_no_verdict'), rule: t('result.map_no_verdict_rule'), notes }
  return { verdict: verdictIn(value, item, names, language), rule: ruleOf(value, names, language), notes }
}

/** Returns the places and groups whose numbers a verdict rests on. */
export function restsOn(
  verdict: Verdict | null,
): Readonly<{ places: readonly number[]; groups: readonly number[] }> {
  const [places, groups] = endsOf(verdict)
  return { places: places.map(({ index }) => index), groups: groups.map(({ index }) => index) }
}

/** Says how many statements are agreed everywhere, and what is said of the others. */
export function headlineOf({ places, items }: AgreementMap, { t, list }: Language) {
  const seen = places.filter((_, place) => items.some((item) => item.places[place]?.state === 'shown')).length
  if (seen < 2) return { title: t('result.map_title_none', { seen: seen === 0 ? 'none' : 'one' }), rest: '' }
  const whole = items.filter((item) => item.verdict.value?.kind === 'agreed_everywhere' && isEverywhere(item))
  const others = items.filter((item) => !whole.includes(item))
  const counted = KINDS.flatMap((kind) => {
    const n = others.filter(({ verdict }) => (verdict.value?.kind ?? 'no_verdict') === kind).length
    return n > 0 ? [t(`result.map_count_${kind}`, { n })] : []
  })
  return {
    title: t('result.map_title', {
      n: whole.length,
      all: items.length,
      places: seen,
      whole: seen === places.length ? 'yes' : 'no',
    }),
    rest: counted.length > 0 ? t('result.map_rest', { counts: list(counted) }) : '',
  }
}

/** Kinds of verdict, in the order the headline counts them. */
const KINDS = [...FROM_AGREED, 'no_verdict'] as const

const isEverywhere = ({ places }: MapItem): boolean => places.every(({ state }) => state === 'shown')

function verdictIn(verdict: Verdict, item: MapItem, names: Names, language: Language): string {
  const { t } = language
  const { kind } = verdict
  if (kind === 'agreed_everywhere' || kind === 'majority_everywhere' || kind === 'majority_nowhere')
    return t(`result.map_${kind}`, { whole: isEverywhere(item) ? 'yes' : 'no' })
  if (verdict.kind === 'weaker_in_one_place')
    return t('result.map_weaker_in_one_place', { place: nameAt(names.places, verdict.weak, language) })
  return t(`result.map_${kind}`)
}

function ruleOf(verdict: Verdict, names: Names, language: Language): string {
  const { t, number } = language
  const inPlaces = (ends: readonly End[]) =>
    language.names(ends.map(({ index }) => names.places[index] ?? ''))
  if (verdict.kind === 'divided_within_places')
    return t('result.map_divided_within_places_rule', { a: number(RULES.divided, 1) })
  if (verdict.kind === 'weaker_in_one_place')
    return t('result.map_weaker_in_one_place_rule', {
      place: nameAt(names.places, verdict.weak, language),
      share: percentOf(verdict.weak),
      gap: pointsIn({ high: verdict.next, low: verdict.weak }),
    })
  const { high, low } = verdict.gap
  const gap = pointsIn(verdict.gap)
  if (verdict.kind === 'places_split') {
    const [above, below] = [inPlaces(verdict.above), inPlaces(verdict.below)]
    return t('result.map_places_split_rule', { above, below, gap })
  }
  if (verdict.kind === 'agreed_everywhere')
    return t('result.map_agreed_everywhere_rule', { percent: RULES.agreed, gap })
  if (verdict.kind === 'groups_differ')
    return t('result.map_groups_differ_rule', {
      high: nameAt(names.groups, high, language),
      high_share: percentOf(high),
      low: nameAt(names.groups, low, language),
      low_share: percentOf(low),
      gap,
    })
  return t('result.map_range_rule', {
    same: gap === 0 ? 'yes' : 'no',
    low: percentOf(low),
    high: percentOf(high),
  })
}

/** The places, then the groups, that a verdict names. */
function endsOf(verdict: Verdict | null): readonly [readonly End[], readonly End[]] {
  if (!verdict) return [[], []]
  if (verdict.kind === 'groups_differ') return [[], [verdict.gap.high, verdict.gap.low]]
  if (verdict.kind === 'divided_within_places') return [verdict.places, []]
  if (verdict.kind === 'weaker_in_one_place') return [[verdict.weak, verdict.next], []]
  if (verdict.kind === 'agreed_everywhere') return [[verdict.lowest], []]
  return [[verdict.gap.high, verdict.gap.low], []]
}

function notesOn(item: MapItem, names: Names, language: Language): readonly string[] {
  const { t } = language
  const missing = names.places.filter((_, place) => item.places[place]?.state !== 'shown')
  const isOpen = item.verdict.value !== null && AFTER_GROUPS.has(item.verdict.value.kind)
  const { groupGap: gap, tested } = item
  return [
    ...(missing.length > 0 ? [t('result.map_not_counted', { places: language.names(missing) })] : []),
    ...(isOpen && gap && !tested && pointsOver(gap.high, gap.low, RULES.groupPoints)
      ? [t('result.map_untested', { gap: pointsIn(gap) })]
      : []),
  ]
}

/** Verdicts whose rule is tried only after that on groups. */
const AFTER_GROUPS: ReadonlySet<Verdict['kind']> = new Set([
  'weaker_in_one_place',
  'agreed_everywhere',
  'majority_everywhere',
  'majority_nowhere',
  'no_rule_fits',
])

const nameAt = (names: readonly string[], { index }: End, language: Language): string =>
  isolated(names[index] ?? '', language)
