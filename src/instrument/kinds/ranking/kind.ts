import type { Language } from '../../../web/language.ts'
import { type Choice, type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Ranking } from './schema.ts'
import { UNTOUCHED, answered, fieldId, oneGiven, refused } from '../shared/field.ts'
import { type Cell, type Input, type Kind, type Missing, type Reading, MISSING } from '../kind.ts'
import { meanRow } from '../shared/means.ts'
import { wholeIn } from '../shared/numeral.ts'
import { joined } from '../shared/spoken.ts'
import { labelIn } from '../shared/options.ts'

/** Codes of items, first to last; some of them may be left out where the question is partial. */
export type Order = readonly string[]

/** Items put in order. Untouched it is no order at all: the order of the list is nobody's answer. */
export const ranking: Kind<Ranking, Order> = {
  fields: (question, form) => choicesIn(form, question.list).map((item) => rankField(question, item.code)),
  ask: (question, input, form, language) => ({
    frame: 'group',
    template: '/instrument/kinds/ranking',
    instruction: question.hint ? '' : language.t(question.partial ? 'kinds.rank_some' : 'kinds.rank_all'),
    clearable: orderIn(question, input, form).length > 0,
    describes: '',
    ...drawn(question, input, form, language),
  }),
  read,
  input: (question, answer) =>
    Object.fromEntries(answer.map((item, place) => [rankField(question, item), [String(place + 1)]])),
  shown: (question, answer, form, language) =>
    answer.map((item, place) => ({
      label: language.number(place + 1),
      text: labelIn(choicesIn(form, question.list), item, language),
      own: false,
    })),
  columns: (question, form) =>
    choicesIn(form, question.list).map((item) => ({
      name: rankField(question, item.code),
      label: joined(form, question.label, item.label),
      type: 'integer',
      values: [],
      words: false,
    })),
  cells,
  summarise: (question, answers, form) => {
    const items = choicesIn(form, question.list)
    const ranks = (code: string) => answers.map((answer) => answer.indexOf(code) + 1).filter(Boolean)
    const rows = items.map(({ code, label }) => meanRow(code, label, ranks(code)))
    return { shape: 'means', of: 'rank', steps: [], from: 1, to: items.length, rows }
  },
}

/** The rank of every item. */
export function cells(
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

/** The items that have a place, in the order of their places, whatever else was posted. */
export function orderIn(question: Ranking, input: Input, form: Questionnaire): Order {
  const placed = choicesIn(form, question.list).flatMap(({ code }) => {
    const one = oneGiven(input, rankField(question, code))
    const place = one.ok && one.answer !== undefined ? wholeIn(one.answer) : undefined
    return place === undefined ? [] : [{ code, place }]
  })
  return placed.sort((a, b) => a.place - b.place).map(({ code }) => code)
}

/** The items as they are drawn: those with a place on top, the others below. */
function drawn(question: Ranking, input: Input, form: Questionnaire, language: Language) {
  const items = choicesIn(form, question.list)
  const placed = orderIn(question, input, form)
  const others = items.map(({ code }) => code).filter((code) => !placed.includes(code))
  const whole = placed.length > 0 && !question.partial
  const order = whole ? [...placed, ...others] : placed
  return {
    ranked: order.map((item, place) => rankedRow(question, item, place, order.length, items, language)),
    rest: whole ? [] : others.map((item) => restRow(question, item, items, language)),
    start: question.partial || placed.length > 0 ? '' : `rank:${question.code}`,
    start_id: fieldId(rankField(question, items[0]?.code ?? '')),
    say: {
      moved: language.t('kinds.rank_moved', { item: '{item}', n: '{n}' }),
      not_ranked: language.t(placed.length > 0 ? 'kinds.rank_rest' : 'kinds.rank_untouched'),
      start: language.t('kinds.rank_start'),
      add: language.t('kinds.rank_next'),
      drop: language.t('kinds.rank_leave_out'),
    },
  }
}

function rankedRow(
  question: Ranking,
  code: string,
  place: number,
  count: number,
  items: readonly Choice[],
  language: Language,
) {
  const item = labelIn(items, code, language)
  return {
    code,
    item,
    field: rankField(question, code),
    id: fieldId(rankField(question, code)),
    place: String(place + 1),
    up: `up:${question.code}:${code}`,
    down: `down:${question.code}:${code}`,
    up_label: language.t('kinds.rank_up', { item }),
    down_label: language.t('kinds.rank_down', { item }),
    drop: question.partial ? `drop:${question.code}:${code}` : '',
    first: place === 0,
    last: place === count - 1,
  }
}

const restRow = (question: Ranking, code: string, items: readonly Choice[], language: Language) => ({
  code,
  item: labelIn(items, code, language),
  field: rankField(question, code),
  id: fieldId(rankField(question, code)),
  add: question.partial ? `add:${question.code}:${code}` : '',
})

export function read(question: Ranking, input: Input, form: Questionnaire): Reading<Order> {
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
