import type { Db } from '../../db/database.ts'
import { notFound } from '../../problem.ts'
import type { Source } from '../../dataset/source.ts'
import type { Listed, ListedSection } from '../question-list.ts'
import type { ResultTable } from '../table.ts'
import { isWholeShown, shownOf, sideCells, type SideCell } from './cells.ts'
import { dissentIn, type Dissent, type Subject } from './count.ts'
import { sidedIn, SIDES, type Item } from './item.ts'
import type { Findings } from './search.ts'

/** A question, and what people can be on two sides of. */
export type Choosable = Readonly<{ listed: Listed; items: readonly Item[] }>

/** The questions of a consultation and its sealed sessions. */
export type Sealed = Readonly<{ sections: readonly ListedSection[]; sources: readonly Source[] }>

/** What results show of a question by workshop and, where they may, by stakeholder group. */
export type Tables = Readonly<{ places: ResultTable; groups: ResultTable | undefined }>

/** A split of the people, as far as results show it. */
export type Who = Readonly<{ table: ResultTable; cells: readonly SideCell[] }>

/** The people on a side of an item. `only`: the places counted, where not everybody is; `dissent` is undefined for none. */
export type Found = Subject &
  Readonly<{
    places: Who
    groups: Who | undefined
    only: readonly string[] | undefined
    dissent: Dissent | undefined
    findings: Findings
  }>

/** Returns the items of a question. Throws not_found for one that nobody can be on two sides of. */
export function itemsOf({ sections }: Pick<Sealed, 'sections'>, code: string): Choosable {
  const listed = sections.flatMap(({ questions }) => questions).find(({ shown }) => shown.code === code)
  const items = listed ? sidedIn(listed.shown).items : []
  if (!listed || items.length === 0) throw notFound()
  return { listed, items }
}

/** Returns the item and side with these names; an unknown one throws not_found. */
export function subjectIn({ listed, items }: Choosable, code: unknown, named: unknown): Subject {
  const item = items.find((one) => one.code === code)
  const side = SIDES.find((one) => one === named)
  if (!item || !side) throw notFound()
  return { listed, item, side }
}

/**
 * Finds the people on a side: by workshop and group as results show them, and what else they chose and wrote. Where
 * results withhold the total, only the people of the places shown are counted: the others could be worked out.
 */
export async function foundOn(
  db: Db,
  { sections, sources }: Sealed,
  subject: Subject,
  tables: Tables,
): Promise<Found> {
  const { item, side } = subject
  const whoIn = (table: ResultTable): Who => ({ table, cells: sideCells(table, item, side) })
  const places = whoIn(tables.places)
  const only = isWholeShown(tables.places, item)
    ? undefined
    : shownOf(places.cells).map(({ subgroup }) => subgroup)
  const counted = sources.filter(({ workshop }) => only?.includes(workshop.code) ?? true)
  const dissent = only?.length === 0 ? undefined : await dissentIn(db, sections, subject, counted)
  const held = new Set(sources.map(({ workshop }) => workshop.code)).size
  return {
    ...subject,
    places,
    groups: tables.groups && whoIn(tables.groups),
    only,
    dissent,
    findings: findingsOf(dissent, only?.length ?? held, held),
  }
}

const findingsOf = (dissent: Dissent | undefined, places: number, held: number): Findings => ({
  people: dissent?.people ?? 0,
  answered: (dissent?.people ?? 0) + (dissent?.others ?? 0),
  wrote: dissent?.wrote ?? 0,
  leads: dissent?.leads.length ?? 0,
  looked: dissent?.looked ?? 0,
  places,
  held,
})
