import {
  SEARCHED_COLUMNS,
  SHOWN_WHOLE,
  beyondColumns,
  isLong,
} from '../../instrument/kinds/common/searching.ts'
import { lacksList } from '../../instrument/expression/names.ts'
import { OTHER } from '../../instrument/answer.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import {
  type Choice,
  type Question,
  type Questionnaire,
  choicesIn,
  questionsOf,
} from '../../instrument/questionnaire.ts'
import { type RemarkPlace, type Remark, remark } from './remark.ts'

const OPTION = /^[A-Za-z0-9_]{1,16}$/
const MISSING_CODE = /^-9\d$/

/** Checks that choice lists and statements exist, are long enough, and have valid codes. */
export const listObstacles = (form: Questionnaire): readonly Remark[] => [
  ...questionsOf(form).flatMap((question) => [...useObstacles(question, form), ...statements(question)]),
  ...Object.entries(form.choice_lists).flatMap(([list, choices]) => optionObstacles(list, choices)),
  ...columnObstacles(form),
]

/** Several answers from a long list are a column for each option: the first question beyond the limit. */
function columnObstacles(form: Questionnaire): readonly Remark[] {
  const found = beyondColumns(form)
  const values = { max: SEARCHED_COLUMNS }
  return found ? [remark({ question: found.code }, 'questionnaire.obstacle_columns', values)] : []
}

function useObstacles(question: Question, form: Questionnaire): readonly Remark[] {
  if (!('list' in question)) return []
  const place = { question: question.code }
  const { list } = question
  if (lacksList(question, form)) return [remark(place, 'questionnaire.obstacle_list_missing', { list })]
  const options = choicesIn(form, list)
  if (options.length === 0) return [remark(place, 'questionnaire.obstacle_list_empty', { list })]
  if (kindOf(question).check.comparesOptions && options.length < 2)
    return [remark(place, 'questionnaire.obstacle_few_items', { list })]
  if (isLong(options) && !kindOf(question).check.searched)
    return [remark(place, 'questionnaire.obstacle_list_long', { list, max: SHOWN_WHOLE, n: options.length })]
  const clashes = 'other' in question && options.some(({ code }) => code === OTHER)
  return clashes ? [remark(place, 'questionnaire.obstacle_other', { code: OTHER, list })] : []
}

function statements(question: Question): readonly Remark[] {
  if (!('items' in question)) return []
  const place = { question: question.code }
  if (question.items.length === 0) return [remark(place, 'questionnaire.obstacle_no_statement')]
  return codeObstacles(question.items, place, '')
}

const optionObstacles = (list: string, choices: readonly Choice[]): readonly Remark[] =>
  codeObstacles(choices, {}, list)

/** Checks codes of options, or of statements (`list` ''). */
function codeObstacles(choices: readonly Choice[], place: RemarkPlace, list: string): readonly Remark[] {
  const codes = choices.map(({ code }) => code)
  return codes.flatMap((code, index) => {
    const values = { code, list, of: list === '' ? 'statement' : 'option' }
    if (MISSING_CODE.test(code)) return [remark(place, 'questionnaire.obstacle_option_missing', values)]
    if (!OPTION.test(code)) return [remark(place, 'questionnaire.obstacle_option_code', values)]
    const isRepeated = codes.indexOf(code) < index
    return isRepeated ? [remark(place, 'questionnaire.obstacle_option_twice', values)] : []
  })
}
