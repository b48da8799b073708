import { DAY_FUNCTIONS } from '../../instrument/expression/date-functions.ts'
import { type Tree, nodesOf, referencesOf } from '../../instrument/expression/tree.ts'
import { type Notices, notice } from './notice.ts'
import type { Cell } from './table.ts'

/** Warns of functions that mean something else here. */
export function warnOfFunctions(tree: Tree, { spot, text }: Cell, { warnings }: Notices): void {
  const calls = nodesOf(tree).flatMap((node) => (node.kind === 'call' ? [node] : []))
  const day = calls.find(({ name }) => Object.hasOwn(DAY_FUNCTIONS, name))
  if (day) warnings.push(notice(spot, text, 'workbook.day_of_opening', { name: day.name }))
  if (calls.some((node) => node.name === 'once' && referencesOf(node).length > 0)) {
    warnings.push(notice(spot, text, 'workbook.worked_out_anew'))
  }
}
