import type { Answer } from '../../instrument/answer.ts'
import type { Summary } from '../../instrument/kinds/kind.ts'
import { kindOf } from '../../instrument/kinds/table.ts'
import type { Asked } from '../../instrument/widen.ts'
import type { Text } from '../../text.ts'
import { splitOf } from '../side.ts'

/** `for`: the last option's side of a scale, or an option that was chosen. The first is the default. */
export const SIDES = ['against', 'for'] as const
export type Side = (typeof SIDES)[number]
export type Stand = Side | 'neither'

/** What people can be on two sides of: a statement of an agreement scale, an option, a scale with steps. */
export type Item = Readonly<{
  is: 'statement' | 'option' | 'scale'
  code: string
  label: Text
  /** Code of its row in results. */
  row: string
  /** Per side, the options or steps that count for it, by their place; of an option only `for`. */
  places: Readonly<Record<Side, readonly number[]>>
  /** Labels of those places. */
  labels: Readonly<Record<Side, readonly Text[]>>
}>

/** The items of a question; `one`: only one of them can be chosen. */
export type Sided = Readonly<{
  items: readonly Item[]
  one: boolean
  /** Where somebody with this answer stands, per item; undefined where they did not answer it. */
  standsOf: (answer: Answer) => readonly (Stand | undefined)[]
}>

/** Returns what people can be on two sides of; no items for ranks, points, words, dates and numbers without steps. */
export function sidedIn({ question, form }: Asked): Sided {
  const summarise = (answers: readonly Answer[]) => kindOf(question).summarise(question, answers, form)
  const empty = summarise([])
  const items = itemsIn(empty)
  const known = new Map<string, readonly (Stand | undefined)[]>()
  return {
    items,
    one: empty.shape === 'shares' && !empty.diverging && !empty.multiple,
    standsOf: (answer) => {
      const name = JSON.stringify(answer)
      const before = known.get(name)
      if (before) return before
      const own = summarise([answer])
      const stands = items.map((item) => standIn(item, own))
      known.set(name, stands)
      return stands
    },
  }
}

/** Returns whether people can be on two sides of anything in a question. */
export const hasSides = (asked: Asked): boolean => sidedIn(asked).items.length > 0

function itemsIn(summary: Summary): readonly Item[] {
  if (summary.shape === 'shares' && summary.diverging)
    return summary.rows.map((row) => scaled('statement', row, row.parts))
  if (summary.shape === 'shares')
    return summary.rows.flatMap(({ code: row, parts }) =>
      parts.map(({ code, label }, place) => ({
        is: 'option' as const,
        code,
        label,
        row,
        places: { against: [], for: [place] },
        labels: { against: [], for: [label] },
      })),
    )
  if (summary.shape !== 'means' || summary.of !== 'value' || summary.steps.length < 2) return []
  const steps = summary.steps.map((step) => ({ label: { en: String(step) } }))
  return summary.rows.map((row) => scaled('scale', row, steps))
}

function scaled(
  is: 'statement' | 'scale',
  { code, label }: Readonly<{ code: string; label: Text }>,
  parts: readonly Readonly<{ label: Text }>[],
): Item {
  const { before, after } = splitOf(parts.length)
  const labelsAt = (places: readonly number[]) => places.map((place) => parts[place]?.label ?? {})
  return {
    is,
    code,
    label,
    row: code,
    places: { against: before, for: after },
    labels: { against: labelsAt(before), for: labelsAt(after) },
  }
}

/** Where the one person of a summary stands. */
function standIn({ is, row, places }: Item, summary: Summary): Stand | undefined {
  if (!('rows' in summary)) return undefined
  const own = summary.rows.find(({ code }) => code === row)
  if (!own || own.base === 0) return undefined
  const counts = 'parts' in own ? own.parts.map(({ count }) => count) : own.counts
  const has = (side: Side) => places[side].some((place) => (counts[place] ?? 0) > 0)
  if (has('for')) return 'for'
  return is === 'option' || has('against') ? 'against' : 'neither'
}
