import { createHash } from 'node:crypto'

import { notFound } from '../problem.ts'
import { canonicalJson } from '../instrument/canonical.ts'
import type { Question, Questionnaire, Section } from '../instrument/questionnaire.ts'

/** A question and where it stands; `handle` is what addresses call it. */
export type Placed = Readonly<{ handle: string; section: number; at: number; question: Question }>
export type PlacedSection = Readonly<{ handle: string; at: number; section: Section }>

/**
 * What addresses call things with these codes: the code, with `~2` after it for the second of the same code, as a
 * draft may hold. No code contains `~`.
 */
export function handlesOf(codes: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return codes.map((code) => {
    const n = (seen.get(code) ?? 0) + 1
    seen.set(code, n)
    return n === 1 && code !== '' ? code : `${code}~${n}`
  })
}

/** Every question with its place, in order. */
export function placedQuestions(form: Questionnaire): readonly Placed[] {
  const places = form.sections.flatMap(({ questions }, section) =>
    questions.map((question, at) => ({ section, at, question })),
  )
  const handles = handlesOf(places.map(({ question }) => question.code))
  return places.map((place, index) => ({ ...place, handle: handles[index] ?? '' }))
}

/** Every section with its place, in order. */
export function placedSections(form: Questionnaire): readonly PlacedSection[] {
  const handles = handlesOf(form.sections.map(({ code }) => code))
  return form.sections.map((section, at) => ({ section, at, handle: handles[at] ?? '' }))
}

/** The question an address names; throws not_found. */
export function questionAt(form: Questionnaire, handle: string): Placed {
  const found = placedQuestions(form).find((placed) => placed.handle === handle)
  if (!found) throw notFound('editor.no_question')
  return found
}

/** Where a question stands, for a form that is sent later: its section, its place there, and how many there are. */
export const placeSaid = (form: Questionnaire, { section, at }: Placed): string =>
  [form.sections[section]?.code ?? '', at, form.sections[section]?.questions.length ?? 0].join(' ')

/**
 * The question a form was drawn from: the one its address names or, since another person may have given that one
 * another code meanwhile, the one in its place, if the section is as long as it was. Throws not_found.
 */
export function questionFrom(form: Questionnaire, handle: string, place: string): Placed {
  const all = placedQuestions(form)
  const found = all.find((placed) => placed.handle === handle)
  return found ?? all.find((placed) => placeSaid(form, placed) === place) ?? questionAt(form, handle)
}

/** The section an address names; throws not_found. */
export function sectionAt(form: Questionnaire, handle: string): PlacedSection {
  const found = placedSections(form).find((placed) => placed.handle === handle)
  if (!found) throw notFound('editor.no_section')
  return found
}

/** A short digest of what a form was drawn from, so that a save can tell whether it has changed since. */
export const baseOf = (drawn: unknown): string =>
  createHash('sha256').update(canonicalJson(drawn)).digest('base64url').slice(0, 16)

/** What a question's form is drawn from: the question and the options of its list. */
export const questionBase = (form: Questionnaire, question: Question): string =>
  baseOf([question, 'list' in question ? (form.choice_lists[question.list] ?? null) : null])

/** What a section's form is drawn from: everything but its questions. */
export const sectionBase = (section: Section): string => baseOf({ ...section, questions: [] })

/** What the form of the questionnaire itself is drawn from. */
export const wholeBase = ({ title, languages, default_language, minutes }: Questionnaire): string =>
  baseOf({ title, languages, default_language, minutes })
