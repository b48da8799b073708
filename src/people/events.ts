import type { Db } from '../db/database.ts'
import { ACTS, type EventFilter } from './event-filter.ts'
import type { Person } from './person.ts'
import { namesOf, type Named } from './subjects.ts'

const PER_PAGE = 100

/** An entry of the audit log; `person_id` and `name` are null for the server and the command line. */
export type Entry = Readonly<{
  id: number
  at: string
  action: string
  subject: string
  person_id: number | null
  name: string | null
  /** Code of the question, with that of an item; '' where it is about none. */
  question: string
  /** '' where no reason was asked for. */
  reason: string
  /** A person's previous name and e-mail, as far as changed. */
  was: readonly string[]
  /** The subject; undefined when it has no name. */
  named: Named | undefined
}>

/**
 * Returns one page of the audit log for this reader, newest first: chosen entries with ids below `before`; `older` is
 * the next cursor.
 */
export async function entriesBefore(
  db: Db,
  reader: Person,
  { act, who, before }: EventFilter & Readonly<{ before: number | undefined }>,
): Promise<{ entries: readonly Entry[]; older: number | undefined }> {
  const rows = await db
    .selectFrom('event')
    .leftJoin('person', 'person.id', 'event.person_id')
    .select(['event.id', 'at', 'action', 'subject', 'person_id', 'detail', 'person.name'])
    .$if(before !== undefined, (query) => query.where('event.id', '<', before ?? 0))
    .$if(act !== undefined, (query) =>
      query.where((is) => is.or((act ? ACTS[act] : []).map((word) => is('action', 'like', `${word}.%`)))),
    )
    .$if(who !== undefined, (query) => query.where('person_id', who === null ? 'is' : '=', who ?? null))
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

/** Returns the parts of an event's detail that the log shows: the code of a question and its item, the reason, and a person's previous values. */
function notedIn(detail: string | null): Pick<Entry, 'question' | 'reason' | 'was'> {
  const { question, item, reason, was }: Record<string, unknown> & { was?: Record<string, unknown> } =
    JSON.parse(detail ?? '{}')
  return {
    question: [question, item === question ? '' : item]
      .filter((code) => typeof code === 'string' && code !== '')
      .join('~'),
    reason: typeof reason === 'string' ? reason : '',
    was: [was?.['name'], was?.['email']].filter((said) => typeof said === 'string'),
  }
}
