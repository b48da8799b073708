import type { z } from 'zod'

import type { Text } from '../text.ts'
import type { Key } from '../locale/message.ts'
import { field, type Field, type Filled } from '../web/field.ts'
import { optionalWords, words } from '../web/form.ts'

/** Content languages of a form; only the text in `default_language` is required. */
export type Tongues = Readonly<{ languages: readonly string[]; default_language: string }>

/** Returns the schema of an authored text's fields, `name_en`, `name_fr` etc. */
export const authoredShape = (
  name: string,
  { languages, default_language }: Tongues,
  missing: Key,
  max = 200,
): Record<string, z.ZodString> =>
  Object.fromEntries(
    languages.map((code) => [
      `${name}_${code}`,
      code === default_language ? words(missing, max) : optionalWords(max),
    ]),
  )

/** Returns the text from such fields, without empty languages. */
export const authoredText = (
  values: Readonly<Record<string, string>>,
  name: string,
  languages: readonly string[],
): Text =>
  Object.fromEntries(
    languages.map((code) => [code, values[`${name}_${code}`] ?? '']).filter(([, text]) => text !== ''),
  )

/** Initial values of such fields. */
export const authoredValues = (name: string, text: Text): Record<string, string> =>
  Object.fromEntries(Object.entries(text).map(([code, said]) => [`${name}_${code}`, said]))

/** Returns a field of an authored text, with its language. */
export const authoredField = (
  filled: Filled,
  name: string,
  label: string,
  { code, default_language, control }: { code: string; default_language: string; control?: 'textarea' },
): Field =>
  field(
    filled,
    `${name}_${code}`,
    filled.language.t('consultation.in_language', { label, language: filled.language.tongue(code) }),
    { of: code, optional: code !== default_language, ...(control && { control }) },
  )
