import type { Side } from './item.ts'

/** What a search found, in numbers; a kept search stores nothing else of the answers. */
export type Findings = Readonly<{
  people: number
  answered: number
  wrote: number
  /** Options that stand out, of so many that were looked at. */
  leads: number
  looked: number
  /** Places counted, of those with sealed sessions. */
  places: number
  held: number
}>

export type Search = Readonly<{ question: string; item: string; side: Side; found: Findings; note: string }>

/** A kept search with who kept it and when (ISO, UTC). */
export type KeptSearch = Search & Readonly<{ id: number; at: string; person_name: string }>

/** Kept searches listed per page. */
export const MOST_SEARCHES = 500
