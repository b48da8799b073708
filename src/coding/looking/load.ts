import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { choosingFor, type Choosing } from '../across/coded-questions.ts'
import { unitsRead } from '../text/texts.ts'
import { cellIn, listedOf, listsBy, type Cell, type Listed } from './cell.ts'
import { decidedOf, type By, type Decided } from './decided.ts'
import { codeWords, type CodeWords } from './key-words.ts'
import { lookedAt } from './looked.ts'

/** What was coded of a question, decided, the words of its codes, and what these can be crossed with. */
export type Look = Readonly<{ decided: Decided; words: readonly CodeWords[]; across: Choosing }>

/** Loads what may be shown of a question's codes. Throws not_found, and gone after deletion. */
export async function decidedAt(db: Db, person: Person, id: number, variable: string): Promise<Decided> {
  return decidedOf(await lookedAt(db, person, id, variable))
}

/** Loads the same with the key words of each code. */
export async function lookAt(db: Db, person: Person, id: number, variable: string): Promise<Look> {
  const decided = await decidedAt(db, person, id, variable)
  const { dataset, units, variable: of } = decided.looked
  const words = codeWords(decided, await unitsRead(db, dataset, of, units))
  return { decided, words, across: await choosingFor(db, decided.looked) }
}

/** Loads the answers of a cell; undefined where the table does not show it. */
export async function answersAt(
  db: Db,
  decided: Decided,
  address: Readonly<{ code: unknown; by: By; subgroup: unknown }>,
): Promise<Readonly<{ cell: Cell; answers: readonly Listed[] }> | undefined> {
  const cell = cellIn(decided, address)
  if (!cell) return undefined
  const { dataset, variable } = decided.looked
  const units = listsBy(decided, cell.by)(cell.code, cell.subgroup)
  return { cell, answers: listedOf(await unitsRead(db, dataset, variable, units)) }
}
