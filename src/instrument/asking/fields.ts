import { kindOf } from '../kinds/table.ts'
import { isShown } from '../numbering.ts'
import type { Questionnaire, Section } from '../questionnaire.ts'

/** The form field names of a section. */
export const fieldsOf = (form: Questionnaire, section: Section): readonly string[] =>
  section.questions.filter(isShown).flatMap((question) => kindOf(question).fields(question, form))
