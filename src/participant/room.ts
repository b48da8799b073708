import type { Consultation, StakeholderGroup } from '../consultation/consultation.ts'
import { consultationById, groupsOf } from '../consultation/queries.ts'
import type { Db } from '../db/database.ts'
import { keptQuery } from '../db/kept-query.ts'
import { readOnce } from '../db/read-once.ts'
import { formOf } from '../questionnaire/queries.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import { findSessionByJoinCode } from '../session/queries.ts'
import type { Session } from '../session/session.ts'
import { workshopById } from '../workshop/queries.ts'
import type { Workshop } from '../workshop/workshop.ts'

/** Where a participant is: the session and everything its pages speak of. */
export type Room = Readonly<{
  session: Session
  workshop: Workshop
  consultation: Consultation
  groups: readonly StakeholderGroup[]
  form: Questionnaire
  /** Languages its pages are offered in. */
  languages: readonly string[]
}>

/** The room behind a join code; undefined when the code is nobody's. */
export const findRoom = readOnce(async (db: Db, join_code: string): Promise<Room | undefined> => {
  const session = await findSessionByJoinCode(db, join_code)
  if (!session) return undefined
  const workshop = await workshopById(db, session.workshop_id)
  const consultation = await consultationById(db, workshop.consultation_id)
  const groups = await groupsOf(db, consultation.id)
  const form = await formOf(db, session.version_id)
  const both = workshop.languages.filter((language) => form.languages.includes(language))
  return { session, workshop, consultation, groups, form, languages: both.length > 0 ? both : form.languages }
})

/** Everyone the workshop expects; 0 when nobody has said. */
export async function expectedIn(db: Db, workshopId: number): Promise<number> {
  const rows = await expectations(db, { workshopId })
  return rows.reduce((sum, { expected }) => sum + expected, 0)
}

const expectations = keptQuery((db: Db, { workshopId }: { workshopId: number }) =>
  db.selectFrom('workshop_expectation').select('expected').where('workshop_id', '=', workshopId).limit(1000),
)

/** The next session of the same workshop that is open now; undefined when there is none. */
export async function findNextOpen(db: Db, session: Session): Promise<{ join_code: string } | undefined> {
  const [next] = await nextOpen(db, session)
  return next
}

const nextOpen = keptQuery((db: Db, { workshop_id, kind, number }: Session) =>
  db
    .selectFrom('session')
    .select('join_code')
    .where('workshop_id', '=', workshop_id)
    .where('kind', '=', kind)
    .where('state', '=', 'open')
    .where('number', '>', number)
    .orderBy('number')
    .limit(1),
)
