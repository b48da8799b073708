import { lacksList } from '../../instrument/expression/names.ts'
import { searchField } from '../../instrument/kinds/common/searching.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import { type Question, type Questionnaire, questionsOf } from '../../instrument/questionnaire.ts'
import { PAGE_FIELDS, RESERVED } from '../../instrument/reserved.ts'
import { type Remark, remark } from './remark.ts'

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,31}$/

/** Whether the data or the pages reserve this name. */
export const isReserved = (name: string): boolean => RESERVED.has(name.toLowerCase())

/** Checks that question codes and column names are valid, not reserved and unique. */
export function nameObstacles(form: Questionnaire): readonly Remark[] {
  const taken = new Set<string>()
  return questionsOf(form).flatMap((question) => {
    const place = { question: question.code }
    if (!NAME.test(question.code)) {
      return [remark(place, 'questionnaire.obstacle_code', { code: question.code })]
    }
    return columnNames(question, form).flatMap((column) => {
      const folded = column.toLowerCase()
      const isTaken = taken.has(folded)
      taken.add(folded)
      if (!NAME.test(column)) return [remark(place, 'questionnaire.obstacle_column', { column })]
      if (PAGE_FIELDS.has(folded)) return [remark(place, 'questionnaire.obstacle_field', { column })]
      if (isReserved(folded)) return [remark(place, 'questionnaire.obstacle_reserved', { column })]
      return isTaken ? [remark(place, 'questionnaire.obstacle_twice', { column })] : []
    })
  })
}

/** Whether a data column may have this name. */
export const isColumnName = (name: string): boolean => NAME.test(name) && !isReserved(name)

/**
 * Returns the code, columns and form fields of answers, without duplicates; a text column also has a `_miss` column. The
 * field of the words searched for is none: its name can be no code.
 */
export function columnNames(question: Question, form: Questionnaire): readonly string[] {
  if (lacksList(question, form)) return [question.code]
  const kind = kindOf(question)
  const columns = kind.columns(question, form)
  const names = columns.flatMap(({ name, words }) => (words ? [name, `${name}_miss`] : [name]))
  const fields = kind.fields(question, form).filter((field) => field !== searchField(question))
  return [...new Set([question.code, ...names, ...fields])]
}
