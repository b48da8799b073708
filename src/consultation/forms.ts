import { z } from 'zod'

import { day, first, inputOf, readForm, words, type FormResult, type Sentence } from '../web/form.ts'
import { authoredShape, authoredText, authoredValues } from './authored.ts'
import { QUOTING, type Consultation, type ConsultationPlan, type Thresholds } from './consultation.ts'
import { BOXES, chosenLanguages, writtenTags } from './languages.ts'

/** Initial values of a new consultation: the minimum thresholds. */
export const SMALLEST: Thresholds = { room_threshold: 5, public_base: 10, public_cell: 5, pack_k: 3 }

type Known = Readonly<{
  /** ISO date. */
  today: string
  /** Content languages used by its workshops. */
  in_use: readonly string[]
  /** Another consultation has the posted code. */
  taken: boolean
  /** Values published to participants since a session was opened; null before. Fields the form omits keep them. */
  told: Pick<Consultation, 'code' | 'retention_until' | 'answers_deleted_on' | 'quoting'> | null
}>

/** Parses a consultation's form. */
export function readConsultation(body: unknown, known: Known): FormResult<ConsultationPlan> {
  const input = inputOf(body)
  const { known: languages } = chosenLanguages(input)
  const default_language = first(input, 'default_language')
  const kept = known.told ? { ...toldBefore(known.told), ...input } : body
  const head = readForm(headSchema(chosenLanguages(input), known), kept)
  const texts = readForm(textsSchema({ languages, default_language }), body)
  const tail = readForm(tailSchema(known), kept)
  const thresholds =
    known.told && !('room_threshold' in input)
      ? ({ ok: true, value: null } as const)
      : readForm(THRESHOLDS, body)
  if (head.ok && texts.ok && tail.ok && thresholds.ok) {
    const text = (name: string) => authoredText(texts.value, name, languages)
    const said = { title: text('title'), purpose: text('purpose'), organiser: text('organiser') }
    const { code } = head.value
    return {
      ok: true,
      value: { code, languages, default_language, ...said, ...tail.value, thresholds: thresholds.value },
    }
  }
  const faults: Record<string, Sentence> = {}
  for (const part of [head, texts, tail, thresholds]) if (!part.ok) Object.assign(faults, part.faults)
  return { ok: false, input, faults }
}

/** Initial values of a consultation's form. */
export const consultationValues = (
  consultation: Consultation,
): Record<string, string | readonly string[]> => ({
  code: consultation.code,
  languages: consultation.languages.filter((code) => BOXES.includes(code)),
  other_languages: writtenTags(consultation.languages.filter((code) => !BOXES.includes(code))),
  default_language: consultation.default_language,
  ...authoredValues('title', consultation.title),
  ...authoredValues('purpose', consultation.purpose),
  ...authoredValues('organiser', consultation.organiser),
  contact: consultation.contact,
  retention_until: consultation.retention_until,
  quoting: consultation.quoting,
  ...thresholdValues(consultation),
})

/** Formats the thresholds for a form. */
export const thresholdValues = (thresholds: Thresholds): Record<keyof Thresholds, string> => ({
  room_threshold: String(thresholds.room_threshold),
  public_base: String(thresholds.public_base),
  public_cell: String(thresholds.public_cell),
  pack_k: String(thresholds.pack_k),
})

const toldBefore = ({ code, retention_until, quoting }: NonNullable<Known['told']>) => ({
  code,
  retention_until,
  quoting,
})

const headSchema = (chosen: ReturnType<typeof chosenLanguages>, { in_use, taken, told }: Known) =>
  z.object({
    code: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{2,12}$/, 'consultation.code_form')
      .refine((code) => !told || code === told.code, 'consultation.code_fixed')
      .refine(() => !taken, 'consultation.code_taken'),
    languages: z
      .array(z.string())
      .refine(() => chosen.known.length > 0, 'consultation.no_language')
      .refine(() => in_use.every((code) => chosen.known.includes(code)), 'consultation.language_in_use'),
    other_languages: z.string().refine(() => chosen.unknown.length === 0, 'consultation.unknown_language'),
    default_language: z
      .string()
      .refine((code) => chosen.known.includes(code), 'consultation.default_not_chosen'),
  })

const textsSchema = (tongues: { languages: readonly string[]; default_language: string }) =>
  z.object({
    ...authoredShape('title', tongues, 'consultation.no_title'),
    ...authoredShape('purpose', tongues, 'consultation.no_purpose', 2000),
    ...authoredShape('organiser', tongues, 'consultation.no_organiser'),
  })

const tailSchema = ({ today, told }: Known) =>
  z.object({
    contact: words('consultation.no_contact'),
    quoting: z
      .enum(['', ...QUOTING], 'consultation.quoting_missing')
      .transform((quoting) => (quoting === '' ? undefined : quoting))
      .refine(
        (quoting) => !told || quoting === undefined || quoting === told.quoting,
        'consultation.quoting_locked',
      ),
    retention_until: day(told?.retention_until ?? inTwoYears(today))
      .refine((until) => until > today || until === told?.retention_until, 'consultation.retention_past')
      .refine((until) => !told || until <= told.retention_until, 'consultation.retention_later')
      .refine((until) => !told?.answers_deleted_on || until === told.retention_until, 'deletion.date_fixed'),
  })

/** The last day of the year after next. */
const inTwoYears = (today: string) => `${Number(today.slice(0, 4)) + 2}-12-31`

const people = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'form.whole')
    .transform(Number)
    .pipe(z.number().min(least, 'consultation.at_least').max(most, 'consultation.at_most'))

const THRESHOLDS = z.object({
  room_threshold: people(SMALLEST.room_threshold, 100),
  public_base: people(SMALLEST.public_base, 1000),
  public_cell: people(SMALLEST.public_cell, 100),
  pack_k: people(SMALLEST.pack_k, 100),
})
