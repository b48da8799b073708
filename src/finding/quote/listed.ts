import type { Consultation } from '../../consultation/consultation.ts'
import { consultationOf, groupsOf } from '../../consultation/queries.ts'
import type { Db } from '../../db/database.ts'
import type { Person } from '../../people/person.ts'
import type { Language } from '../../web/language.ts'
import { openedFor, type Opened } from '../source/resolve.ts'
import type { Listed } from './list-page.ts'
import { quotesRead } from './read.ts'
import { quotesOf, usesOf } from './queries.ts'
import { quotedOf, type Quoted } from './said.ts'

/** Loads the quotes of a consultation for its researchers. Throws not_found. */
export async function quotesFor(db: Db, person: Person, id: number, language: Language): Promise<Listed> {
  const consultation = await consultationOf(db, person, id)
  const opened = await openedFor(db, consultation)
  const read = await quotesRead(db, { consultation, language, opened })
  const uses = await usesOf(db, id)
  return {
    consultation,
    quotes: [...read.values()].map((one) => ({ ...one, findings: uses.get(one.id) ?? [] })),
    quoted: await quotedIn(db, { consultation, opened }),
  }
}

/** Counts the quotes that findings use. */
export async function quotedIn(
  db: Db,
  { consultation, opened }: Readonly<{ consultation: Consultation; opened: Opened | undefined }>,
): Promise<Quoted> {
  const uses = await usesOf(db, consultation.id)
  const quotes = opened ? await quotesOf(db, consultation.id) : []
  return quotedOf(
    quotes.filter(({ id, withdrawn }) => withdrawn === null && uses.has(id)),
    opened?.dataset.sources ?? [],
    await groupsOf(db, consultation.id),
  )
}
