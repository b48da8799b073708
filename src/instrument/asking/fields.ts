import { kindOf } from '../kinds/table.ts'
import { isShown } from '../numbering.ts'
import type { Questionnaire, Section } from '../questionnaire.ts'

/** The names of the fields a section is filled in with. */
export const fieldsOf = (form: Questionnaire, section: Section): readonly string[] =>
  section.questions.filter(isShown).flatMap((question) => kindOf(question).fields(question, form))
