import type { Code, Touched } from '../../coding/codebook/codebook.ts'
import { followed, mergesIn } from '../../coding/codebook/merged.ts'
import { sourceIn } from '../source/source.ts'

/**
 * Returns the codes of a variable that sources name: with a heading those below it, and of a code merged away the one it
 * was merged into.
 */
export function usedCodes(
  variable: string,
  { codes, changes }: Readonly<{ codes: readonly Code[]; changes: readonly Touched[] }>,
  sources: Iterable<string>,
): ReadonlySet<string> {
  const merges = mergesIn(changes)
  const used = new Set<string>()
  const add = (guid: string): void => {
    if (used.has(guid)) return
    used.add(guid)
    for (const code of codes) if (code.parent === guid) add(code.guid)
  }
  for (const stored of sources) {
    const source = sourceIn(stored)
    if (source?.kind === 'code' && source.variable === variable) add(followed(merges, source.code))
  }
  return used
}
