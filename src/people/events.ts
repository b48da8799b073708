import type { Db } from '../db/database.ts'

/** Entries of the audit log on one page. */
const PER_PAGE = 100

/** An entry of the audit log; `person_id` and `name` are null when the server or the command line did it. */
export type Entry = Readonly<{
  id: number
  at: string
  action: string
  subject: string
  person_id: number | null
  name: string | null
  /** The name of the person it was done to; null when it was not done to a person. */
  subject_name: string | null
}>

/** One page of the audit log, newest first; `before` is the id to begin below, `older` the next one of these. */
export async function entriesBefore(
  db: Db,
  before: number | undefined,
): Promise<{ entries: readonly Entry[]; older: number | undefined }> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .leftJoin('person as subject_person', (join) =>
      join.on((eb) =>
        eb(
          'event.subject',
          '=',
          eb(eb.val<string>('person/'), '||', eb.cast<string>('subject_person.id', 'text')),
        ),
      ),
    )
    .select([
      'event.id',
      'at',
      'action',
      'subject',
      'person_id',
      'person.name',
      'subject_person.name as subject_name',
    ])
    .$if(before !== undefined, (query) => query.where('event.id', '<', before ?? 0))
    .orderBy('event.id', 'desc')
    .limit(PER_PAGE + 1)
    .execute()
  const entries = rows.slice(0, PER_PAGE)
  return { entries, older: rows.length > PER_PAGE ? entries.at(-1)?.id : undefined }
}
