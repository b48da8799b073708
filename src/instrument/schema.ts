import { z } from 'zod'

import type { Key } from '../locale/message.ts'
import { type QuestionKind, SCHEMAS } from './kinds/schemas.ts'
import {
  MOST,
  type Frozen,
  type choice,
  choices,
  code,
  expression,
  flag,
  kept,
  language,
  text,
  words,
} from './kinds/common/schema.ts'

const MOST_MINUTES = 600

type Schemas = { [K in QuestionKind]: (typeof SCHEMAS)[K] }[QuestionKind]
const question = z.discriminatedUnion('kind', Object.values(SCHEMAS) as unknown as [Schemas])

const section = z.strictObject({
  code,
  title: text,
  description: text.exactOptional(),
  relevant: expression.exactOptional(),
  /** Shuffles questions per person; notes keep their place. */
  shuffled: flag,
  ...kept,
  questions: z.array(question).max(MOST.questions),
})

/** Translations kept when their source wording changed from `of` to `now`. */
const checks = z.array(z.strictObject({ words, of: words, now: words }))

/** The schema of a questionnaire. */
export const definition = z
  .strictObject({
    title: text,
    languages: z.array(language).min(1).max(MOST.languages),
    default_language: language,
    /** Answering time announced to participants. */
    minutes: z.int().min(0).max(MOST_MINUTES),
    choice_lists: z.record(code, choices),
    sections: z.array(section).max(MOST.sections),
    /** By language. Not stored in workbooks. */
    to_check: z.record(language, checks).exactOptional(),
    ...kept,
  })
  .refine(({ sections }) => sections.flatMap(({ questions }) => questions).length <= MOST.questions, {
    message: 'questionnaire.definition_questions' satisfies Key,
    path: ['sections'],
  })

export type Choice = Frozen<z.output<typeof choice>>
export type Section = Frozen<z.output<typeof section>>
/** A frozen version. */
export type Questionnaire = Frozen<z.output<typeof definition>>
