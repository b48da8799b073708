import type { Language } from '../../web/language.ts'
import { ownName } from '../../web/language.ts'
import { inTongue, isolated, type Words } from '../../web/markup.ts'
import type { Across, AcrossRow } from './across.ts'
import type { Crossable } from './crossable.ts'

export type ShownRow = Extract<AcrossRow, { state: 'shown' }>

/** Returns the rows that are compared with each other. */
export const shownRows = ({ rows, other }: Pick<Across, 'rows' | 'other'>): readonly ShownRow[] =>
  rows.filter((row): row is ShownRow => row.state === 'shown' && !isAside(other, row.answer))

/** Whether an answer is not counted yet, so that nothing compares it. */
export const isAside = ({ answers }: Crossable, place: number): boolean => answers[place]?.aside === true

/** Names a question, or the statement of it that is crossed. */
export const labelOf = ({ shown, item }: Crossable, { of }: Language): string =>
  item.code === '' ? of(shown.question.label) : of(item.label)

/** Names an answer; the code where two have the same label. */
export function answerOf({ answers }: Crossable, place: number, { of }: Language): string {
  const own = answers[place]
  const label = of(own?.label ?? {})
  return answers.filter((one) => of(one.label) === label).length > 1 ? `${label} (${own?.code})` : label
}

/** The same on a page: marked where it is in another language than that. */
export function answerMarked(crossable: Crossable, place: number, language: Language): Words {
  const words = answerOf(crossable, place, language)
  const tag = language.tagOf(crossable.answers[place]?.label ?? {})
  return tag === language.code ? words : inTongue(words, ownName(tag))
}

/** Per cent above which people mostly gave an answer, and below which they rarely did. */
const MOSTLY = 50
const RARELY = 25

type Found = Readonly<{ column: number; high: ShownRow; low: ShownRow; gap: number }>

/** Returns the column whose shown shares are furthest apart, the first among equals, with both rows. */
function widestIn(across: Pick<Across, 'rows' | 'columns' | 'own' | 'other'>): Found | undefined {
  const rows = shownRows(across)
  const found = across.columns.flatMap((state, column): readonly Found[] => {
    const [first, ...others] = rows
    if (state !== 'shown' || isAside(across.own, column) || !first || others.length === 0) return []
    const at = (row: ShownRow) => row.values[column] ?? 0
    const high = rows.reduce((one, row) => (at(row) > at(one) ? row : one), first)
    const low = rows.reduce((one, row) => (at(row) < at(one) ? row : one), first)
    return [{ column, high, low, gap: at(high) - at(low) }]
  })
  return found.toSorted((one, other) => other.gap - one.gap)[0]
}

/** Says in a sentence, from shown cells only, which answers go together. */
export function sentenceOf(across: Across, language: Language): string {
  const { t, number } = language
  const { own, other, counts } = across
  const named = (of: Crossable, place: number) => isolated(answerOf(of, place, language), language)
  if (counts.own.unasked !== 0 || counts.other.unasked !== 0) return t('result.across_find_unasked')
  const found = widestIn(across)
  if (!found) return t('result.across_find_one')
  const { column, high, low, gap } = found
  const [above, below] = [high.values[column] ?? 0, low.values[column] ?? 0]
  if (gap === 0) return t('result.across_find_same')
  const mostly = above > MOSTLY && below < RARELY
  return t(mostly ? 'result.across_find_mostly' : 'result.across_find', {
    own: own.of,
    other: other.of,
    answer: named(own, column),
    high: number(above),
    low: number(below),
    high_row: named(other, high.answer),
    low_row: named(other, low.answer),
  })
}

/** Says why a row has no numbers. */
export function markOf(state: Exclude<AcrossRow['state'], 'shown'>, n: number, { t }: Language): string {
  if (state === 'nobody') return t('result.across_nobody')
  return state === 'few' ? t('result.withheld', { n }) : t('result.held_back')
}

/** Says how the table is to be read: what is counted, and what is withheld by which rule. */
export function rulesOf({ own, other }: Across, n: number, language: Language): readonly string[] {
  const { t } = language
  const both = [own, other]
  const about = (key: 'several' | 'first_place' | 'given_points', isSo: (one: Crossable) => boolean) =>
    both
      .filter(isSo)
      .map((one) => t(`result.across_of_${key}`, { label: isolated(labelOf(one, language), language) }))
  return [
    t('result.across_rule_base'),
    ...about('first_place', ({ of }) => of === 'first_place'),
    ...about('given_points', ({ of }) => of === 'given_points'),
    ...about('several', ({ of, several }) => several !== undefined && of !== 'given_points'),
    t('result.across_rule_withheld', { n }),
    t('result.across_rule_find'),
    t('result.across_rule_limit'),
  ]
}
