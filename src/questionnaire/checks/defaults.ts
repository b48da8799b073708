import { defaultInput } from '../../instrument/defaults.ts'
import { isBlank } from '../../instrument/expression/parsed.ts'
import { lacksList } from '../../instrument/expression/names.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import {
  type Question,
  type Questionnaire,
  isExpression,
  questionsOf,
} from '../../instrument/questionnaire.ts'
import { type Remark, remark } from './remark.ts'

/** Checks that defaults are supported by the question and valid as its answer. */
export const defaultObstacles = (form: Questionnaire): readonly Remark[] =>
  questionsOf(form).flatMap((question) => {
    const { code, default: begins } = question
    if (isBlank(begins) || lacksList(question, form)) return []
    const place = { question: code, part: 'default' } as const
    const fields = defaultInput(question, begins)
    if (!fields) return [remark(place, 'questionnaire.obstacle_default_kind')]
    const isTaken = isExpression(begins) || takes(form, question, fields)
    return isTaken ? [] : [remark(place, 'questionnaire.obstacle_default', { value: begins })]
  })

function takes(
  form: Questionnaire,
  question: Question,
  fields: NonNullable<ReturnType<typeof defaultInput>>,
) {
  const reading = kindOf(question).read(question, fields, form)
  return reading.ok && reading.answer !== undefined
}
