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

/** Method parameters are checked bivariantly, so a kind of its own question stands for a kind of any. */
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

/** The kind of a question; hand it only questions of that kind and the answers it has read. */
export const kindOf = ({ kind }: Pick<Question, 'kind'>): Kind => KINDS[kind]

/** The kind with a name. */
export const kindNamed = (kind: QuestionKind): Kind => KINDS[kind]

/** Whether a word names a kind of question. */
export const isQuestionKind = (name: string): name is QuestionKind => Object.hasOwn(KINDS, name)

/** Every kind there is, in the order an author is offered them. */
export const QUESTION_KINDS: readonly QuestionKind[] = Object.keys(KINDS).filter(isQuestionKind)

/** What a kind is called. */
export const kindName = (kind: QuestionKind): Key => `kinds.name_${kind}`
