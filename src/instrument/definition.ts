import { z } from 'zod'

import type { Key } from '../web/catalogue/en.ts'
import { sentenceFor } from './definition-fault.ts'
import type { Sentence } from './kinds/kind.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Something in a definition that cannot be read; `path` leads to it, such as `sections.0.questions.3.code`. */
export type DefinitionFault = { readonly path: string; readonly sentence: Sentence }

/** A questionnaire, or why a definition is none. */
export type DefinitionReading =
  | { readonly ok: true; readonly form: Questionnaire }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] }

const MOST_FAULTS = 50

/** Reads a definition from JSON; what it means is checked when it is published. Never throws. */
export function readDefinition(json: unknown): DefinitionReading {
  const read = definition.safeParse(json)
  if (read.success) return { ok: true, form: asQuestionnaire(read.data) }
  const faults = read.error.issues.slice(0, MOST_FAULTS).map((issue) => ({
    path: issue.path.map(String).join('.'),
    sentence: sentenceFor(issue, { max: MOST.questions }),
  }))
  return { ok: false, faults }
}

const MOST = { characters: 5000, questions: 500, options: 200, sections: 100, languages: 30 }
const LONGEST_ANSWER = 10_000
const MOST_POINTS = 1_000_000
const MOST_MINUTES = 600

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

/** U+FFFD stands where bytes were not UTF-8; a control character cannot be shown. */
const isShowable = (words: string): boolean => !/[\uFFFD\p{Cs}]|[^\P{Cc}\n\t]/u.test(words)

const words = z
  .string()
  .max(MOST.characters)
  .refine(isShowable, 'questionnaire.definition_broken' satisfies Key)
const code = z
  .string()
  .max(200)
  .refine(isShowable, 'questionnaire.definition_broken' satisfies Key)
const language = z.string().refine(isLanguageTag, 'questionnaire.definition_language' satisfies Key)
const text = z.record(language, words)
const flag = z.literal(true).exactOptional()
const count = z.int().min(0).max(MOST.options)

const kept = { kept: z.record(code, words).exactOptional() }
const attributes = z.record(code, words).exactOptional()

const choice = z.strictObject({ code, label: text, exclusive: flag, attributes, ...kept })
const choices = z.array(choice).max(MOST.options)

const common = {
  code,
  label: text,
  hint: text.exactOptional(),
  guidance: text.exactOptional(),
  required: z.union([z.literal(true), words]).exactOptional(),
  required_message: text.exactOptional(),
  relevant: words.exactOptional(),
  constraint: words.exactOptional(),
  constraint_message: text.exactOptional(),
  default: words.exactOptional(),
  marked: flag,
  ...kept,
}
const declinable = { decline: flag, dont_know: flag }
const list = { list: code }
const listed = {
  ...list,
  choice_filter: words.exactOptional(),
  shuffled: z.union([z.literal(true), words]).exactOptional(),
}
const step = z.number().positive().exactOptional()
const length = { max_length: z.int().min(1).max(LONGEST_ANSWER) }

const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, ...declinable, ...listed, kind: z.literal('single_choice'), other: flag }),
  z.strictObject({
    ...common,
    ...declinable,
    ...listed,
    kind: z.literal('multiple_choice'),
    other: flag,
    at_least: count.exactOptional(),
    at_most: count.exactOptional(),
  }),
  z.strictObject({ ...common, ...declinable, ...list, kind: z.literal('likert_set'), items: choices }),
  z.strictObject({
    ...common,
    ...declinable,
    kind: z.literal('scale'),
    min: z.number(),
    max: z.number(),
    step,
    min_label: text.exactOptional(),
    max_label: text.exactOptional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    integer: flag,
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    step,
    unit: text.exactOptional(),
  }),
  z.strictObject({ ...common, ...listed, kind: z.literal('ranking'), partial: flag }),
  z.strictObject({ ...common, ...list, kind: z.literal('points'), total: z.int().min(1).max(MOST_POINTS) }),
  z.strictObject({ ...common, ...length, kind: z.literal('short_text') }),
  z.strictObject({ ...common, ...length, kind: z.literal('long_text') }),
  z.strictObject({
    ...common,
    kind: z.literal('date'),
    earliest: z.iso.date().exactOptional(),
    latest: z.iso.date().exactOptional(),
  }),
  z.strictObject({ ...common, kind: z.literal('time') }),
  z.strictObject({ ...common, kind: z.literal('date_time') }),
  z.strictObject({
    ...common,
    kind: z.literal('calculated'),
    calculation: words,
    result: z.enum(['number', 'text']),
  }),
  z.strictObject({ ...common, kind: z.literal('note') }),
])

const section = z.strictObject({
  code,
  title: text,
  description: text.exactOptional(),
  relevant: words.exactOptional(),
  shuffled: flag,
  ...kept,
  questions: z.array(question).max(MOST.questions),
})

const QUESTIONS: Key = 'questionnaire.definition_questions'

const definition = z
  .strictObject({
    title: text,
    languages: z.array(language).min(1).max(MOST.languages),
    default_language: language,
    minutes: z.int().min(0).max(MOST_MINUTES),
    choice_lists: z.record(code, choices),
    sections: z.array(section).max(MOST.sections),
    ...kept,
  })
  .refine(({ sections }) => sections.flatMap(({ questions }) => questions).length <= MOST.questions, {
    message: QUESTIONS,
    path: ['sections'],
  })

/** The same type with every property writable and intersections merged, so that two of them can be compared. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- only generic functions tell types apart
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Defined = z.output<typeof definition>
type Mirrors = Same<Plain<Defined>, Plain<Questionnaire>>

/** Does not compile when the schema and the type of a questionnaire differ, in either direction. */
const asQuestionnaire: Mirrors extends true ? (read: Defined) => Questionnaire : never = (read) => read
