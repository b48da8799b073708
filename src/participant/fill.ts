import { surveyOf, type Fault, type Survey } from '../instrument/answers.ts'
import { applyButton } from '../instrument/asking/ask.ts'
import { fieldsOf } from '../instrument/asking/fields.ts'
import { seenForm } from '../instrument/asking/section-shown.ts'
import type { Input } from '../instrument/answer.ts'
import type { Questionnaire, Section } from '../instrument/questionnaire.ts'
import { first } from '../web/form.ts'
import { ownOf, type Begun } from './arrival.ts'

/** Bytes of a draft, as JSON: more is not kept. */
const MOST = 256 * 1024

/** A draft with one section of it as a form filled it in. */
export type Filled = Readonly<{
  index: number
  section: Section
  /** The fields of the section. */
  posted: Input
  /** The fields of the whole draft. */
  input: Input
  /** What these come to. */
  survey: Survey
  /** What is wrong in the section; a draft that is more than is kept counts as a fault. */
  faults: readonly Fault[]
  isTooMuch: boolean
}>

/**
 * What a form makes of the section with this index, whichever of its buttons was pressed; undefined when the section
 * is not asked, which never hangs on its own fields, since a question sees only the answers before it.
 */
export function filledIn(arrival: Begun, index: number, body: Input): Filled | undefined {
  const { form } = arrival.room
  const section = form.sections[index]
  if (!section) return undefined
  const button = first(body, 'do')
  const typed = button === 'skip' ? {} : postedFor(form, section, body)
  const input = withSection(form, section, arrival.draft.input, typed)
  const survey = surveyOf(form, input)
  if (!survey.steps.includes(index)) return undefined
  const filled = { index, section, posted: typed, input, survey }
  return weighed(button.includes(':') ? pressed(arrival, filled, button) : filled)
}

type Read = Omit<Filled, 'faults' | 'isTooMuch'>

/**
 * The same after a button within a question was pressed. Its page is asked for anew, so that what the fields come to
 * now matters only where they are not kept.
 */
function pressed(arrival: Begun, filled: Read, button: string): Read {
  const { form } = arrival.room
  const { section, survey } = filled
  const seen = seenForm(form, button.split(':')[1] ?? '', { survey, own: ownOf(arrival) })
  const posted = applyButton(seen, filled.posted, button)
  if (!posted) return filled
  const input = withSection(form, section, arrival.draft.input, posted)
  return { ...filled, posted, input, survey: isMore(input) ? surveyOf(form, input) : survey }
}

function weighed(read: Read): Filled {
  const { index, section, survey, input } = read
  const isTooMuch = isMore(input)
  const faults = survey.faults.get(index) ?? []
  return { ...read, isTooMuch, faults: isTooMuch && faults.length === 0 ? tooMuch(section) : faults }
}

const isMore = (input: Input): boolean => bytesOf(input) > MOST

/** What fields take in a draft. */
export const bytesOf = (input: Input): number => Buffer.byteLength(JSON.stringify(input))

function tooMuch(section: Section): readonly Fault[] {
  const question = section.questions[0]?.code ?? ''
  return [{ question: '', field: question, fault: { key: 'response.too_long_to_keep' } }]
}

/** The draft's fields with those of one section replaced. */
export function withSection(form: Questionnaire, section: Section, before: Input, now: Input): Input {
  const own = new Set(fieldsOf(form, section))
  return { ...Object.fromEntries(Object.entries(before).filter(([field]) => !own.has(field))), ...now }
}

/** What a form posted for the fields of one section; fields that are not its own are left out. */
function postedFor(form: Questionnaire, section: Section, posted: Input): Input {
  return Object.fromEntries(
    fieldsOf(form, section).flatMap((field) => (posted[field] ? [[field, posted[field]]] : [])),
  )
}
