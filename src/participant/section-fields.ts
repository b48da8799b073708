import { surveyOf, type Fault, type Survey } from '../instrument/answers.ts'
import { applyButton, isShown } from '../instrument/asking/ask.ts'
import { fieldsOf } from '../instrument/asking/fields.ts'
import { seenForm } from '../instrument/asking/section-shown.ts'
import type { Input } from '../instrument/answer.ts'
import { isSearchField } from '../instrument/kinds/common/searching.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Questionnaire, Section } from '../instrument/questionnaire.ts'
import type { Draft } from '../response/draft.ts'
import { first } from '../web/form.ts'
import { ownOf, type BegunRequest } from './phone-request.ts'
import { countSeen, touchedIn } from './touched-fields.ts'

/** Maximum bytes of a draft as JSON. */
const MOST = 256 * 1024

/** A draft with a posted section merged into it. */
export type SectionFields = Readonly<{
  index: number
  section: Section
  /** Fields of the whole draft. */
  input: Input
  /** Merges the section into the draft as read when writing, which another page may have changed. */
  into: (draft: Draft) => Input
  /** Survey of `input`. */
  survey: Survey
  /** Errors in the section; a draft above the maximum size is one. */
  faults: readonly Fault[]
  isTooMuch: boolean
}>

/**
 * Reads a posted section, whichever button was pressed; undefined for an unknown index. A section that is no longer
 * relevant, since another page changed an answer, is read alike.
 */
export function sectionFields(request: BegunRequest, index: number, body: Input): SectionFields | undefined {
  const { form } = request.room
  const section = form.sections[index]
  if (!section) return undefined
  const button = first(body, 'do')
  const into = (draft: Draft) =>
    button === 'skip' ? withSection(form, section, draft.input, {}) : mergeFields(draft, form, section, body)
  const input = into(request.draft)
  const survey = surveyOf(form, input)
  const filled = { index, section, input, into, survey }
  return weighed(button.includes(':') ? pressed(request, filled, button) : filled)
}

type Read = Omit<SectionFields, 'faults' | 'isTooMuch'>

/**
 * Applies a button within a question. The page is rendered again after a redirect, so the survey is recomputed only
 * when the result is too large to be saved.
 */
function pressed(request: BegunRequest, filled: Read, button: string): Read {
  const { form } = request.room
  const { section, survey, into } = filled
  const seen = seenForm(form, button.split(':')[1] ?? '', { survey, own: ownOf(request) })
  const press = (before: Input) => {
    const posted = applyButton(seen, fieldsIn(form, section, before), button)
    return posted ? withSection(form, section, before, posted) : before
  }
  const input = press(filled.input)
  const isKept = !isMore(input)
  return {
    ...filled,
    input,
    into: (draft) => press(into(draft)),
    survey: isKept ? survey : surveyOf(form, input),
  }
}

function weighed(read: Read): SectionFields {
  const { index, section, survey, input } = read
  const isTooMuch = isMore(input)
  const faults = survey.faults.get(index) ?? []
  return { ...read, isTooMuch, faults: isTooMuch && faults.length === 0 ? tooMuch(section) : faults }
}

/** Returns whether fields exceed the maximum size. */
export const isMore = (input: Input): boolean => bytesOf(input) > MOST

/** Returns the size of fields in a draft in bytes. */
export const bytesOf = (input: Input): number => Buffer.byteLength(JSON.stringify(input))

function tooMuch(section: Section): readonly Fault[] {
  const question = section.questions[0]?.code ?? ''
  return [{ question: '', field: question, fault: { key: 'response.too_long_to_keep' } }]
}

/**
 * Merges a posted section into a draft's fields. From a page with scripts, only fields touched since its last save, so
 * that an old page never overwrites a newer one, and questions shown for the first time, which may have a default.
 */
export function mergeFields(draft: Draft, form: Questionnaire, section: Section, body: Input): Input {
  const touched = touchedIn(body)
  if (!touched) return withSection(form, section, draft.input, fieldsIn(form, section, body))
  const seen = countSeen(draft, touched.page)
  const known = draft.shown ?? []
  const now = fieldsByQuestion(form, section).flatMap(([code, fields]) => {
    const isNew = isMarked(body, code) && !known.includes(code)
    return fields.flatMap((field) => {
      const isPosted = isSearchField(field)
        ? Object.hasOwn(body, field)
        : isNew || (touched.fields.get(field) ?? 0) > seen
      const from = isPosted ? body : draft.input
      return valuesOf(from, field)
    })
  })
  return withSection(form, section, draft.input, Object.fromEntries(now))
}

/** Returns the codes of questions that were on the posted page. */
export const shownIn = (section: Section, body: Input): readonly string[] =>
  section.questions.map(({ code }) => code).filter((code) => isMarked(body, code))

const isMarked = (body: Input, code: string) => body['shown']?.includes(code) === true

/** Replaces the fields of one section. */
function withSection(form: Questionnaire, section: Section, before: Input, now: Input): Input {
  const own = new Set(fieldsOf(form, section))
  return { ...Object.fromEntries(Object.entries(before).filter(([field]) => !own.has(field))), ...now }
}

/** Returns the fields of one section only. */
const fieldsIn = (form: Questionnaire, section: Section, input: Input): Input =>
  Object.fromEntries(fieldsOf(form, section).flatMap((field) => valuesOf(input, field)))

const valuesOf = (input: Input, field: string) => {
  const values = Object.hasOwn(input, field) ? input[field] : undefined
  return values ? [[field, values] as const] : []
}

const fieldsByQuestion = (form: Questionnaire, section: Section) =>
  section.questions
    .filter(isShown)
    .map((question) => [question.code, kindOf(question).fields(question, form)] as const)
