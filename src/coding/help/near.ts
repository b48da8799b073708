import { gramsOf, isNear } from './grams.ts'

/** Returns the places of the near-duplicates of one text among bare texts, as `duplicateGroups` compares them. */
export function nearTo(bare: readonly string[], at: number): readonly number[] {
  const text = bare[at] ?? ''
  if (text === '') return []
  const own = [...gramsOf(text)]
  return bare.flatMap((other, place) => {
    if (place === at || other === '') return []
    if (other === text) return [place]
    if (!mayBeNear(own, other)) return []
    const theirs = gramsOf(other)
    const shared = own.filter((gram) => theirs.has(gram)).length
    return isNear(own.length, theirs.size, shared) ? [place] : []
  })
}

/** Whether a text has four fifths of some runs, as near ones must. */
function mayBeNear(grams: readonly string[], text: string): boolean {
  let missed = 0
  for (const gram of grams) {
    if (!text.includes(gram)) missed += 1
    if (5 * missed > grams.length) return false
  }
  return true
}
