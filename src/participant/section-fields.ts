import { surveyOf, type Fault, type Survey } from '../instrument/answers.ts'
import { applyButton, isShown } from '../instrument/asking/ask.ts'
import { fieldsOf } from '../instrument/asking/fields.ts'
import { seenForm } from '../instrument/asking/section-shown.ts'
import type { Input } from '../instrument/answer.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Questionnaire, Section } from '../instrument/questionnaire.ts'
import type { Draft } from '../response/draft.ts'
import { first } from '../web/form.ts'
import { ownOf, type BegunRequest } from './phone-request.ts'
import { countSeen, touchedIn } from './touched-fields.ts'

/** Bytes of a draft, as JSON: more is not kept. */
const MOST = 256 * 1024

/** A draft with one section of it as a form filled it in. */
export type SectionFields = Readonly<{
  index: number
  section: Section
  /** The fields of the whole draft. */
  input: Input
  /** The same made of the draft as it is when it is written, which another page may have changed. */
  into: (draft: Draft) => Input
  /** What these come to. */
  survey: Survey
  /** What is wrong in the section; a draft that is more than is kept counts as a fault. */
  faults: readonly Fault[]
  isTooMuch: boolean
}>

/**
 * What a form makes of the section with this index, whichever of its buttons was pressed; undefined when there is none.
 * One that is asked no more, since another page changed the answer it hangs on, is kept like any other.
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
 * The same after a button within a question was pressed. Its page is asked for anew, so that what the fields come to
 * now matters only where they are not kept.
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

/** Whether fields are more than a draft keeps. */
export const isMore = (input: Input): boolean => bytesOf(input) > MOST

/** What fields take in a draft. */
export const bytesOf = (input: Input): number => Buffer.byteLength(JSON.stringify(input))

function tooMuch(section: Section): readonly Fault[] {
  const question = section.questions[0]?.code ?? ''
  return [{ question: '', field: question, fault: { key: 'response.too_long_to_keep' } }]
}

/**
 * The fields of a draft after what a form says of one section. Of a page with scripts only what was touched on it since
 * it last saved counts, so that an old page never takes back what a newer one said; and what it shows for the first
 * time, which a default may have filled in.
 */
export function mergeFields(draft: Draft, form: Questionnaire, section: Section, body: Input): Input {
  const touched = touchedIn(body)
  if (!touched) return withSection(form, section, draft.input, fieldsIn(form, section, body))
  const seen = countSeen(draft, touched.page)
  const known = draft.shown ?? []
  const now = fieldsByQuestion(form, section).flatMap(([code, fields]) => {
    const isNew = isMarked(body, code) && !known.includes(code)
    return fields.flatMap((field) => {
      const from = isNew || (touched.fields.get(field) ?? 0) > seen ? body : draft.input
      return valuesOf(from, field)
    })
  })
  return withSection(form, section, draft.input, Object.fromEntries(now))
}

/** The questions of a section that say they were on the page that was posted. */
export const shownIn = (section: Section, body: Input): readonly string[] =>
  section.questions.map(({ code }) => code).filter((code) => isMarked(body, code))

const isMarked = (body: Input, code: string) => body['shown']?.includes(code) === true

/** The draft's fields with those of one section replaced. */
function withSection(form: Questionnaire, section: Section, before: Input, now: Input): Input {
  const own = new Set(fieldsOf(form, section))
  return { ...Object.fromEntries(Object.entries(before).filter(([field]) => !own.has(field))), ...now }
}

/** The fields of one section; others are left out. */
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
