import { shown, withheldCells } from './rules.ts'

/** People alike in what everybody sees of them (`seen`) and in each trait, in the order of their traits. */
export type Alike = Readonly<{ seen: string; values: readonly string[]; people: number }>

/** Indexes into a list of items. */
type Places = readonly number[]

/**
 * Returns per item which of its traits may be told beside what is seen, so that of everybody at least `threshold` people
 * are seen and told alike. Each trait divides those who are alike so far; parts below the threshold are not told, nor are
 * the next smallest until these together reach it: a rest that is left by subtraction has as many, too. It is divided
 * further by the traits that follow. Of those whose first trait is not told nothing is, since others may guess it. Where
 * fewer than the threshold are seen alike, nothing is told: what is seen tells them apart whatever is told.
 */
export function toldTraits(items: readonly Alike[], threshold: number): readonly (readonly boolean[])[] {
  const peopleIn = (places: Places) => places.reduce((sum, place) => sum + (items[place]?.people ?? 0), 0)
  const told = items.map(({ values }) => values.map(() => false))
  let alike = partsBy([...items.keys()], (place) => items[place]?.seen ?? '').filter((places) =>
    shown(peopleIn(places), threshold),
  )
  for (const trait of items[0]?.values.keys() ?? [])
    alike = alike.flatMap((places) => {
      const parts = partsBy(places, (place) => items[place]?.values[trait] ?? '')
      const withheld = withheldCells(parts.map(peopleIn), threshold, true)
      const open = parts.filter((_, at) => !withheld[at])
      for (const place of open.flat()) (told[place] ?? [])[trait] = true
      const rest = trait === 0 ? [] : parts.filter((_, at) => withheld[at]).flat()
      return rest.length > 0 ? [...open, rest] : open
    })
  return told
}

function partsBy(places: Places, nameOf: (place: number) => string): readonly Places[] {
  const parts = new Map<string, number[]>()
  for (const place of places) parts.set(nameOf(place), [...(parts.get(nameOf(place)) ?? []), place])
  return [...parts.values()]
}
