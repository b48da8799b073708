import { crossed, type Crossing } from '../../disclosure/tables/crossing.ts'
import { suppressed } from '../../disclosure/tables/suppress.ts'
import type { Group } from '../../disclosure/tables/table.ts'

/** The linked tables of one item, as data. */
export type Task = Readonly<{
  crossing: Omit<Crossing, 'fixed'>
  /** Groups decided elsewhere, by name. */
  fixed: Readonly<Record<string, NonNullable<Group['fixed']>>>
  threshold: number
}>

/** Why a group is not shown, by its name; all others are. */
export type Marks = Readonly<Record<string, 'few' | 'held_back' | 'empty' | 'not_asked'>>

/** Tables of which all people present are known, and those of each item. */
export type Work = Readonly<{ present: Task; items: readonly Task[] }>

/** Returns what names a group: its traits and the index of each value. */
export const nameOf = (of: Group['of']): string =>
  Object.keys(of)
    .toSorted()
    .map((code) => `${code} ${of[code] ?? -1}`)
    .join(', ')

/**
 * Returns for each item which groups are withheld. What is withheld if all present answer is withheld of every item:
 * the people whom a condition puts a question to are known from the answers to another.
 */
export function marksOf({ present, items }: Work): readonly Marks[] {
  const always = Object.fromEntries(
    Object.entries(decided(present)).flatMap(([name, mark]) =>
      mark === 'few' || mark === 'held_back' ? [[name, 'held_back' as const]] : [],
    ),
  )
  return items.map((item) => decided({ ...item, fixed: { ...always, ...item.fixed } }))
}

function decided({ crossing, fixed, threshold }: Task): Marks {
  const table = crossed({ ...crossing, fixed: (of) => fixed[nameOf(of)] })
  const { cells } = suppressed(table, threshold)
  const marks: Record<string, Marks[string]> = {}
  for (const { of, size } of table.groups) {
    const cell = cells[size]
    if (!cell || cell.is === 'shown') continue
    if (cell.is !== 'withheld') marks[nameOf(of)] = cell.is
    else marks[nameOf(of)] = cell.rule === 'below_threshold' ? 'few' : 'held_back'
  }
  return marks
}
