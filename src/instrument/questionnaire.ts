import type { Text } from '../text.ts'
import type { Question, QuestionKind } from './kinds/schemas.ts'
import type { Choice, Questionnaire, Section } from './schema.ts'

export type { Choice, Question, QuestionKind, Questionnaire, Section, Text }

/** Unused workbook cells by heading, kept for export. */
export type Kept = Readonly<Record<string, string>>

/** Question type by kind. */
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>

/** The options of a list; throws TypeError when it is missing, a bug. */
export function choicesIn(questionnaire: Questionnaire, list: string): readonly Choice[] {
  const choices = questionnaire.choice_lists[list]
  if (!choices) throw new TypeError(`no choice list ${list}`)
  return choices
}

/** The options of a question's list; empty without a list, or when a draft lacks it. */
export const optionsOf = ({ choice_lists: lists }: Questionnaire, question: Question): readonly Choice[] =>
  'list' in question && Object.hasOwn(lists, question.list) ? (lists[question.list] ?? []) : []

/** The statements of a question set; empty for any other question. */
export const statementsOf = (question: Question): readonly Choice[] =>
  'items' in question ? question.items : []

/** Every question in questionnaire order. */
export const questionsOf = (questionnaire: Questionnaire): readonly Question[] =>
  questionnaire.sections.flatMap((section) => section.questions)

/** Whether a default or seed is an expression: it has a reference or a function call. */
export const isExpression = (source: string): boolean => /\$\{|[A-Za-z][\w:-]*\s*\(/.test(source)
