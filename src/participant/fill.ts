import { isShown } from '../instrument/asking/ask.ts'
import type { Input } from '../instrument/answer.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Questionnaire, Section } from '../instrument/questionnaire.ts'

/** Characters of a draft, as JSON: more is not kept. */
const MOST = 200_000

/** What a form posted for the fields of one section; fields that are not its own are left out. */
export function postedFor(form: Questionnaire, section: Section, posted: Input): Input {
  return Object.fromEntries(
    fieldsOf(form, section).flatMap((field) => (posted[field] ? [[field, posted[field]]] : [])),
  )
}

/** The draft's fields with those of one section replaced. */
export function withSection(form: Questionnaire, section: Section, before: Input, now: Input): Input {
  const own = new Set(fieldsOf(form, section))
  return { ...Object.fromEntries(Object.entries(before).filter(([field]) => !own.has(field))), ...now }
}

/** Whether a draft of these fields is larger than what is kept. */
export const isTooMuch = (input: Input): boolean => JSON.stringify(input).length > MOST

const fieldsOf = (form: Questionnaire, section: Section): readonly string[] =>
  section.questions.filter(isShown).flatMap((question) => kindOf(question).fields(question, form))
