import type { Source } from '../../dataset/source.ts'

/** Returns the code of the workshop whose answers entered last: the latest by its first session; undefined for none. */
export function newestIn(sources: readonly Source[]): string | undefined {
  const first = new Map<string, string>()
  for (const { workshop, session } of sources) {
    const entered = `${session.entered_at ?? ''} ${workshop.starts_on}`
    const known = first.get(workshop.code)
    if (known === undefined || entered < known) first.set(workshop.code, entered)
  }
  const [newest] = [...first].toSorted(([, one], [, other]) => (one < other ? 1 : one > other ? -1 : 0))
  return newest?.[0]
}
