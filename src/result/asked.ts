import type { Answer } from '../instrument/answer.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import {
  choicesIn,
  questionsOf,
  type Choice,
  type Question,
  type Questionnaire,
} from '../instrument/questionnaire.ts'
import type { Text } from '../text.ts'

/** A published version with its definition. */
export type Version = Readonly<{ id: number; questionnaire_id: number; number: number; form: Questionnaire }>

/** A sealed live session: its code, where it was held, how many responses it holds and what it asked. */
export type SealedSession = Readonly<{
  id: number
  code: string
  workshop: string
  place: Text
  responses: number
  version: Version
}>

/** A question over every version that asked it; `form` holds all options any of them offered. */
export type Merged = Readonly<{
  question: Question
  form: Questionnaire
  /** Its words in the default language differ between versions. */
  reworded: boolean
  /** Some version has another question under this code; its answers do not count. */
  otherwise: boolean
}>

/** The question with this code as the newest version asks it; undefined when no sealed session asked it. */
export function findMerged(sessions: readonly SealedSession[], code: string): Merged | undefined {
  const asked = versionsIn(sessions).flatMap(({ form }) => {
    const question = findQuestion(form, code)
    return question && question.kind !== 'note' ? [{ question, form }] : []
  })
  const newest = asked.at(-1)
  if (!newest) return undefined
  const alike = asked.filter((one) => comparable(one, newest))
  return {
    ...withEarlier(newest, alike),
    reworded: new Set(alike.map(({ question, form }) => question.label[form.default_language])).size > 1,
    otherwise: alike.length < asked.length,
  }
}

/** Whether a session put this very question: its answers may be counted with the others. */
export function asksFor({ question, form }: Merged, { version }: SealedSession): boolean {
  const own = findQuestion(version.form, question.code)
  return own !== undefined && comparable({ question: own, form: version.form }, { question, form })
}

/** What the sessions of one workshop were asked and answered. `offered` names `row` and `row/part`. */
export type WorkshopAnswers = Readonly<{
  code: string
  place: Text
  asked: boolean
  offered: ReadonlySet<string>
  answers: readonly Answer[]
}>

/** The sessions' answers by workshop; `answersOf` gives one session's answers to the question. */
export function byWorkshop(
  merged: Merged,
  sessions: readonly SealedSession[],
  answersOf: (session: SealedSession) => readonly Answer[],
): readonly WorkshopAnswers[] {
  return [...new Set(sessions.map(({ workshop }) => workshop))].map((code) => {
    const held = sessions.filter(({ workshop }) => workshop === code)
    const asking = held.filter((session) => asksFor(merged, session))
    return {
      code,
      place: held[0]?.place ?? {},
      asked: asking.length > 0,
      offered: new Set(asking.flatMap(({ version }) => offeredIn(version.form, merged.question.code))),
      answers: asking.flatMap(answersOf),
    }
  })
}

type Asked = { readonly question: Question; readonly form: Questionnaire }

/** The question of a form with this code; undefined when it has none. */
export const findQuestion = (form: Questionnaire, code: string): Question | undefined =>
  questionsOf(form).find((question) => question.code === code)

/** Each version once, older before newer. */
export const versionsIn = (sessions: readonly SealedSession[]): Version[] =>
  [...new Map(sessions.map(({ version }) => [version.id, version])).values()].sort(
    (one, other) => one.questionnaire_id - other.questionnaire_id || one.number - other.number,
  )

/** Scales, totals and lists that are ranked must be the same: their numbers mean something else otherwise. */
const comparable = (one: Asked, other: Asked): boolean => measureOf(one) === measureOf(other)

function measureOf({ question, form }: Asked): string {
  const { kind } = question
  if (kind === 'scale') return `${kind} ${question.min} ${question.max}`
  if (kind === 'points') return `${kind} ${question.total} ${codesIn(form, question.list)}`
  if (kind === 'ranking' || kind === 'likert_set') return `${kind} ${codesIn(form, question.list)}`
  return kind === 'calculated' ? `${kind} ${question.result}` : kind
}

const codesIn = (form: Questionnaire, list: string) =>
  JSON.stringify(
    choicesIn(form, list)
      .map(({ code }) => code)
      .sort(),
  )

/** Options, statements and Other that only earlier versions had are kept, behind those of the newest. */
function withEarlier(newest: Asked, alike: readonly Asked[]): Asked {
  const { question, form } = newest
  if (question.kind === 'likert_set') {
    const items = union([newest, ...alike], (one) => ('items' in one.question ? one.question.items : []))
    return { question: { ...question, items }, form }
  }
  if (question.kind !== 'single_choice' && question.kind !== 'multiple_choice') return newest
  const choices = union([newest, ...alike], (one) =>
    'list' in one.question ? choicesIn(one.form, one.question.list) : [],
  )
  const other = alike.some((one) => 'other' in one.question && one.question.other)
  return {
    question: { ...question, ...(other && { other }) },
    form: { ...form, choice_lists: { ...form.choice_lists, [question.list]: choices } },
  }
}

function union(asked: readonly Asked[], choicesOf: (one: Asked) => readonly Choice[]): readonly Choice[] {
  const known = new Map<string, Choice>()
  for (const choice of asked.flatMap(choicesOf)) if (!known.has(choice.code)) known.set(choice.code, choice)
  return [...known.values()]
}

function offeredIn(form: Questionnaire, code: string): readonly string[] {
  const question = findQuestion(form, code)
  const summary = question && kindOf(question).summarise(question, [], form)
  if (!summary || !('rows' in summary)) return []
  return summary.rows.flatMap((row) => [
    row.code,
    ...('parts' in row ? row.parts.map((part) => `${row.code}/${part.code}`) : []),
  ])
}
