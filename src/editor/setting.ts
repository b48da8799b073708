import { z } from 'zod'

import type { Key } from '../web/catalogue/en.ts'
import { optionalWords } from '../web/form.ts'
import { numberIn, wholeIn } from '../instrument/kinds/shared/numeral.ts'
import type { QuestionKind } from '../instrument/questionnaire.ts'

/** How a setting is written: ticked, a number, a day, words in the content language, or an expression. */
export type Control = 'flag' | 'whole' | 'decimal' | 'day' | 'words' | 'expression'

/** A setting of a kind of question, by the name of its property. */
export type Setting = Readonly<{
  name: string
  control: Control
  label: Key
  hint?: Key
  /** An expression for the hint to show. */
  example?: string
  needed?: true
}>

const flag = (name: string, label: Key, hint?: Key): Setting => ({
  name,
  control: 'flag',
  label,
  ...(hint && { hint }),
})
const OTHER = flag('other', 'editor.other', 'editor.other_hint')
const WAYS_OUT = [flag('decline', 'editor.decline'), flag('dont_know', 'editor.dont_know')]
const LENGTH: Setting = { name: 'max_length', control: 'whole', label: 'editor.max_length', needed: true }
const STEP: Setting = { name: 'step', control: 'decimal', label: 'editor.step', hint: 'editor.step_hint' }

/** What each kind can be set to, in the order its form asks. */
export const SETTINGS: Readonly<Record<QuestionKind, readonly Setting[]>> = {
  single_choice: [OTHER, ...WAYS_OUT],
  multiple_choice: [
    OTHER,
    ...WAYS_OUT,
    { name: 'at_least', control: 'whole', label: 'editor.at_least_options' },
    { name: 'at_most', control: 'whole', label: 'editor.at_most_options' },
  ],
  likert_set: WAYS_OUT,
  scale: [
    { name: 'min', control: 'decimal', label: 'editor.from', needed: true },
    { name: 'max', control: 'decimal', label: 'editor.to', needed: true },
    STEP,
    { name: 'min_label', control: 'words', label: 'editor.min_label' },
    { name: 'max_label', control: 'words', label: 'editor.max_label' },
    ...WAYS_OUT,
  ],
  number: [
    flag('integer', 'editor.integer'),
    { name: 'min', control: 'decimal', label: 'editor.least' },
    { name: 'max', control: 'decimal', label: 'editor.greatest' },
    STEP,
    { name: 'unit', control: 'words', label: 'editor.unit', hint: 'editor.unit_hint' },
  ],
  ranking: [flag('partial', 'editor.partial')],
  points: [{ name: 'total', control: 'whole', label: 'editor.total', needed: true }],
  short_text: [LENGTH],
  long_text: [LENGTH],
  date: [
    { name: 'earliest', control: 'day', label: 'editor.earliest' },
    { name: 'latest', control: 'day', label: 'editor.latest' },
  ],
  time: [],
  date_time: [],
  calculated: [
    {
      name: 'calculation',
      control: 'expression',
      label: 'editor.calculation',
      hint: 'editor.calculation_hint',
      example: 'number(${q1}) + 2',
      needed: true,
    },
  ],
  note: [],
}

const written = (needed: boolean) =>
  optionalWords(200).refine((text) => !needed || text !== '', 'editor.needed')

const SCHEMAS: Readonly<Record<Control, (needed: boolean) => z.ZodType>> = {
  flag: () => z.string().transform((ticked) => (ticked === 'yes' ? true : undefined)),
  whole: (needed) =>
    written(needed)
      .refine((text) => text === '' || (wholeIn(text) ?? -1) >= 0, 'form.whole')
      .transform(wholeIn),
  decimal: (needed) =>
    written(needed)
      .refine((text) => text === '' || typeof numberIn(text) === 'number', 'editor.no_number')
      .transform((text) => (text === '' ? undefined : numberIn(text))),
  day: (needed) =>
    written(needed)
      .refine((text) => text === '' || z.iso.date().safeParse(text).success, 'form.date')
      .transform((text) => text || undefined),
  words: () => optionalWords(200),
  expression: () => optionalWords(5000),
}

/** The fields of the settings of a kind, as parts of a schema: values as the questionnaire holds them. */
export const settingsShape = (kind: QuestionKind): Record<string, z.ZodType> =>
  Object.fromEntries(
    SETTINGS[kind].map(({ name, control, needed }) => [name, SCHEMAS[control](needed === true)]),
  )
