import { withholding, type Cell, type Withheld } from '../../disclosure/linked.ts'
import { shown } from '../../disclosure/rules.ts'
import { MOST_EFFORT } from '../../result/withheld.ts'
import type { Text } from '../../text.ts'

/** What answers are divided by. */
export const BY = ['position', 'workshop', 'group', 'language', 'length'] as const
export type By = (typeof BY)[number]

/** Some of the answers: those with `at` in the block. `name` where it is not a word of the interface. */
export type Part = Readonly<{ code: string; name?: Text }>

/** Answers divided into parts; `of` has the part of each answer, by its place. `shut`: parts withheld elsewhere. */
export type Block = Readonly<{
  by: By
  parts: readonly Part[]
  of: readonly number[]
  shut?: ReadonlySet<string>
}>

/** Thirds of answers by length; answers as long as each other are in one third. */
export function thirdsOf(lengths: readonly number[]): Block {
  const sorted = lengths.toSorted((one, other) => one - other)
  const [short = 0, middle = 0] = [1, 2].map((third) => sorted[Math.ceil((third * sorted.length) / 3) - 1])
  return {
    by: 'length',
    parts: ['short', 'middle', 'long'].map((code) => ({ code })),
    of: lengths.map((length) => (length <= short ? 0 : length <= middle ? 1 : 2)),
  }
}

/** Drops parts without answers, and a block of fewer than two. */
export function filled(block: Block): readonly Block[] {
  const held = block.parts.flatMap((_, place) => (block.of.includes(place) ? [place] : []))
  if (held.length < 2) return []
  const parts = held.flatMap((place) => block.parts[place] ?? [])
  return [{ ...block, parts, of: block.of.map((place) => held.indexOf(place)) }]
}

/**
 * Returns per block which parts are withheld: those of fewer people than the threshold or withheld elsewhere, and more
 * until nobody can work those out from what is shown of all blocks and of everybody. One part is never withheld alone.
 */
export function withheldIn(blocks: readonly Block[], threshold: number): Withheld {
  const cells = new Map<string, Cell>()
  for (const [answer] of (blocks[0]?.of ?? []).entries()) {
    const at = blocks.map(({ of }) => of[answer] ?? 0)
    const name = at.join()
    cells.set(name, { at, present: (cells.get(name)?.present ?? 0) + 1 })
  }
  const all = [...cells.values()]
  const sizes = blocks.map(({ parts }) => parts.length)
  const shut = blocks.map(({ parts, shut: own }) => parts.map(({ code }) => own?.has(code) ?? false))
  const found = withholding(all, sizes, threshold)(
    all.map(({ present }) => present),
    { left: MOST_EFFORT },
    shut,
  )
  return blocks.map((block, place) => notAlone(block, found?.[place], threshold))
}

/** Withholds the smallest of the others with a part that would be withheld alone. */
function notAlone(
  { parts, of }: Block,
  found: readonly boolean[] | undefined,
  threshold: number,
): readonly boolean[] {
  if (!found) return parts.map(() => true)
  const people = parts.map((_, part) => of.filter((one) => one === part).length)
  const withheld = found.map((is, part) => is || !shown(people[part] ?? 0, threshold))
  if (withheld.filter(Boolean).length !== 1) return withheld
  const [next] = [...withheld.keys()]
    .filter((part) => !withheld[part])
    .toSorted((one, other) => (people[one] ?? 0) - (people[other] ?? 0))
  return withheld.map((is, part) => is || part === next)
}
