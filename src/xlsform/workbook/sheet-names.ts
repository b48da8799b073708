/** The sheets of an XLSForm that are read, and those that are known and left alone. */
const READ = ['survey', 'choices', 'settings', 'external_choices'] as const
const KNOWN: readonly string[] = [...READ, 'entities', 'osm']

export type SheetName = (typeof READ)[number]

/** The name of a sheet as names are compared. */
export const folded = (name: string): string => name.trim().toLowerCase()

/** Whether a sheet of this name is read. */
export const isRead = (name: string): boolean => READ.some((one) => one === folded(name))

/** The sheet a name seems to mean, misspelt; undefined when it means none, or begins with `_` to say so. */
export function meant(name: string): SheetName | undefined {
  const written = folded(name)
  if (written.startsWith('_') || KNOWN.includes(written)) return undefined
  return READ.find((one) => isNear(written, one))
}

/** Whether two words differ by at most two letters put in, left out or changed. */
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
