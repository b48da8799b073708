import { outcomeOf } from '../../dataset/remembered.ts'
import type { Db } from '../../db/database.ts'
import { splitsOf, subgroupsOf } from '../subgroups.ts'
import { dividedInto, type Answered } from '../withheld.ts'
import { workedOut } from './in-child.ts'
import type { Decided } from './seen.ts'
import { nameOf } from './task.ts'
import { linkedIn, type Behind } from './work.ts'

/** Decides what may be shown of a question by one trait, and, where `isCrossed`, by pairs of traits beside that. */
export async function decidedOf(db: Db, answered: Answered, isCrossed: boolean): Promise<Decided> {
  const { sources, groups, asking } = answered
  const possible = splitsOf(sources, groups)
  const { divided, splits: kept, narrowed } = dividedInto(possible, possible, answered)
  const splits = kept.map((split) => ({ split, subgroups: subgroupsOf(split, sources, groups) }))
  const decided = { answered, splits, divided, narrowed }
  if (!isCrossed || splits.length < 2) return decided
  const behind = await behindIn(db, answered)
  const linked = linkedIn(answered, splits, divided, behind ?? [])
  if (linked.pairs.length === 0 || !behind) return { ...decided, linked: { ...linked, marks: undefined } }
  const asked = asking.map(({ source }) => source)
  const marks = await outcomeOf(db, asked, linked.work, async (work) => await workedOut(work))
  return { ...decided, linked: { ...linked, marks } }
}

/** What the questions behind one show of two traits; undefined where it was not worked out. */
async function behindIn(db: Db, { behind = [] }: Answered): Promise<readonly Behind[] | undefined> {
  const found: Behind[] = []
  for (const one of behind) {
    const { linked } = await decidedOf(db, one, true)
    // Words have no items, and show nothing of anybody.
    if (linked?.items.length === 0) continue
    const { pairs = [], marks = [] } = linked ?? {}
    if (pairs.length > 0 && !linked?.marks) return undefined
    found.push({ pairs, marks })
  }
  return found
}

/**
 * Returns whether a stakeholder group is shown of an item in every workshop that it came to, or crossings of the two
 * never are: then the others of each workshop are told too.
 */
export async function isGroupOpen(db: Db, answered: Answered, item: number, group: string): Promise<boolean> {
  const { linked, splits } = await decidedOf(db, answered, true)
  const isPair = linked?.pairs.some(([one, other]) => one === 'workshop' && other === 'group') ?? false
  if (!isPair || !linked?.marks) return true
  const own = splits.find(({ split }) => split === 'group')?.subgroups.findIndex(({ code }) => code === group)
  const marks = linked.marks[item] ?? {}
  const workshops = splits.find(({ split }) => split === 'workshop')?.subgroups ?? []
  return workshops.every((_, workshop) => {
    const mark = marks[nameOf({ workshop, group: own ?? -1 })]
    return mark === undefined || mark === 'empty' || mark === 'not_asked'
  })
}
