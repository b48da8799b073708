import { absent, computed, type Computed } from './computed.ts'
import { above, type Cell } from './share.ts'

/** The fewest answers that must change before what is said changes, and what is said then. */
export type Fragility<Said> = Readonly<{ changes: number; cells: readonly Cell[]; said: Said }>

/**
 * Returns how many people must have answered the other way before what is said of a share changes; `say` gives a word or
 * a verdict that compares as equal. Fewer who agree are tried before more.
 */
export function fragility<Said extends string | boolean>(
  cell: Cell,
  say: (cell: Cell) => Said,
): Computed<Fragility<Said>, 'nobody' | 'never'> {
  const found = fragilityOver([cell], ([changed = cell]) => say(changed), cell.base)
  return found.reason === null ? found : absent(found.reason === 'nobody' ? 'nobody' : 'never')
}

/** Returns how many people must have answered the other way before a share lies on the other side of a bound. */
export const fragilityAt = (cell: Cell, percent: number): Computed<Fragility<boolean>, 'nobody' | 'never'> =>
  fragility(cell, (changed) => above(changed, percent))

/**
 * Returns the same for what is said of several cells together, each person changing in their own cell: the nearest
 * changes are tried first, up to `most`.
 */
export function fragilityOver<Said extends string | boolean>(
  cells: readonly Cell[],
  say: (cells: readonly Cell[]) => Said,
  most: number,
): Computed<Fragility<Said>, 'nobody' | 'more_than_tried'> {
  if (cells.every(({ base }) => base === 0)) return absent('nobody')
  const before = say(cells)
  for (let changes = 1; changes <= most; changes += 1)
    for (const changed of changedBy(cells, changes)) {
      const said = say(changed)
      if (said !== before) return computed({ changes, cells: changed, said })
    }
  return absent('more_than_tried')
}

/** Every way in which so many people, and no fewer, have answered the other way. */
function* changedBy(cells: readonly Cell[], changes: number): Generator<readonly Cell[]> {
  const [cell, ...rest] = cells
  if (!cell) {
    if (changes === 0) yield []
    return
  }
  for (let here = rest.length === 0 ? changes : 0; here <= changes; here += 1)
    for (const agree of here === 0 ? [cell.agree] : [cell.agree - here, cell.agree + here]) {
      if (agree < 0 || agree > cell.base) continue
      for (const others of changedBy(rest, changes - here)) yield [{ agree, base: cell.base }, ...others]
    }
}
