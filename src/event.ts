import type { Tx } from './db/database.ts'

/** Writes the audit log in the transaction of the act. `by` is null for the server and the command line. */
export async function record(
  trx: Tx,
  event: {
    at: Date
    by: number | null
    action: string
    subject: string
    detail?: Readonly<Record<string, unknown>>
  },
): Promise<void> {
  await trx
    .insertInto('event')
    .values({
      at: event.at.toISOString(),
      person_id: event.by,
      action: event.action,
      subject: event.subject,
      detail: event.detail ? JSON.stringify(event.detail) : null,
    })
    .execute()
}
