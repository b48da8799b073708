import { type Cell, type Input, MISSING, type Missing, type FieldResult } from '../../answer.ts'
import { type Choice, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED, answered, oneGiven, refused } from '../common/field.ts'
import { codeCell, nonAnswerOptions } from '../common/options.ts'
import type { LikertSet } from './schema.ts'

/** The chosen option by answered statement. */
export type Agreement = Readonly<Record<string, string>>

export const core: Core<LikertSet, Agreement> = {
  presence: 'asked',
  coded: true,
  read,
  cells,
}

/** The chosen code of every statement. */
function cells(
  question: LikertSet,
  answer: Agreement | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  return question.items.map((item) => {
    if (!answer) return missing
    const chosen = chosenFor(item, answer)
    return chosen === undefined ? MISSING.not_answered : codeCell(chosen, choicesIn(form, question.list))
  })
}

export const fieldOf = (question: LikertSet, item: Choice) => `${question.code}_${item.code}`

export const chosenFor = (item: Choice, answer: Agreement): string | undefined =>
  Object.hasOwn(answer, item.code) ? answer[item.code] : undefined

export const everyOption = (question: LikertSet, form: Questionnaire) => [
  ...choicesIn(form, question.list),
  ...nonAnswerOptions(question, form),
]

function read(question: LikertSet, input: Input, form: Questionnaire): FieldResult<Agreement> {
  const options = new Set(everyOption(question, form).map(({ code }) => code))
  const chosen: [string, string][] = []
  for (const item of question.items) {
    const one = oneGiven(input, fieldOf(question, item))
    if (!one.ok) return one
    if (one.answer === undefined) continue
    if (!options.has(one.answer)) return refused(fieldOf(question, item), 'kinds.no_such_option')
    chosen.push([item.code, one.answer])
  }
  return chosen.length === 0 ? UNTOUCHED : answered(Object.fromEntries(chosen))
}
