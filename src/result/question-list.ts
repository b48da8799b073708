import { versionsIn, type Source } from '../dataset/source.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { Text } from '../text.ts'
import { asks, type ShownQuestion } from './asked.ts'

/** A question with its number where last asked; null without one, or where another question of the list has it. */
export type Listed = Readonly<{
  shown: ShownQuestion
  number: number | null
  /** Number of workshops that asked it, and codes of the sessions. */
  workshops: number
  sessions: readonly string[]
}>
export type ListedSection = Readonly<{ key: string; title: Text; questions: readonly Listed[] }>

/**
 * Returns the questions of sealed sessions, newest version first; a dropped one stays in its old section, and variants
 * of one code are adjacent.
 */
export function questionList(
  sources: readonly Source[],
  questions: readonly ShownQuestion[],
): readonly ListedSection[] {
  const seen = new Set<string>()
  const taken = new Set<number>()
  const sections = new Map<string, { key: string; title: Text; questions: Listed[] }>()
  for (const { questionnaire_id, form } of versionsIn(sources).toReversed()) {
    const numbers = numbersOf(form)
    for (const { code: name, title, questions: own } of form.sections) {
      const key = `${questionnaire_id}-${name}`
      for (const { code } of own) {
        const shown = questions.find(({ asked_as, forms }) => asked_as === code && forms.has(form))
        if (!shown || seen.has(shown.code)) continue
        seen.add(shown.code)
        const section = sections.get(key) ?? { key, title, questions: [] }
        sections.set(key, section)
        const last = section.questions.findLastIndex((one) => one.shown.asked_as === code)
        const place = last === -1 ? section.questions.length : last + 1
        const number = numbers.get(code) ?? null
        const isFree = number !== null && !taken.has(number)
        if (isFree) taken.add(number)
        section.questions.splice(place, 0, listed(shown, isFree ? number : null, sources))
      }
    }
  }
  return [...sections.values()]
}

/** Returns the variants of one code; empty when there are fewer than two. */
export function variantsOf(sections: readonly ListedSection[], code: string): readonly Listed[] {
  const own = sections.flatMap(({ questions }) => questions.filter(({ shown }) => shown.asked_as === code))
  return own.some(({ shown }) => shown.code === code) ? [] : own
}

function listed(shown: ShownQuestion, number: number | null, sources: readonly Source[]): Listed {
  const asking = sources.filter((source) => asks(shown, source))
  return {
    shown,
    number,
    workshops: new Set(asking.map(({ workshop }) => workshop.code)).size,
    sessions: asking.map(({ session }) => session.code),
  }
}
