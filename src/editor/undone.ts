import type { Questionnaire } from '../instrument/questionnaire.ts'
import { idOf } from './parts.ts'
import { placedQuestions, placedSections, questionBase, sectionBase } from './place.ts'

/** Something of the list of cards: what it is, what it is called there, and what it is drawn from. */
type Item = Readonly<{ of: 'card' | 'section'; handle: string; base: string }>

/**
 * The id on the list where `now` differs from the draft `before`: what came back, what was written otherwise, what
 * moved, or the neighbour of what is gone. '' where the questionnaire as a whole was changed, or nothing.
 */
export function placeChanged(before: Questionnaire, now: Questionnaire): string {
  const [old, items] = [itemsOf(before), itemsOf(now)]
  const place =
    cameBack(old, items) ?? wasRewritten(old, items) ?? besideGone(old, items) ?? moved(old, items)
  return place === undefined ? '' : idOf(place.of, place.handle)
}

/** Sections and questions in the order of the list. */
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

/** The one that all others stand around as they did, rather a question than a section. */
function moved(old: readonly Item[], items: readonly Item[]): Item | undefined {
  const at = items.findIndex((item, index) => old[index]?.handle !== item.handle)
  const [here, there] = [items[at], old[at]]
  if (!here || !there) return undefined
  const without = (all: readonly Item[], one: Item) =>
    String(all.filter((item) => !isSame(one)(item)).map(({ handle }) => handle))
  const both = here.of === 'card' ? [here, there] : [there, here]
  return both.find((one) => without(old, one) === without(items, one)) ?? there
}
