/** Sheets that are parsed, and known ones that are ignored. */
const READ = ['survey', 'choices', 'settings', 'external_choices'] as const
const KNOWN: readonly string[] = [...READ, 'entities', 'osm']

export type SheetName = (typeof READ)[number]

/** Normalizes a sheet name for comparison. */
export const folded = (name: string): string => name.trim().toLowerCase()

/** Whether such a sheet is parsed. */
export const isRead = (name: string): boolean => READ.some((one) => one === folded(name))

/** Returns the sheet a misspelt name means; undefined when none, or when it begins with `_`. */
export function meant(name: string): SheetName | undefined {
  const written = folded(name)
  if (written.startsWith('_') || KNOWN.includes(written)) return undefined
  return READ.find((one) => isNear(written, one))
}

/** Whether the Levenshtein distance is at most two. */
function isNear(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 2) return false
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (const [at, letter] of Array.from(word).entries()) {
    const next = [at + 1]
    for (const [place, against] of Array.from(other).entries()) {
      const change = (row[place] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? 0) <= 2
}
