import type { Key } from '../../locale/message.ts'
import type { Question, QuestionKind } from '../questionnaire.ts'
import { calculated } from './calculated/kind.ts'
import { dateTime } from './date-time/kind.ts'
import { date } from './date/kind.ts'
import type { Kind } from './kind.ts'
import { likertSet } from './likert-set/kind.ts'
import { longText } from './long-text/kind.ts'
import { multipleChoice } from './multiple-choice/kind.ts'
import { note } from './note/kind.ts'
import { number } from './number/kind.ts'
import { points } from './points/kind.ts'
import { ranking } from './ranking/kind.ts'
import { scale } from './scale/kind.ts'
import { shortText } from './short-text/kind.ts'
import { singleChoice } from './single-choice/kind.ts'
import { time } from './time/kind.ts'

/** Method parameters are bivariant, so a kind of one question type is assignable to `Kind`. */
const KINDS: { readonly [K in QuestionKind]: Kind<Extract<Question, { kind: K }>> } = {
  single_choice: singleChoice,
  multiple_choice: multipleChoice,
  likert_set: likertSet,
  scale,
  number,
  ranking,
  points,
  short_text: shortText,
  long_text: longText,
  date,
  time,
  date_time: dateTime,
  calculated,
  note,
}

/** The kind of a question; pass it only that kind's questions and answers. */
export const kindOf = ({ kind }: Pick<Question, 'kind'>): Kind => KINDS[kind]

/** The kind of a name. */
export const kindNamed = (kind: QuestionKind): Kind => KINDS[kind]

/** Whether a string names a kind. */
export const isQuestionKind = (name: string): name is QuestionKind => Object.hasOwn(KINDS, name)

/** Every kind, in the editor's order. */
export const QUESTION_KINDS: readonly QuestionKind[] = Object.keys(KINDS).filter(isQuestionKind)

/** Catalogue key of a name. */
export const kindName = (kind: QuestionKind): Key => `kinds.name_${kind}`
