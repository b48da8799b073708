import { NONE_FITS, type Change } from '../act/coding.ts'

/** Keys 1 to 9. */
const SLOTS = 9

/**
 * Returns the codes under the keys 1 to 9 (undefined: a free one). A code keeps its key while it has one; a new one takes
 * a free key, then one of a code that cannot be given any more, then that of the code that was not given for the longest
 * time. What cannot be given has no key.
 */
export function slotsOf(
  acts: readonly (readonly Change[])[],
  isGivable: (code: string) => boolean,
): readonly (string | undefined)[] {
  const slots: (string | undefined)[] = Array.from({ length: SLOTS })
  const used = new Map<string, number>()
  let time = 0
  for (const { code } of acts.flat().flatMap(({ add }) => add)) {
    if (code === NONE_FITS) continue
    used.set(code, (time += 1))
    if (slots.includes(code)) continue
    const since = slots.map((one) => (one === undefined ? -1 : isGivable(one) ? (used.get(one) ?? 0) : 0))
    slots[since.indexOf(Math.min(...since))] = code
  }
  return slots.map((code) => (code !== undefined && isGivable(code) ? code : undefined))
}
