import type { Answer } from '../../../src/instrument/answer.ts'
import { solved, type Bounds, type Known } from '../../support/attacker.ts'
import { answersTo, type Traits, type Unit } from './planted.ts'
import { NONE, type Fact } from './reading.ts'

/** People of the same traits. Who came is known to all who were there. */
type Alike = Readonly<{ traits: Traits; people: number }>

/**
 * Returns the answers that somebody who is alone may have given, for a reader who knows who came and all numbers that
 * are shown of a unit. Bounds in whole numbers are narrowed sum by sum; `relaxed`, what is left is put to the linear
 * relaxation of all sums together, which excludes nothing that can be.
 */
export function answersLeft(
  came: readonly Traits[],
  facts: readonly Fact[],
  unit: Unit,
  target: Traits,
  relaxed = false,
): readonly (Answer | undefined)[] {
  const kinds = [...answersTo(unit), ...NONE]
  const alike = alikeIn(came)
  const variable = (place: number, kind: number) => place * kinds.length + kind
  const known: readonly Known[] = [
    ...alike.map(({ people }, place) => ({
      weights: new Map(kinds.map((_, kind) => [variable(place, kind), 1])),
      least: people,
      most: people,
    })),
    ...facts
      .filter((fact) => fact.unit === unit)
      .map(({ who, weight, least, most }) => {
        const within = alike.flatMap(({ traits }, place) => (who(traits) ? [place] : []))
        const weights = kinds.flatMap((answer, kind) => {
          const each = weight(answer)
          return each === 0 ? [] : within.map((place) => [variable(place, kind), each] as const)
        })
        return { weights: new Map(weights), ...wholeBetween({ least, most }, kinds.map(weight)) }
      }),
  ]
  const bounds = narrowed(
    known,
    alike.flatMap(({ people }) => kinds.map(() => ({ least: 0, most: people }))),
  )
  const own = alike.findIndex((one) => nameOf(one.traits) === nameOf(target))
  return kinds.filter((_, kind) => {
    const one = variable(own, kind)
    return (bounds[one]?.most ?? 0) >= 1 && (!relaxed || mostIn(known, bounds, one) >= 1 - MARGIN)
  })
}

const MARGIN = 1e-6
const nameOf = ({ session, group, language }: Traits): string => [session, group, language].join()

function alikeIn(came: readonly Traits[]): readonly Alike[] {
  const byName = new Map<string, Alike>()
  for (const traits of came) {
    const people = (byName.get(nameOf(traits))?.people ?? 0) + 1
    byName.set(nameOf(traits), { traits, people })
  }
  return [...byName.values()]
}

/** Bounds of a sum, in whole numbers where its weights are. */
const wholeBetween = ({ least, most }: Bounds, weights: readonly number[]): Bounds =>
  weights.every((weight) => Number.isInteger(weight))
    ? { least: Math.ceil(least - MARGIN), most: Math.floor(most + MARGIN) }
    : { least: least - MARGIN, most: most + MARGIN }

/** Narrows the bounds of whole numbers by each sum in turn, until none tells more. */
function narrowed(known: readonly Known[], bounds: Bounds[]): readonly Bounds[] {
  for (let isNew = true; isNew;) {
    isNew = false
    for (const { weights, least, most } of known) {
      const ends = [...weights].map(([one, weight]) => {
        const { least: low = 0, most: high = 0 } = bounds[one] ?? {}
        return weight > 0 ? [low * weight, high * weight] : [high * weight, low * weight]
      })
      const [lowest, highest] = [0, 1].map((end) => ends.reduce((sum, one) => sum + (one[end] ?? 0), 0))
      for (const [at, [one, weight]] of [...weights].entries()) {
        const [low = 0, high = 0] = ends[at] ?? []
        const room = [(least - ((highest ?? 0) - high)) / weight, (most - ((lowest ?? 0) - low)) / weight]
        const before = bounds[one] ?? { least: 0, most: 0 }
        const after = {
          least: Math.max(before.least, Math.ceil(Math.min(...room) - MARGIN)),
          most: Math.min(before.most, Math.floor(Math.max(...room) + MARGIN)),
        }
        if (after.least === before.least && after.most === before.most) continue
        bounds[one] = after
        isNew = true
      }
    }
  }
  return bounds
}

/** The most that one number can be in the relaxation, numbers that are known left out. */
function mostIn(known: readonly Known[], bounds: readonly Bounds[], sought: number): number {
  const isOpen = (one: number) => bounds[one]?.least !== bounds[one]?.most
  if (!isOpen(sought)) return bounds[sought]?.most ?? 0
  const open = known.flatMap(({ weights, least, most }): Known[] => {
    const left = [...weights].filter(([one]) => isOpen(one))
    const taken = [...weights].reduce(
      (sum, [one, weight]) => sum + (isOpen(one) ? 0 : weight * (bounds[one]?.most ?? 0)),
      0,
    )
    return left.length === 0 ? [] : [{ weights: new Map(left), least: least - taken, most: most - taken }]
  })
  const solution = solved(open, { direction: 'maximize', weights: new Map([[sought, 1]]) }, false)
  return solution?.result ?? 0
}
