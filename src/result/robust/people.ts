import type { Cell } from '../../statistic/share.ts'
import type { Block, ShownRow } from '../block.ts'

/** The people of a shown row who chose one of some options. */
export type Counted = Readonly<{ subgroup: string; people: Cell }>

/** Returns who of a shown row chose one of these options; undefined where one is withheld or was not offered to all. */
export function peopleOf({ people, bases }: ShownRow, options: readonly number[]): Cell | undefined {
  const offered = new Set(options.map((place) => bases[place] ?? null))
  const [base] = offered
  if (offered.size !== 1 || typeof base !== 'number') return undefined
  return { agree: options.reduce((sum, place) => sum + (people[place] ?? 0), 0), base }
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
export function everyoneIn(block: Block, options: readonly number[]): Cell | undefined {
  if (isComplete(block, options)) return togetherOf(countedIn(block, options).map(({ people }) => people))
  return block.total ? peopleOf(block.total, options) : undefined
}

/** Returns the people of several rows together. */
export const togetherOf = (rows: readonly Cell[]): Cell => ({
  agree: rows.reduce((sum, { agree }) => sum + agree, 0),
  base: rows.reduce((sum, { base }) => sum + base, 0),
})
