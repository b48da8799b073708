import { absent, computed, type Computed } from './computed.ts'
import type { Preferences } from './ranking.ts'

/** An exact answer is looked for up to this many items. */
export const MOST_ITEMS = 8

/** The order, or orders, that the fewest preferences between two items contradict. */
export type Kemeny = Readonly<{
  /** Preferences between two items that the order agrees with. */
  score: number
  /** One best order, the first by the numbers of the items. */
  order: readonly number[]
  /** How many orders are best. */
  orders: number
  /** The part of the best orders that have item i at place r (from 0), at i x items + r. */
  places: Float64Array
}>

/** Over sets of items, one bit each: what is gained by each item put next, and what the rest then wins at most. */
type Table = Readonly<{ items: number; gains: Float64Array; best: Float64Array }>

/** Returns Kemeny's order by dynamic programming over sets of items, exactly, with all its equals. */
export function kemeny(preferences: Preferences): Computed<Kemeny, 'one_item' | 'too_many_items'> {
  const { items } = preferences
  if (items < 2) return absent('one_item')
  if (items > MOST_ITEMS) return absent('too_many_items')
  const table = tableOf(preferences)
  const orders = ordersFrom(table)
  return computed({
    score: table.best[0] ?? 0,
    order: firstOrder(table),
    orders: orders[0] ?? 0,
    places: placesOf(table, orders),
  })
}

function tableOf({ items, before }: Preferences): Table {
  const whole = (1 << items) - 1
  const [gains, best] = [new Float64Array((whole + 1) * items), new Float64Array(whole + 1)]
  for (let placed = whole - 1; placed >= 0; placed -= 1)
    for (let item = 0; item < items; item += 1) {
      if (placed & (1 << item)) continue
      let gain = 0
      for (let other = 0; other < items; other += 1)
        if (other !== item && !(placed & (1 << other))) gain += before[item * items + other] ?? 0
      gains[placed * items + item] = gain
      best[placed] = Math.max(best[placed] ?? 0, gain + (best[placed | (1 << item)] ?? 0))
    }
  return { items, gains, best }
}

/** Returns whether an item may come next in a best order. Counts are whole, so that equals are equal. */
const mayFollow = ({ items, gains, best }: Table, placed: number, item: number): boolean =>
  !(placed & (1 << item)) &&
  (gains[placed * items + item] ?? 0) + (best[placed | (1 << item)] ?? 0) === best[placed]

/** Per set already placed, in how many best ways the rest can follow. */
function ordersFrom(table: Table): Float64Array {
  const whole = (1 << table.items) - 1
  const orders = new Float64Array(whole + 1)
  orders[whole] = 1
  for (let placed = whole - 1; placed >= 0; placed -= 1)
    for (let item = 0; item < table.items; item += 1)
      if (mayFollow(table, placed, item))
        orders[placed] = (orders[placed] ?? 0) + (orders[placed | (1 << item)] ?? 0)
  return orders
}

function firstOrder(table: Table): readonly number[] {
  const all = Array.from({ length: table.items }, (_, item) => item)
  const order: number[] = []
  let placed = 0
  while (order.length < table.items) {
    const next = all.find((item) => mayFollow(table, placed, item)) ?? 0
    order.push(next)
    placed |= 1 << next
  }
  return order
}

/** Best orders through each set and next item, counted from both sides. */
function placesOf(table: Table, orders: Float64Array): Float64Array {
  const { items } = table
  const whole = (1 << items) - 1
  const [places, waysTo] = [new Float64Array(items * items), new Float64Array(whole + 1)]
  waysTo[0] = 1
  for (let placed = 0; placed < whole; placed += 1) {
    const ways = waysTo[placed] ?? 0
    if (ways === 0) continue
    const place = sizeOf(placed)
    for (let item = 0; item < items; item += 1) {
      if (!mayFollow(table, placed, item)) continue
      const [next, at] = [placed | (1 << item), item * items + place]
      waysTo[next] = (waysTo[next] ?? 0) + ways
      places[at] = (places[at] ?? 0) + (ways * (orders[next] ?? 0)) / (orders[0] ?? 1)
    }
  }
  return places
}

function sizeOf(set: number): number {
  let size = 0
  for (let left = set; left > 0; left &= left - 1) size += 1
  return size
}
