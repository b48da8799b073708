import type { Text } from '../text.ts'

type At = Readonly<{ workshop: string; place: Text }>
export type ShownRow = At &
  Readonly<{
    state: 'shown'
    base: number
    /** People who declined or did not know; null when they are fewer than may be shown, none included. */
    declined: number | null
    /** Beside the columns: whole per cents, or rounded means; null where there is none to show. */
    values: readonly (number | null)[]
    /**
     * Beside the columns: how many people were offered that option and are what the value is of; null where nobody
     * was, `withheld` where too few were, or where a total would give away too few.
     */
    bases: readonly Base[]
  }>
/** How many people a value is of: null where nobody was offered it, `withheld` where that says too much. */
export type Base = number | 'withheld' | null
/**
 * A row that is not shown holds nothing about its answers. `asked_otherwise`: a question of the same code was put
 * there that stands apart from this one.
 */
export type ResultRow = ShownRow | (At & Readonly<{ state: 'withheld' | 'not_asked' | 'asked_otherwise' }>)

/** A question, statement or item with its rows in the order of the workshops. */
export type Block = Readonly<{
  code: string
  label: Text
  rows: readonly ResultRow[]
  /** Null for a single workshop, and where it would give away what is withheld. */
  total: ShownRow | null
  total_withheld: boolean
}>
