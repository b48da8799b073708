import type { Questionnaire } from '../instrument/questionnaire.ts'
import { idOf } from './parts.ts'
import { placedQuestions, placedSections, questionBase, sectionBase } from './place.ts'

/** A card or section: type, handle, and digest. */
type Item = Readonly<{ of: 'card' | 'section'; handle: string; base: string }>

/**
 * Returns the id where `now` differs from the draft `before`: what was restored, edited or moved, or the neighbour of
 * what was removed. '' when only the questionnaire itself changed, or nothing.
 */
export function placeChanged(before: Questionnaire, now: Questionnaire): string {
  const [old, items] = [itemsOf(before), itemsOf(now)]
  const place =
    cameBack(old, items) ?? wasRewritten(old, items) ?? besideGone(old, items) ?? moved(old, items)
  return place === undefined ? '' : idOf(place.of, place.handle)
}

/** Returns sections and questions in list order. */
function itemsOf(form: Questionnaire): readonly Item[] {
  const questions = placedQuestions(form)
  return placedSections(form).flatMap(({ section, handle, at }) => [
    { of: 'section', handle, base: sectionBase(section) } as const,
    ...questions
      .filter((placed) => placed.section === at)
      .map((placed) => ({
        of: 'card' as const,
        handle: placed.handle,
        base: questionBase(form, placed.question),
      })),
  ])
}

const isSame = (one: Item) => (other: Item) => one.of === other.of && one.handle === other.handle

const cameBack = (old: readonly Item[], items: readonly Item[]) =>
  items.find((item) => !old.some(isSame(item)))

const wasRewritten = (old: readonly Item[], items: readonly Item[]) =>
  items.find((item) => old.find(isSame(item))?.base !== item.base)

function besideGone(old: readonly Item[], items: readonly Item[]): Item | undefined {
  const at = old.findIndex((item) => !items.some(isSame(item)))
  return at === -1 ? undefined : (items[Math.max(0, at - 1)] ?? items.at(-1))
}

/** The moved item: without it the order is unchanged; prefers a question to a section. */
function moved(old: readonly Item[], items: readonly Item[]): Item | undefined {
  const at = items.findIndex((item, index) => old[index]?.handle !== item.handle)
  const [here, there] = [items[at], old[at]]
  if (!here || !there) return undefined
  const without = (all: readonly Item[], one: Item) =>
    String(all.filter((item) => !isSame(one)(item)).map(({ handle }) => handle))
  const both = here.of === 'card' ? [here, there] : [there, here]
  return both.find((one) => without(old, one) === without(items, one)) ?? there
}
