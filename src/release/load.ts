import type { Consultation } from '../consultation/consultation.ts'
import { consultationOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import type { Person } from '../people/person.ts'
import type { Session } from '../session/session.ts'
import { waitingIn } from '../dataset/waiting.ts'
import type { Options } from './plan.ts'
import { exportable, type Exportable } from './prepare.ts'

/** Returns what an export would hold and leave out, or why there is none. Throws not_found without access. */
export async function exportableOf(
  db: Db,
  person: Person,
  id: number,
  optionsFor: (consultation: Consultation) => Options,
): Promise<Readonly<{ consultation: Consultation; found: Exportable; waiting: readonly Session[] }>> {
  const consultation = await consultationOf(db, person, id)
  return {
    consultation,
    found: await exportable(db, consultation, optionsFor(consultation)),
    waiting: await waitingIn(db, consultation.id),
  }
}

/** Returns the consultation of an export. Throws not_found without access. */
export const consultationFor = async (db: Db, person: Person, id: number): Promise<Consultation> =>
  await consultationOf(db, person, id)
