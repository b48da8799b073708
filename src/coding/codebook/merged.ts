import type { Code, Codebook, Touched } from './codebook.ts'

/** Codes merged away, each with the one it was merged into. */
export type Merges = ReadonlyMap<string, string>

/** Returns the merges that hold after these changes, oldest first: a code restored later stands by itself again. */
export function mergesIn(changes: readonly Touched[]): Merges {
  const merges = new Map<string, string>()
  for (const { merged, restored } of changes) {
    if (restored) merges.delete(restored)
    if (merged) merges.set(merged.from, merged.into)
  }
  return merges
}

/** Returns the code that a code was merged into, over several merges; the code itself where it was not. */
export function followed(merges: Merges, guid: string): string {
  const seen = new Set([guid])
  let code = guid
  for (let next = merges.get(code); next !== undefined && !seen.has(next); next = merges.get(code)) {
    seen.add(next)
    code = next
  }
  return code
}

/**
 * Returns a version that coders stay with, after merges since: a code merged away is retired, and one that codings moved
 * to is there.
 */
export function afterMerges(fixed: Codebook, last: Codebook, merges: Merges): Codebook {
  const codes: Code[] = fixed.codes.map((code) => (merges.has(code.guid) ? { ...code, retired: true } : code))
  for (const { guid } of fixed.codes) {
    const into = followed(merges, guid)
    const code = last.codes.find((one) => one.guid === into)
    if (!code || codes.some((one) => one.guid === into)) continue
    const isBelow = codes.some((one) => one.guid === code.parent && !one.retired)
    codes.push(isBelow ? code : { ...code, parent: null })
  }
  return { codes }
}
