import { shown } from './rules.ts'

/** Some rows: how many people, when they entered exports, and what else in every export tells them from others. */
export type Entered = Readonly<{ people: number; at: string; apart: string }>

/** Where items stand in their list. */
type Places = readonly number[]

/**
 * Which values are withheld of columns that many rows share, such as the session of a response: `columns` has a value of
 * each item, the coarsest column first. Where an item has fewer than `threshold` rows like it in this column and those
 * before it, the value is withheld of all that entered beside it and look like it so far, and of nobody else: so rows
 * that look alike are `threshold` or more, and what enters later changes nothing that an earlier export told. Only
 * where all rows together are fewer is everything withheld. An item of no rows withholds nothing.
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
 * Items that entered at one moment. Those of fewer than the threshold, which an older version let in, go with the moment
 * before them, or the first of them with what followed.
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
