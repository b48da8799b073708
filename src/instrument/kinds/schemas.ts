import type { z } from 'zod'

import { schema as calculated } from './calculated/schema.ts'
import { schema as dateTime } from './date-time/schema.ts'
import { schema as date } from './date/schema.ts'
import { schema as likertSet } from './likert-set/schema.ts'
import { schema as longText } from './long-text/schema.ts'
import { schema as multipleChoice } from './multiple-choice/schema.ts'
import { schema as note } from './note/schema.ts'
import { schema as number } from './number/schema.ts'
import { schema as points } from './points/schema.ts'
import { schema as ranking } from './ranking/schema.ts'
import { schema as scale } from './scale/schema.ts'
import { schema as shortText } from './short-text/schema.ts'
import { schema as singleChoice } from './single-choice/schema.ts'
import { schema as time } from './time/schema.ts'
import type { Frozen } from './common/schema.ts'

/** The definition schema of every kind, in the editor's order. */
export const SCHEMAS = {
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

export type QuestionKind = keyof typeof SCHEMAS

/** Whether a kind's schema has a property. */
export const mayHold = ({ kind }: { readonly kind: QuestionKind }, property: string): boolean =>
  Object.hasOwn(SCHEMAS[kind].shape, property)

export type Question = { [K in QuestionKind]: Frozen<z.output<(typeof SCHEMAS)[K]>> }[QuestionKind]
