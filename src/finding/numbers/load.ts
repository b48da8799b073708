import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import { notFound } from '../../problem.ts'
import { resolveSources } from '../source/resolve.ts'
import type { Resolved } from '../source/resolved.ts'
import { statementOpened, type StatementOpened } from '../statement/opened.ts'
import { choicesFor, narrowingOf, type Choices, type Narrowing } from './choices.ts'
import { numbersOf, type StatementNumbers } from './statement-numbers.ts'

/** A statement with its numbers, and what its figures may be chosen from; nothing after deletion of the answers. */
export type Desk = StatementOpened & Readonly<{ numbers: StatementNumbers; choices: Choices }>

/** Loads the numbers of a statement by its name, for researchers. Throws not_found. */
export async function numbersDesk(
  db: Db,
  person: Person,
  at: Readonly<{ id: number; name: string }>,
  code: string,
): Promise<Desk> {
  const { consultation, statement, language, opened } = await statementOpened(db, person, at, code)
  const numbers = (await numbersOf(db, consultation, [statement], language, opened)).get(statement.number)
  if (!numbers) throw notFound()
  const choices = opened
    ? await choicesFor(db, consultation, statement, opened, language)
    : { evidence: [], codes: [], questions: [] }
  return { consultation, statement, language, opened, numbers, choices }
}

/** A figure to be narrowed, with what it tells as it stands. */
export type Open = Readonly<{ narrowing: Narrowing | undefined; resolved: Resolved }>

/** Loads a figure that may be chosen for a text; undefined after deletion of the answers. */
export async function openFigure(
  db: Db,
  { consultation, language, opened }: Desk,
  source: string,
): Promise<Open | undefined> {
  if (!opened) return undefined
  const resolved = (await resolveSources(db, consultation, [source], language, opened)).get(source)
  return resolved && { resolved, narrowing: await narrowingOf(db, opened, source, language) }
}
