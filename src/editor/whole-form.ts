import { z } from 'zod'

import { chosenLanguages, writtenTags } from '../consultation/languages.ts'
import { inputOf, optionalWords, readForm, words, type Input, type Sentence } from '../web/form.ts'
import { wholeIn } from '../instrument/kinds/common/numeral.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { wholeBase } from './place.ts'
import type { Values } from './question-values.ts'
import { withWords } from './rows.ts'

type Faults = Readonly<Record<string, Sentence>>
type Tongues = { languages: readonly string[]; default_language: string }

const MOST_MINUTES = 600

const wholeForm = z.object({
  title: optionalWords(500),
  minutes: z
    .string()
    .trim()
    .refine(
      (text) => (wholeIn(text || '0') ?? -1) >= 0 && (wholeIn(text || '0') ?? 0) <= MOST_MINUTES,
      'editor.minutes_wrong',
    )
    .transform((text) => wholeIn(text || '0') ?? 0),
  default_language: z.string(),
})

/** Parses title, time and languages; returns the questionnaire or faults by field. */
export function readWhole(
  form: Questionnaire,
  body: unknown,
  tag: string,
): { ok: true; form: Questionnaire } | { ok: false; faults: Faults } {
  const read = readForm(wholeForm, body)
  const tongues = readTongues(inputOf(body))
  const faults = { ...(read.ok ? {} : read.faults), ...(tongues.ok ? {} : tongues.faults) }
  if (!read.ok || !tongues.ok) return { ok: false, faults }
  const { title, minutes } = read.value
  return { ok: true, form: { ...form, ...tongues.value, minutes, title: withWords(form.title, tag, title) } }
}

/** Parses the languages and the default one. */
export function readTongues(input: Input): { ok: true; value: Tongues } | { ok: false; faults: Faults } {
  const { known, unknown } = chosenLanguages(input)
  const default_language = input['default_language']?.[0] ?? ''
  const faults: Record<string, Sentence> = {}
  if (unknown.length > 0)
    faults['other_languages'] = { key: 'editor.language_unknown', values: { words: unknown.join(', ') } }
  if (known.length === 0) faults['languages'] = { key: 'editor.no_language' }
  else if (!known.includes(default_language))
    faults['default_language'] = { key: 'editor.default_not_chosen' }
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  return { ok: true, value: { languages: known, default_language } }
}

/** The form's initial values. */
export const wholeValues = (form: Questionnaire, tag: string, boxes: readonly string[]): Values => ({
  base: wholeBase(form),
  in: tag,
  title: form.title[tag] ?? '',
  minutes: String(form.minutes),
  languages: form.languages.filter((code) => boxes.includes(code)),
  other_languages: writtenTags(form.languages.filter((code) => !boxes.includes(code))),
  default_language: form.default_language,
})

/** Form of a new questionnaire. */
export const newForm = z.object({ name: words('editor.no_name') })

/** Returns an empty questionnaire titled with its name. */
export const emptyQuestionnaire = (name: string, tongues: Tongues): Questionnaire => ({
  title: { [tongues.default_language]: name },
  ...tongues,
  minutes: 0,
  choice_lists: {},
  sections: [],
})
