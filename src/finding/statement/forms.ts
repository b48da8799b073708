import { z } from 'zod'

import { arrivedWhole, first, optionalWords, type Input, type Sentence } from '../../web/form.ts'
import { isInterfaceLanguage } from '../../web/language.ts'
import { FIELDS, LONGEST, STEPS, markOf, type Field, type Kind, type Statement } from './statement.ts'

/** A field as it was posted: its words, and the mark of those its writer began from. */
export type Posted = Readonly<{ field: Field; words: string; seen: string }>

/** The first field of a new finding or recommendation. */
export const beginForm = (kind: Kind) =>
  z.object({
    words: z
      .string()
      .trim()
      .min(1, kind === 'finding' ? 'finding.claim_missing' : 'finding.action_missing')
      .max(LONGEST[FIELDS[kind][0]], 'form.too_long')
      .refine(arrivedWhole, 'form.broken'),
  })

export const stepForm = z.object({
  step: z.enum(STEPS, 'finding.step_missing'),
  reason: optionalWords(2000),
})

/** Marks of all fields and of their language in one value, so that a script that saves need know one only. */
export const revisionOf = ({
  kind,
  texts,
  language,
}: Pick<Statement, 'kind' | 'texts' | 'language'>): string =>
  [...FIELDS[kind].map((field) => texts[field]?.words ?? ''), language].map(markOf).join('.')

/** The posted fields and their language, and a fault for each that cannot be kept. */
export type TextsRead = Readonly<{
  posted: readonly Posted[]
  written: Readonly<{ language: string; seen: string }>
  faults: Readonly<Record<string, Sentence>>
}>

/** Reads the texts of a statement and the language that they are written in. */
export function readTexts(kind: Kind, input: Input): TextsRead {
  const marks = first(input, 'revision').split('.')
  const written = { language: first(input, 'language'), seen: marks[FIELDS[kind].length] ?? '' }
  const posted = FIELDS[kind].map((field, place) => ({
    field,
    words: first(input, field).replaceAll('\r\n', '\n').trim(),
    seen: marks[place] ?? '',
  }))
  const faults: Record<string, Sentence> = {}
  if (!isInterfaceLanguage(written.language)) faults['language'] = { key: 'form.choose' }
  for (const { field, words } of posted) {
    if (words.length > LONGEST[field])
      faults[field] = { key: 'form.too_long', values: { max: LONGEST[field] } }
    else if (!arrivedWhole(words)) faults[field] = { key: 'form.broken' }
  }
  return { posted, written, faults }
}
