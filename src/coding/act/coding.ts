import type { UnitId } from '../text/unit.ts'

/** A code on a whole answer (0 to 0) or a stretch of it, in code points of the answer as written. */
export type Coding = Readonly<{ code: string; start: number; end: number }>

/** The code that says an answer was read and none fits. */
export const NONE_FITS = ''

/** A change of what one answer carries. */
export type Change = Readonly<{ unit: UnitId; add: readonly Coding[]; remove: readonly Coding[] }>

export const onWhole = (code: string): Coding => ({ code, start: 0, end: 0 })

export const isSame = (one: Coding, other: Coding): boolean =>
  one.code === other.code && one.start === other.start && one.end === other.end

/**
 * Returns what a change does to an answer that carries `before`: only what differs. A code takes the place of "no code
 * fits", and that the place of all codes.
 */
export function effectOf(before: readonly Coding[], { unit, add, remove }: Change): Change {
  const has = (coding: Coding) => before.some((one) => isSame(one, coding))
  const added = add.filter((coding, at) => !has(coding) && add.findIndex((one) => isSame(one, coding)) === at)
  const replaced = added.some(({ code }) => code === NONE_FITS)
    ? before
    : added.length > 0
      ? before.filter(({ code }) => code === NONE_FITS)
      : []
  const kept = replaced.filter((one) => !remove.some((other) => isSame(one, other)))
  return { unit, add: added, remove: [...remove.filter(has), ...kept] }
}

/** Returns the change that takes another back. */
export const reverseOf = ({ unit, add, remove }: Change): Change => ({ unit, add: remove, remove: add })

/** Returns what an answer carries after these changes, oldest first. */
export function carriedAfter(unit: UnitId, changes: readonly Change[]): readonly Coding[] {
  let carried: readonly Coding[] = []
  for (const { add, remove } of changes.filter((change) => change.unit === unit))
    carried = [...carried.filter((one) => ![...add, ...remove].some((other) => isSame(one, other))), ...add]
  return carried
}

/** Returns the codes of codings, each once: a code counts once for an answer. */
export const codesIn = (codings: readonly Coding[]): ReadonlySet<string> =>
  new Set(codings.map(({ code }) => code).filter((code) => code !== NONE_FITS))
