import { versionsIn, type Source } from '../dataset/source.ts'
import { numbersOf } from '../instrument/numbering.ts'
import type { Text } from '../text.ts'
import { asks, type ShownQuestion } from './asked.ts'

/** A question of a consultation with its number where it was last asked; null where it carries none. */
export type Listed = Readonly<{
  shown: ShownQuestion
  number: number | null
  /** In how many workshops it was asked, and in which sessions, by their codes. */
  workshops: number
  sessions: readonly string[]
}>
export type ListedSection = Readonly<{ key: string; title: Text; questions: readonly Listed[] }>

/**
 * The questions that sealed sessions asked, newest version first; one that was dropped stands in its old section, and
 * questions of one code that stand apart follow one another.
 */
export function questionList(
  sources: readonly Source[],
  questions: readonly ShownQuestion[],
): readonly ListedSection[] {
  const seen = new Set<string>()
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
        section.questions.splice(place, 0, listed(shown, numbers.get(code) ?? null, sources))
      }
    }
  }
  return [...sections.values()]
}

/** The questions of one code that stand apart from one another; empty where there is none or one. */
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
