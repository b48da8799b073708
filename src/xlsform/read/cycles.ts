import { type Notices, notice } from './notice.ts'
import type { Edge } from './lookup.ts'

/**
 * Adds an error per circular dependency and a warning per one on a later question. `order`: positions of questions and
 * sections, from 0.
 */
export function checkOrder(
  edges: readonly Edge[],
  order: ReadonlyMap<string, number>,
  { errors, warnings }: Notices,
): void {
  const onward = new Map<string, string[]>()
  for (const { from, to } of edges) onward.set(from, [...(onward.get(from) ?? []), to])
  const told = new Set<string>()
  for (const { from, to, found } of edges) {
    const [spot, cell, later] = found
    const once = `${spot.sheet}!${spot.column}${spot.row}/${to}`
    if (cell === '' || told.has(once)) continue
    told.add(once)
    if (leads(to, from, onward)) errors.push(notice(spot, cell, { ...later, key: 'workbook.circular' }))
    else if ((order.get(to) ?? -1) >= (order.get(from) ?? Infinity)) warnings.push(notice(spot, cell, later))
  }
}

/** Whether `to` is reachable from `from` (depth-first search). */
function leads(from: string, to: string, onward: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true
    if (seen.has(at)) continue
    seen.add(at)
    waiting.push(...(onward.get(at) ?? []))
  }
  return false
}
