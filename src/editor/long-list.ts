import { asksLong } from '../instrument/kinds/common/searching.ts'
import { kindOf } from '../instrument/kinds/table.ts'
import type { Question, Questionnaire } from '../instrument/questionnaire.ts'

/** Whether people search a question's list, which then has no rows on its page. */
export const isSearched = (question: Question, form: Questionnaire): boolean =>
  kindOf(question).check.searched === true && asksLong(question, form)
