import { shown } from './rules.ts'

/** Some rows: number of people, when they entered exports, and what else in every export tells them apart. */
export type Entered = Readonly<{ people: number; at: string; apart: string }>

/** Indexes into a list of items. */
type Places = readonly number[]

/**
 * Suppression in columns that many rows share, such as the session of a response: `columns` has a value per item, the
 * coarsest column first. Where fewer than `threshold` rows share an item's values in this column and those before it,
 * the value is withheld for all rows that entered with it and look alike so far, and for no others: so at least
 * `threshold` rows look alike (k-anonymity), and later entries change nothing in earlier exports. Everything is
 * withheld only where all rows together are fewer. An item of no rows withholds nothing.
 */
export function withheldValues(
  items: readonly Entered[],
  columns: readonly (readonly string[])[],
  threshold: number,
): readonly (readonly boolean[])[] {
  const enough = (places: Places) =>
    shown(
      places.reduce((sum, place) => sum + (items[place]?.people ?? 0), 0),
      threshold,
    )
  let alike = besideEachOther(items, enough)
  return columns.map((values) => {
    const withheld = values.map(() => false)
    alike = alike.flatMap((beside) => {
      const parts = byValue(beside, (place) => values[place] ?? '')
      if (parts.every(enough)) return parts
      for (const place of beside) withheld[place] = true
      return [beside]
    })
    return withheld
  })
}

/**
 * Groups items by time of entry. A group below the threshold, as an older version allowed, is joined to the one before
 * it, or the first to the following one.
 */
function besideEachOther(items: readonly Entered[], enough: (places: Places) => boolean): readonly Places[] {
  const at = (place: number) => items[place]?.at ?? ''
  const inOrder = [...items.keys()]
    .filter((place) => (items[place]?.people ?? 0) > 0)
    .sort((one, other) => (at(one) < at(other) ? -1 : Number(at(one) > at(other))))
  return byValue(inOrder, (place) => items[place]?.apart ?? '').flatMap((rows) => {
    const joined: number[][] = []
    for (const moment of byValue(rows, at)) {
      const last = joined.at(-1)
      if (last && !(enough(last) && enough(moment))) last.push(...moment)
      else joined.push([...moment])
    }
    return joined
  })
}

function byValue(places: Places, valueOf: (place: number) => string): readonly Places[] {
  const groups = new Map<string, number[]>()
  for (const place of places) {
    const value = valueOf(place)
    const group = groups.get(value)
    if (group) group.push(place)
    else groups.set(value, [place])
  }
  return [...groups.values()]
}
