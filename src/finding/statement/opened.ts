import type { Consultation } from '../../consultation/consultation.ts'
import { consultationOf } from '../../consultation/queries.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import { languageOf, type Language } from '../../web/language.ts'
import { openedFor, type Opened } from '../source/resolve.ts'
import { statementAt } from './queries.ts'
import { statementNamed, type Statement } from './statement.ts'

/** A statement whose answers are open; undefined after their deletion. */
export type StatementOpened = Readonly<{
  consultation: Consultation
  statement: Statement
  language: Language
  opened: Opened | undefined
}>

/** Opens a statement by its name, for researchers of its consultation; `code`: of the reader's language. Throws not_found. */
export async function statementOpened(
  db: Db,
  person: Person,
  { id, name }: Readonly<{ id: number; name: string }>,
  code: string,
): Promise<StatementOpened> {
  const consultation = await consultationOf(db, person, id)
  const key = statementNamed(name)
  if (!key) throw notFound()
  return {
    consultation,
    statement: await statementAt(db, { consultation_id: id, ...key }),
    language: languageOf(code, consultation.default_language),
    opened: await openedFor(db, consultation),
  }
}
