import { keyness } from '../../statistic/keyness.ts'
import type { Listed } from '../question-list.ts'
import type { Item, Side } from './item.ts'

/** People who answered an item, and those on either side of it. */
export type Count = { base: number; for: number; against: number }

/** A question's items, counted among the people on the side that is looked for and among the others. */
export type Tally = Readonly<{
  listed: Listed
  items: readonly Item[]
  here: readonly Count[]
  others: readonly Count[]
}>

/** People who chose something, of those who answered. */
export type Share = Readonly<{ people: number; base: number }>

/** Something that was chosen more often on the side than by the others; of a scale one of its sides. */
export type Lead = Readonly<{
  listed: Listed
  item: Item
  side: Side
  here: Share
  others: Share
  /** Log-likelihood. */
  score: number
}>

/** Returns what stands out on the side, most telling first, and of how many options that both sides answered. */
export function leadsOf(tallies: readonly Tally[]): Readonly<{ leads: readonly Lead[]; looked: number }> {
  const all = tallies.flatMap(({ listed, items, here, others }) =>
    items.flatMap((item, at) =>
      sidesOf(item).map((side) => ({
        listed,
        item,
        side,
        here: shareOf(here[at], side),
        others: shareOf(others[at], side),
      })),
    ),
  )
  const leads = all.flatMap((one) => {
    const { value } = keyness(useOf(one.here), useOf(one.others))
    return value?.isKey && value.more === 'one' ? [{ ...one, score: value.score }] : []
  })
  return {
    leads: leads.toSorted((one, other) => other.score - one.score),
    looked: all.filter(({ here, others }) => here.base > 0 && others.base > 0).length,
  }
}

/** Not to have chosen an option is no option. */
const sidesOf = ({ is }: Item): readonly Side[] => (is === 'option' ? ['for'] : ['against', 'for'])

const shareOf = (count: Count | undefined, side: Side): Share => ({
  people: count?.[side] ?? 0,
  base: count?.base ?? 0,
})

const useOf = ({ people, base }: Share) => ({ uses: people, words: base })
