import { type Questionnaire, choicesIn } from '../../questionnaire.ts'
import type { Ranking } from './schema.ts'
import type { Input } from '../../answer.ts'
import { type Order, orderIn } from './core.ts'

/**
 * The order after a button was pressed: `rank` starts it, `up` and `down` move an item; if partial, `add` appends an
 * item and `drop` removes it. Undefined for an unknown button.
 */
export function reordered(
  question: Ranking,
  input: Input,
  form: Questionnaire,
  verb: string,
  item: string,
): Order | undefined {
  const items = choicesIn(form, question.list).map(({ code }) => code)
  const placed = orderIn(question, input, form)
  const whole = [...placed, ...items.filter((code) => !placed.includes(code))]
  const order = question.partial || placed.length === 0 ? placed : whole
  if (verb === 'rank' && item === '') return question.partial ? undefined : whole
  if (!items.includes(item)) return undefined
  if (verb === 'up') return moved(order, item, -1)
  if (verb === 'down') return moved(order, item, 1)
  return question.partial ? addedOrDropped(order, verb, item) : undefined
}

/** Unchanged when the item is unranked or already at that end. */
function moved(order: Order, item: string, by: -1 | 1): Order {
  const from = order.indexOf(item)
  const neighbour = order[from + by]
  if (from < 0 || neighbour === undefined) return order
  return order.map((code) => (code === item ? neighbour : code === neighbour ? item : code))
}

function addedOrDropped(order: Order, verb: string, item: string): Order | undefined {
  const others = order.filter((code) => code !== item)
  if (verb === 'add') return order.includes(item) ? order : [...order, item]
  return verb === 'drop' ? others : undefined
}
