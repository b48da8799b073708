import { absent, computed, type Computed } from './computed.ts'

/** People per step of an ordered scale, in its order, steps nobody chose included. */
export type Distribution = readonly number[]

type NoSpread = 'nobody' | 'too_few_steps'

/**
 * Returns van der Eijk's agreement A: 1 when all chose one step, 0 when every step was chosen alike, -1 when half chose
 * one end and half the other. Not defined for fewer than three steps.
 */
export function agreement(people: Distribution): Computed<number, NoSpread> {
  const reason = noSpread(people, 3)
  return reason
    ? absent(reason)
    : computed(sum(layersOf(people).map(({ pattern, weight }) => weight * ofPattern(pattern))))
}

/** Returns agreement A turned round: 0 when all chose one step, 1 when half chose one end and half the other. */
export function polarisation(people: Distribution): Computed<number, NoSpread> {
  const { value, reason } = agreement(people)
  return reason === null ? computed((1 - value) / 2) : absent(reason)
}

/** Returns the consensus of Tastle and Wierman: 1 when all chose one step, 0 when half chose one end and half the other. */
export function consensus(people: Distribution): Computed<number, NoSpread> {
  const reason = noSpread(people, 2)
  if (reason) return absent(reason)
  const all = sum(people)
  const mean = sum(people.map((count, step) => (count / all) * step))
  const width = people.length - 1
  return computed(
    1 +
      sum(
        people.map((count, step) =>
          count === 0 ? 0 : (count / all) * Math.log2(1 - Math.abs(step - mean) / width),
        ),
      ),
  )
}

function noSpread(people: Distribution, steps: number): NoSpread | undefined {
  if (people.length < steps) return 'too_few_steps'
  return sum(people) === 0 ? 'nobody' : undefined
}

/** Layers of equal height that add up to the distribution: which steps each covers, and its share of the people. */
function layersOf(people: Distribution): readonly { pattern: readonly boolean[]; weight: number }[] {
  const all = sum(people)
  const heights = [...new Set(people)].filter((count) => count > 0).sort((one, other) => one - other)
  return heights.map((height, layer) => {
    const pattern = people.map((count) => count >= height)
    const covered = pattern.filter(Boolean).length
    return { pattern, weight: ((height - (heights[layer - 1] ?? 0)) * covered) / all }
  })
}

/** Agreement of one layer: its unimodality U, less the wider it is (van der Eijk 2001, equation 2). */
function ofPattern(pattern: readonly boolean[]): number {
  const steps = pattern.length
  const covered = pattern.filter(Boolean).length
  if (covered === 1) return 1
  const { onePeak, twoPeaks } = triples(pattern)
  if (onePeak + twoPeaks === 0) return 0
  const unimodality = ((steps - 2) * onePeak - (steps - 1) * twoPeaks) / ((steps - 2) * (onePeak + twoPeaks))
  return unimodality * (1 - (covered - 1) / (steps - 1))
}

/** Triples of steps, not only neighbours, that are covered like 110 or 011, and like 101. */
function triples(pattern: readonly boolean[]): { onePeak: number; twoPeaks: number } {
  let [onePeak, twoPeaks] = [0, 0]
  pattern.forEach((covered, middle) => {
    const before = pattern.slice(0, middle).filter(Boolean).length
    const after = pattern.slice(middle + 1).filter(Boolean).length
    if (covered) onePeak += before * (pattern.length - 1 - middle - after) + (middle - before) * after
    else twoPeaks += before * after
  })
  return { onePeak, twoPeaks }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
