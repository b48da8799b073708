import { createHash } from 'node:crypto'

import { notFound } from '../problem.ts'
import { canonicalJson } from '../instrument/canonical.ts'
import type { Question, Questionnaire, Section } from '../instrument/questionnaire.ts'

/** A question and its position; `handle` identifies it in URLs. */
export type Placed = Readonly<{ handle: string; section: number; at: number; question: Question }>
export type PlacedSection = Readonly<{ handle: string; at: number; section: Section }>

/**
 * Returns handles for URLs: the code, with `~2` for the second of a duplicate, which a draft may have. Codes never
 * contain `~`.
 */
export function handlesOf(codes: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return codes.map((code) => {
    const n = (seen.get(code) ?? 0) + 1
    seen.set(code, n)
    return n === 1 && code !== '' ? code : `${code}~${n}`
  })
}

/** All questions with positions, in order. */
export function placedQuestions(form: Questionnaire): readonly Placed[] {
  const places = form.sections.flatMap(({ questions }, section) =>
    questions.map((question, at) => ({ section, at, question })),
  )
  const handles = handlesOf(places.map(({ question }) => question.code))
  return places.map((place, index) => ({ ...place, handle: handles[index] ?? '' }))
}

/** All sections with positions, in order. */
export function placedSections(form: Questionnaire): readonly PlacedSection[] {
  const handles = handlesOf(form.sections.map(({ code }) => code))
  return form.sections.map((section, at) => ({ section, at, handle: handles[at] ?? '' }))
}

/** Returns a question by handle. Throws not_found. */
export function questionAt(form: Questionnaire, handle: string): Placed {
  const found = placedQuestions(form).find((placed) => placed.handle === handle)
  if (!found) throw notFound('editor.no_question')
  return found
}

/** Serializes a question's position for its form: section, index, and number of questions. */
export const placeSaid = (form: Questionnaire, { section, at }: Placed): string =>
  [form.sections[section]?.code ?? '', at, form.sections[section]?.questions.length ?? 0].join(' ')

/**
 * Finds the question of a posted form: by handle or, since its code may have changed meanwhile, by position if the
 * section has the same length. Throws not_found.
 */
export function questionFrom(form: Questionnaire, handle: string, place: string): Placed {
  const all = placedQuestions(form)
  const found = all.find((placed) => placed.handle === handle)
  return found ?? all.find((placed) => placeSaid(form, placed) === place) ?? questionAt(form, handle)
}

/** Returns a section by handle. Throws not_found. */
export function sectionAt(form: Questionnaire, handle: string): PlacedSection {
  const found = placedSections(form).find((placed) => placed.handle === handle)
  if (!found) throw notFound('editor.no_section')
  return found
}

/** Returns a short SHA-256 digest of a form's source, to detect concurrent changes on save. */
export const baseOf = (drawn: unknown): string =>
  createHash('sha256').update(canonicalJson(drawn)).digest('base64url').slice(0, 16)

/** Digest for a question's form: the question and its options. */
export const questionBase = (form: Questionnaire, question: Question): string =>
  baseOf([question, 'list' in question ? (form.choice_lists[question.list] ?? null) : null])

/** Digest for a section's form: all but its questions. */
export const sectionBase = (section: Section): string => baseOf({ ...section, questions: [] })

/** Digest for the form of the questionnaire itself. */
export const wholeBase = ({ title, languages, default_language, minutes }: Questionnaire): string =>
  baseOf({ title, languages, default_language, minutes })
