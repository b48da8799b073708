import { z } from 'zod'

import type { Consultation } from '../consultation/consultation.ts'
import { first, inputOf, optionalWords, readForm, type FormResult, type Input } from '../web/form.ts'
import type { Options } from './plan.ts'

/** Parsed export form; `reason` is '' when none was given. */
export type Choices = { readonly options: Options; readonly reason: string }

/** Initial values of the form. */
export const firstChoices = ({ default_language }: Pick<Consultation, 'default_language'>) => ({
  values: 'codes',
  language: default_language,
  separator: 'comma',
  bom: 'yes',
})

/** Options equal to `firstChoices`. */
export const firstOptions = ({ default_language }: Pick<Consultation, 'default_language'>): Options => ({
  values: 'codes',
  language: default_language,
  bom: true,
  separator: ',',
})

/** Parses and validates the export form. */
export function readChoices(
  body: unknown,
  { languages }: Pick<Consultation, 'languages'>,
): FormResult<Choices> {
  const form = z.object({
    values: z.enum(['codes', 'labels'], 'form.choose'),
    language: z.enum(languages, 'form.choose'),
    separator: z.enum(['comma', 'semicolon'], 'form.choose'),
    bom: z.enum(['yes', 'no'], 'form.choose'),
    sources: z.enum(['', 'answer', 'question'], 'form.choose'),
    reason: optionalWords(1000),
  })
  const read = readForm(form, body)
  if (!read.ok) return read
  const { values, language, separator, bom, sources, reason } = read.value
  const options = {
    values,
    language,
    bom: bom === 'yes',
    separator: separator === 'comma' ? ',' : ';',
    ...(sources === 'question' && { sources }),
  } as const
  return { ok: true, value: { options, reason } }
}

/** Returns the fields of the export form, to be read again. */
export function chosenIn(body: unknown): Input {
  const input = inputOf(body)
  const names = ['values', 'language', 'separator', 'bom', 'sources', 'reason']
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(input, name)).map((name) => [name, [first(input, name)]]),
  )
}

/** Returns the chosen options; the initial ones if invalid. */
export function optionsIn(body: unknown, consultation: Consultation): Options {
  const read = readChoices(body, consultation)
  return read.ok ? read.value.options : firstOptions(consultation)
}
