import type { UnitId } from '../text/unit.ts'
import { similarTo } from './similar.ts'
import type { HelpTexts } from './texts.ts'

type Placed = Readonly<{ id: UnitId }>

/** Puts the answers of each group together, where the first of them stood. */
export function duplicatesTogether<Item extends Placed>(
  items: readonly Item[],
  groups: readonly (readonly UnitId[])[],
): readonly Item[] {
  const groupOf = new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)))
  const first = new Map<readonly UnitId[], number>()
  const placed = items.map((item, at) => {
    const group = groupOf.get(item.id)
    if (group && !first.has(group)) first.set(group, at)
    return { item, at, from: (group && first.get(group)) ?? at }
  })
  return placed.toSorted((one, other) => one.from - other.from || one.at - other.at).map(({ item }) => item)
}

/** Puts an answer first, and those most like it after it; those unlike stay in their order. */
export function mostAlike<Item extends Placed>(
  items: readonly Item[],
  { index, words, places, texts }: HelpTexts,
  to: UnitId,
): readonly Item[] {
  const own = words[places.get(to) ?? -1] ?? []
  const scores = new Map(
    similarTo(index, own, { most: texts.length, among: () => true }).map(({ at, score }) => [
      texts[at]?.id ?? '',
      score,
    ]),
  )
  const scoreOf = ({ id }: Item) => (id === to ? Infinity : (scores.get(id) ?? 0))
  return items
    .map((item) => ({ item, score: scoreOf(item) }))
    .toSorted((one, other) => (one.score === other.score ? 0 : other.score - one.score))
    .map(({ item }) => item)
}
