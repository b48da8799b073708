import type { Text } from '../text.ts'
import type { Question, QuestionKind } from './kinds/schemas.ts'
import type { Choice, Questionnaire, Section } from './schema.ts'

export type { Choice, Question, QuestionKind, Questionnaire, Section, Text }

/** Cells of a workbook that mean nothing here, by heading: kept for the way back. */
export type Kept = Readonly<Record<string, string>>

/** The question of a kind. */
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>

/** The options of one list; a questionnaire that names a list it lacks is a bug. */
export function choicesIn(questionnaire: Questionnaire, list: string): readonly Choice[] {
  const choices = questionnaire.choice_lists[list]
  if (!choices) throw new TypeError(`no choice list ${list}`)
  return choices
}

/** The options of a question's list; none where it has no list, or one that the draft lacks. */
export const optionsOf = ({ choice_lists: lists }: Questionnaire, question: Question): readonly Choice[] =>
  'list' in question && Object.hasOwn(lists, question.list) ? (lists[question.list] ?? []) : []

/** The statements of a question that are answered one by one; none where it is answered as a whole. */
export const statementsOf = (question: Question): readonly Choice[] =>
  'items' in question ? question.items : []

/** Every question in the order it is asked. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.sections.flatMap((section) => section.questions)

/** Whether a default or a seed is worked out: it refers to an answer or calls a function. */
export const isExpression = (source: string): boolean => /\$\{|[A-Za-z][\w:-]*\s*\(/.test(source)
