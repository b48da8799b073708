import { z } from 'zod'

import { dayFault, isDay, optionalWords, SOME_DAY } from '../web/form.ts'
import type { Control, Setting } from '../instrument/kinds/faces/author.ts'
import { numberIn, wholeIn } from '../instrument/kinds/common/numeral.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Question } from '../instrument/questionnaire.ts'

/** A setting with its property's name. */
export type NamedSetting = Setting & Readonly<{ name: string }>

/** Returns the settings of a question's kind, in form order. */
export function settingsOf(question: Pick<Question, 'kind'>): readonly NamedSetting[] {
  const settings: Readonly<Record<string, Setting>> = kindOf(question).author.settings
  return Object.entries(settings).map(([name, setting]) => ({ ...setting, name }))
}

/** Returns the schema of a kind's settings; output values are as stored in the questionnaire. */
export const settingsShape = (question: Pick<Question, 'kind'>): Record<string, z.ZodType> =>
  Object.fromEntries(settingsOf(question).map((setting) => [setting.name, SCHEMAS[setting.control](setting)]))

const written = ({ needed }: Setting) =>
  optionalWords(200).refine((text) => !needed || text !== '', 'editor.needed')

/** An empty field is undefined; a needed setting then keeps its value. */
const SCHEMAS: Readonly<Record<Control, (setting: Setting) => z.ZodType>> = {
  flag: () => z.string().transform((ticked) => (ticked === 'yes' ? true : undefined)),
  whole: (setting) =>
    written(setting)
      .refine((text) => text === '' || (wholeIn(text) ?? -1) >= 0, 'form.whole')
      .transform(wholeIn),
  decimal: (setting) =>
    written(setting)
      .refine((text) => text === '' || typeof numberIn(text) === 'number', 'editor.no_number')
      .transform((text) => (text === '' ? undefined : numberIn(text))),
  day: (setting) =>
    written(setting)
      .refine((text) => text === '' || isDay(text), dayFault(SOME_DAY))
      .transform((text) => text || undefined),
  words: () => optionalWords(200),
  expression: ({ needed }) => optionalWords(5000).transform((text) => (needed ? text : text || undefined)),
  choice: (setting) =>
    z
      .enum(setting.control === 'choice' ? ['', ...Object.keys(setting.values)] : [''])
      .transform((value) => value || undefined),
}
