import { isNumbered } from '../instrument/asking/ask.ts'
import { questionsOf, type Question, type Questionnaire } from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'
import { findQuestion, versionsIn, type SealedSession } from './asked.ts'

/** A question of a consultation with its number where it was last asked; null where it carries none. */
export type Listed = Readonly<{ question: Question; number: number | null; workshops: number }>
export type ListedSection = Readonly<{ key: string; title: Text; questions: readonly Listed[] }>

/** The questions that sealed sessions asked, newest version first; one that was dropped stands in its old section. */
export function questionList(sessions: readonly SealedSession[]): readonly ListedSection[] {
  const seen = new Set<string>()
  const sections = new Map<string, { key: string; title: Text; questions: Listed[] }>()
  for (const { questionnaire_id, form } of versionsIn(sessions).reverse()) {
    const numbers = numbersOf(form)
    for (const { code, title, questions } of form.sections) {
      const key = `${questionnaire_id}-${code}`
      for (const question of questions) {
        if (question.kind === 'note' || seen.has(question.code)) continue
        seen.add(question.code)
        const section = sections.get(key) ?? { key, title, questions: [] }
        sections.set(key, section)
        const number = numbers.get(question.code) ?? null
        section.questions.push({ question, number, workshops: workshopsAsking(sessions, question) })
      }
    }
  }
  return [...sections.values()]
}

const numbersOf = (form: Questionnaire): ReadonlyMap<string, number> =>
  new Map(
    questionsOf(form)
      .filter(isNumbered)
      .map(({ code }, place) => [code, place + 1]),
  )

const workshopsAsking = (sessions: readonly SealedSession[], { code }: Question) =>
  new Set(sessions.filter(({ version }) => findQuestion(version.form, code)).map(({ workshop }) => workshop))
    .size
