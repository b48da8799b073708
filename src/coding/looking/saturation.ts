import { accumulation, chao2, newCodes } from '../../statistic/saturation.ts'
import type { Text } from '../../text.ts'
import type { Decided } from './decided.ts'

/** A workshop with the codes that it brought, and how many there were by then. */
export type Step = Readonly<{
  code: string
  name: Text
  starts_on: string
  fresh: number
  /** Codes found up to here. */
  all: number
  /** The mean over all orders of the workshops. */
  mean: number
}>

/** How far the codes are found; `left`: workshops that are withheld, of which nothing is counted here. */
export type Filling = Readonly<{
  steps: readonly Step[]
  left: number
  estimate: ReturnType<typeof chao2>
}>

/**
 * Returns the new codes of each workshop by date. Only workshops whose row is shown are counted, with all codes raised
 * there: what is withheld in the tables cannot be taken from here.
 */
export function saturationOf({ looked, tables, answered }: Decided): Filling {
  const rows = tables.workshop?.blocks[0]?.rows ?? []
  const isShown = new Set(rows.filter(({ state }) => state === 'shown').map(({ subgroup }) => subgroup))
  const workshops = new Map(answered.sources.map(({ workshop }) => [workshop.code, workshop]))
  const ordered = [...workshops.values()]
    .filter(({ code }) => isShown.has(code))
    .toSorted((one, other) => (`${one.starts_on} ${one.code}` < `${other.starts_on} ${other.code}` ? -1 : 1))
  const places = new Map(looked.codebook.codes.map(({ guid }, place) => [guid, place]))
  const at = new Map(answered.sources.map(({ session, workshop }) => [session.id, workshop.code]))
  const samples = ordered.map(({ code }) => {
    const found = new Set<number>()
    for (const { id, session_id } of looked.units)
      if (at.get(session_id) === code)
        for (const guid of looked.settled.get(id) ?? []) found.add(places.get(guid) ?? -1)
    return found
  })
  const [fresh, means] = [newCodes(samples), accumulation(samples)]
  let all = 0
  const steps = ordered.map(({ code, place, starts_on }, step): Step => {
    all += fresh[step] ?? 0
    return { code, name: place, starts_on, fresh: fresh[step] ?? 0, all, mean: means[step] ?? 0 }
  })
  return { steps, left: rows.length - ordered.length, estimate: chao2(samples) }
}
