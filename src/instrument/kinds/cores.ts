import type { Question, QuestionKind, QuestionOf } from '../questionnaire.ts'
import type { Core } from './core.ts'
import { core as calculated } from './calculated/core.ts'
import { core as date } from './date/core.ts'
import { core as dateTime } from './date-time/core.ts'
import { core as likertSet } from './likert-set/core.ts'
import { core as longText } from './long-text/core.ts'
import { core as multipleChoice } from './multiple-choice/core.ts'
import { core as note } from './note/core.ts'
import { core as number } from './number/core.ts'
import { core as points } from './points/core.ts'
import { core as ranking } from './ranking/core.ts'
import { core as scale } from './scale/core.ts'
import { core as shortText } from './short-text/core.ts'
import { core as singleChoice } from './single-choice/core.ts'
import { core as time } from './time/core.ts'

/** The only part of the kinds the browser loads. */
const CORES: { readonly [K in QuestionKind]: Core<QuestionOf<K>> } = {
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

/** The core of a question's kind; pass it only that kind's questions and answers. */
export const coreOf = (question: Question): Core => CORES[question.kind]
