import type { Cell } from '../../statistic/share.ts'
import type { Block, ShownRow } from '../block.ts'

/**
 * People who chose one of some options, told from the whole per cents and the base of a shown row. `exact`: no other
 * number of people has these per cents.
 */
export type People = Cell & Readonly<{ exact: boolean }>
export type Counted = Readonly<{ subgroup: string; people: People }>

/** Most people of whom a whole per cent tells the exact number. */
const MOST_EXACT = 100

/** Returns who of a shown row chose one of these options; undefined where one is withheld or was not offered to all. */
export function peopleOf({ values, bases }: ShownRow, options: readonly number[]): People | undefined {
  const offered = new Set(options.map((place) => bases[place] ?? null))
  const [base] = offered
  if (offered.size !== 1 || typeof base !== 'number') return undefined
  const agree = options.reduce((sum, place) => sum + Math.round(((values[place] ?? 0) * base) / 100), 0)
  return { agree, base, exact: base <= MOST_EXACT }
}

/** Returns the shown rows of a block with their people. */
export const countedIn = ({ rows }: Block, options: readonly number[]): readonly Counted[] =>
  rows.flatMap((row) => {
    const people = row.state === 'shown' ? peopleOf(row, options) : undefined
    return people ? [{ subgroup: row.subgroup, people }] : []
  })

/** Returns whether everybody who answered is in a row with their people; a withheld row of nobody hides nobody. */
export function isComplete(block: Block, options: readonly number[]): boolean {
  const { rows, total } = block
  const shown = rows.filter((row) => row.state === 'shown')
  const people = shown.reduce((sum, { base }) => sum + base, 0)
  const isHidden = rows.some(({ state }) => state === 'withheld') && people !== total?.base
  return shown.length > 0 && !isHidden && countedIn(block, options).length === shown.length
}

/** Returns all people: of the rows, where they hold everybody, and else of the total. */
export function everyoneIn(block: Block, options: readonly number[]): People | undefined {
  if (isComplete(block, options)) return togetherOf(countedIn(block, options).map(({ people }) => people))
  return block.total ? peopleOf(block.total, options) : undefined
}

/** Returns the people of several rows together. */
export const togetherOf = (rows: readonly People[]): People => ({
  agree: rows.reduce((sum, { agree }) => sum + agree, 0),
  base: rows.reduce((sum, { base }) => sum + base, 0),
  exact: rows.every(({ exact }) => exact),
})
