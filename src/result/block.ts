import type { Text } from '../text.ts'
import type { ShownReasons } from './nonresponse/reasons.ts'

/** Code and name of a subgroup: a workshop, stakeholder group, language, session or version. */
type At = Readonly<{ subgroup: string; name: Text }>
export type ShownRow = At &
  Readonly<{
    state: 'shown'
    base: number
    /** People who gave no answer, by reason. */
    reasons: ShownReasons
    /** Per column: whole per cents or rounded means; null where none is shown. */
    values: readonly (number | null)[]
    /**
     * Per column: number of people offered the option (the base of the value); null where nobody was, `withheld` where
     * too few, or where a total would disclose too few.
     */
    bases: readonly Base[]
    /** Per column: people who chose the option or step; null for other measures, and where no value is shown. */
    people: readonly (number | null)[]
  }>
/** Base of a value: null where nobody was offered it, `withheld` for disclosure control. */
export type Base = number | 'withheld' | null
/**
 * A row that is not shown holds no data about its answers. `asked_otherwise`: the subgroup was asked a question of this
 * code that is kept apart.
 */
export type ResultRow = ShownRow | WithheldRow | (At & Readonly<{ state: 'not_asked' | 'asked_otherwise' }>)
/** `few`: below the threshold. `held_back`: otherwise a row of few could be worked out. */
export type WithheldRow = At & Readonly<{ state: 'withheld'; rule: 'few' | 'held_back' }>

/** A question, statement or item with one row per subgroup, in order. */
export type Block = Readonly<{
  code: string
  label: Text
  /** The subgroup of another split that its rows are of, and the item's own name. */
  within?: At & Readonly<{ item: Text }>
  rows: readonly ResultRow[]
  /** Null for a single subgroup, and where it would disclose withheld rows. */
  total: ShownRow | null
  total_withheld: boolean
}>

/** Returns the row of everyone: the total, or the only subgroup's; null where it is not shown. */
export function wholeOf({ rows, total }: Block): ShownRow | null {
  if (total) return total
  const asked = rows.filter(({ state }) => state === 'shown' || state === 'withheld')
  const [only] = asked
  return asked.length === 1 && only?.state === 'shown' ? only : null
}
