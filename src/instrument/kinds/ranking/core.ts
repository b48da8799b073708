import { type Cell, type Input, MISSING, type Missing, type FieldResult } from '../../answer.ts'
import { type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Core } from '../core.ts'
import { UNTOUCHED, answered, given, oneGiven, refused } from '../common/field.ts'
import { wholeIn } from '../common/numeral.ts'
import type { Ranking } from './schema.ts'

/** Item codes, first to last; a `partial` question may omit some. */
export type Order = readonly string[]

export const core: Core<Ranking, Order> = {
  presence: 'asked',
  coded: false,
  read,
  cells,
  codes: (answer) => answer,
  said: (answer, { label, list }) => list(answer.map(label)),
  prune,
}

/** The rank of every item. */
function cells(
  question: Ranking,
  answer: Order | undefined,
  missing: Missing,
  form: Questionnaire,
): readonly Cell[] {
  return choicesIn(form, question.list).map(({ code }) =>
    answer ? answer.indexOf(code) + 1 || MISSING.not_answered : missing,
  )
}

export const rankField = (question: Ranking, item: string): string => `${question.code}_${item}_rank`

/** The ranked items in order of rank, without validation. */
export function orderIn(question: Ranking, input: Input, form: Questionnaire): Order {
  const placed = choicesIn(form, question.list).flatMap(({ code }) => {
    const one = oneGiven(input, rankField(question, code))
    const place = one.ok && one.answer !== undefined ? wholeIn(one.answer) : undefined
    return place === undefined ? [] : [{ code, place }]
  })
  return placed.sort((a, b) => a.place - b.place).map(({ code }) => code)
}

function read(question: Ranking, input: Input, form: Questionnaire): FieldResult<Order> {
  const items = choicesIn(form, question.list)
  const places = new Map<number, string>()
  const first = rankField(question, items[0]?.code ?? '')
  for (const { code } of items) {
    const field = rankField(question, code)
    const one = oneGiven(input, field)
    if (!one.ok) return one
    if (one.answer === undefined) continue
    const place = wholeIn(one.answer)
    if (place === undefined || place < 1 || place > items.length) {
      return refused(field, 'kinds.rank_outside', { n: items.length })
    }
    if (places.has(place)) return refused(field, 'kinds.rank_twice', { place })
    places.set(place, code)
  }
  const order = items.flatMap((_, place) => places.get(place + 1) ?? [])
  if (order.length === 0) return UNTOUCHED
  if (order.length === items.length) return answered(order)
  if (!question.partial) return refused(first, 'kinds.rank_incomplete', { n: items.length })
  return places.has(order.length) && order.every((_, place) => places.has(place + 1))
    ? answered(order)
    : refused(first, 'kinds.rank_gap')
}

/** Renumbers the ranks of the remaining items. */
function prune(question: Ranking, input: Input, gone: readonly string[], offer: Questionnaire): Input {
  const fields = gone.map((code) => rankField(question, code))
  if (!fields.some((field) => given(input, field).length > 0)) return input
  const order = orderIn(question, input, offer)
  const ranks = order.map((code, place) => [rankField(question, code), [String(place + 1)]] as const)
  return {
    ...input,
    ...Object.fromEntries(fields.map((field) => [field, []])),
    ...Object.fromEntries(ranks),
  }
}
