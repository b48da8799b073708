import { randomInt } from 'node:crypto'

import { MOST_LISTED, drawn } from '../../disclosure/words.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { decidedOf, type Decided } from '../looking/decided.ts'
import { lookedAt } from '../looking/looked.ts'
import type { UnitRead } from '../text/unit.ts'
import { unitsRead } from '../text/texts.ts'
import {
  matrixCell,
  matrixOf,
  rowsIn,
  type Matrix,
  type MatrixCell,
  type Row,
  type RowsBy,
} from './matrix.ts'
import { summariesOf } from './queries.ts'

/** The framework matrix of a question; `by`: what its rows are. */
export type Framework = Readonly<{ decided: Decided; by: RowsBy; matrix: Matrix }>

/** Loads the matrix, with the rows asked for where there are such. Throws not_found, and gone after deletion. */
export async function frameworkOf(
  db: Db,
  person: Person,
  { id, variable, rows }: Readonly<{ id: number; variable: string; rows: unknown }>,
): Promise<Framework> {
  const decided = decidedOf(await lookedAt(db, person, id, variable))
  const of = { consultation_id: decided.looked.consultation.id, variable }
  const by = rowsIn(decided, rows)
  return { decided, by, matrix: matrixOf(decided, by, await summariesOf(db, of)) }
}

/** A cell with its answers, those its summary rests on and others, in a new random order each time. */
export type OpenCell = Readonly<{ row: Row; cell: MatrixCell; answers: readonly UnitRead[] }>

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
  const rests = new Set(found.cell.summary?.units)
  const first = seen.filter(({ id }) => rests.has(id))
  const others = seen.filter(({ id }) => !rests.has(id))
  const listed = [...first, ...drawn(others, MOST_LISTED - first.length, randomInt)]
  return { ...found, answers: drawn(listed, MOST_LISTED, randomInt) }
}
