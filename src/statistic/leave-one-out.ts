import { absent, computed, type Computed } from './computed.ts'

/** What is said of all places, and what would be said without each. */
export type LeftOut<Said> = Readonly<{
  all: Said
  /** In the order of the places. */
  without: readonly Said[]
  /** Places, by their place in the list, without which something else would be said. */
  changedBy: readonly number[]
}>

/** Returns what is said without each place in turn; `alike` tells whether two verdicts say the same. */
export function leaveOneOut<Place, Said>(
  places: readonly Place[],
  say: (places: readonly Place[]) => Said,
  alike: (one: Said, other: Said) => boolean = Object.is,
): Computed<LeftOut<Said>, 'no_place' | 'one_place'> {
  if (places.length < 2) return absent(places.length === 0 ? 'no_place' : 'one_place')
  const all = say(places)
  const without = places.map((_, left) => say(places.filter((__, index) => index !== left)))
  return computed({
    all,
    without,
    changedBy: without.flatMap((said, left) => (alike(said, all) ? [] : [left])),
  })
}
