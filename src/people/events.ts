import type { Db } from '../db/database.ts'
import type { Person } from './person.ts'
import { namesOf, type Named } from './subjects.ts'

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
  /** Why it was done; '' where no reason was asked for. */
  reason: string
  /** What a person was called before, and their e-mail, as far as it was changed. */
  was: readonly string[]
  /** What it was done to; undefined when that has no name. */
  named: Named | undefined
}>

/** One page of the audit log for this reader, newest first; `before` is the id to begin below, `older` the next one. */
export async function entriesBefore(
  db: Db,
  reader: Person,
  before: number | undefined,
): Promise<{ entries: readonly Entry[]; older: number | undefined }> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .select(['event.id', 'at', 'action', 'subject', 'person_id', 'detail', 'person.name'])
    .$if(before !== undefined, (query) => query.where('event.id', '<', before ?? 0))
    .orderBy('event.id', 'desc')
    .limit(PER_PAGE + 1)
    .execute()
  const shown = rows.slice(0, PER_PAGE)
  const names = await namesOf(db, reader, shown)
  const entries = shown.map(({ detail, ...row }) => ({
    ...row,
    ...notedIn(detail),
    named: names.get(row.id),
  }))
  return { entries, older: rows.length > PER_PAGE ? entries.at(-1)?.id : undefined }
}

/** Of what is noted beside a deed the log shows the reason and what a person was called, and nothing else. */
function notedIn(detail: string | null): Pick<Entry, 'reason' | 'was'> {
  const { reason, was }: { reason?: unknown; was?: Record<string, unknown> } = JSON.parse(detail ?? '{}')
  return {
    reason: typeof reason === 'string' ? reason : '',
    was: [was?.['name'], was?.['email']].filter((said) => typeof said === 'string'),
  }
}
