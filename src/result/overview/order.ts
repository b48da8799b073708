import type { Text } from '../../text.ts'
import type { ListedSection } from '../question-list.ts'
import { widestGap } from './gap.ts'
import { STANDINGS, type Standing } from './standing.ts'
import type { Side, Viewed } from './viewed.ts'

/** The orders of the questions, by their names in addresses; the first is the default. */
export const ORDERS = ['agreement', 'places', 'groups', 'no_answer', 'asked'] as const
export type Order = (typeof ORDERS)[number]

/** Questions under one heading: a standing, a section of the questionnaire, or none. */
export type Part = Readonly<{
  is: Standing['is'] | 'section' | 'all'
  title: Text
  rows: readonly Viewed[]
}>

/** Returns the questions in an order; those that it cannot order come last, as asked. */
export function partsIn(
  rows: readonly Viewed[],
  sections: readonly ListedSection[],
  order: Order,
): readonly Part[] {
  if (order === 'agreement') {
    return STANDINGS.map((is) => {
      const own = rows.filter(({ standing }) => standing.is === is)
      return { is, title: {}, rows: is === 'apart' || is === 'differ' ? byGap(own, byPlaces) : own }
    }).filter((part) => part.rows.length > 0)
  }
  if (order === 'asked') {
    return sections.map(({ title, questions }) => ({
      is: 'section',
      title,
      rows: rows.filter(({ listed }) => questions.includes(listed)),
    }))
  }
  const by = { places: byPlaces, groups: byGroups, no_answer: ({ no_answer }: Viewed) => no_answer ?? -1 }
  return [{ is: 'all', title: {}, rows: byGap(rows, by[order]) }]
}

const byGap = (rows: readonly Viewed[], by: (row: Viewed) => number): readonly Viewed[] =>
  rows.toSorted((one, other) => by(other) - by(one))

const byPlaces = ({ places }: Viewed) => partOfScale(places)
const byGroups = ({ groups }: Viewed) => partOfScale(groups)

/** The widest gap as a part of the scale; -1 without one. */
function partOfScale(side: Side | undefined): number {
  const gap = side && widestGap(side.compared.series)
  const { from, to } = side?.compared.scale ?? side?.table ?? { from: 0, to: 1 }
  return gap ? gap.distance / (to - from) : -1
}
