import type { Cell, Input, Missing, FieldResult } from '../../answer.ts'
import { type Choice, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED, answered, oneGiven, refused } from '../common/field.ts'
import { sum } from '../common/means.ts'
import { wholeIn } from '../common/numeral.ts'
import type { Points } from './schema.ts'

/** The points by item; their sum is the question's total. */
export type Shares = Readonly<Record<string, number>>

export const core: Core<Points, Shares> = {
  presence: 'asked',
  coded: false,
  read,
  cells,
}

/** The points of every item. */
function cells(
  question: Points,
  answer: Shares | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  return choicesIn(form, question.list).map((item) => (answer ? of(item, answer) : missing))
}

export const pointsField = (question: Points, item: Choice) => `${question.code}_${item.code}_pts`

export const of = ({ code }: Choice, answer: Shares): number =>
  Object.hasOwn(answer, code) ? (answer[code] ?? 0) : 0

function read(question: Points, input: Input, form: Questionnaire): FieldResult<Shares> {
  const items = choicesIn(form, question.list)
  const shares: [string, number | undefined][] = []
  for (const item of items) {
    const field = pointsField(question, item)
    const one = oneGiven(input, field)
    if (!one.ok) return one
    const share = one.answer === undefined ? undefined : wholeIn(one.answer)
    if (one.answer !== undefined && (share === undefined || share < 0)) {
      return refused(field, 'kinds.points_whole', { item: item.label })
    }
    shares.push([item.code, share])
  }
  if (shares.every(([, share]) => share === undefined)) return UNTOUCHED
  const shared = sum(shares.map(([, share]) => share ?? 0))
  if (shared === question.total) {
    return answered(Object.fromEntries(shares.map(([code, share]) => [code, share ?? 0])))
  }
  const first = items[0] ? pointsField(question, items[0]) : question.code
  return refused(first, 'kinds.points_total', { total: question.total, shared })
}
