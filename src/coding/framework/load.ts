import { randomInt } from 'node:crypto'

import { MOST_LISTED, drawn } from '../../disclosure/words.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import type { CrossedRow } from '../looking/crossed.ts'
import { decidedOf, type Decided } from '../looking/decided.ts'
import { lookedAt } from '../looking/looked.ts'
import type { UnitRead } from '../text/unit.ts'
import { unitsRead } from '../text/texts.ts'
import { matrixCell, matrixOf, type Matrix, type MatrixCell } from './matrix.ts'
import { summariesOf } from './queries.ts'

/** The framework matrix of a question. */
export type Framework = Readonly<{ decided: Decided; matrix: Matrix }>

/** Loads the matrix. Throws not_found, and gone after deletion. */
export async function frameworkOf(db: Db, person: Person, id: number, variable: string): Promise<Framework> {
  const decided = decidedOf(await lookedAt(db, person, id, variable))
  const of = { consultation_id: decided.looked.consultation.id, variable }
  return { decided, matrix: matrixOf(decided, await summariesOf(db, of)) }
}

/** A cell with its answers, in a new random order each time. */
export type OpenCell = Readonly<{ row: CrossedRow; cell: MatrixCell; answers: readonly UnitRead[] }>

/** Loads a cell; undefined where it is withheld. */
export async function cellAt(
  db: Db,
  { decided, matrix }: Framework,
  address: Readonly<{ place: unknown; group: unknown; code: unknown }>,
): Promise<OpenCell | undefined> {
  const found = matrixCell(matrix, address)
  if (!found) return undefined
  const { dataset, variable } = decided.looked
  const read = await unitsRead(db, dataset, variable, found.cell.units)
  const seen = read.filter(({ text }) => text !== '')
  return { ...found, answers: drawn(seen, MOST_LISTED, randomInt) }
}
