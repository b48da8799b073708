import { createHash } from 'node:crypto'

import type { Db } from '../db/database.ts'
import { keyName, type Hidden, type HiddenWords } from './hidden.ts'

type Gathered = { digest: string; by: Map<string, Map<string, Hidden>> }

/** Returns what reviews of a consultation's answers hid, by session; sessions without any are left out. */
export async function hiddenIn(db: Db, consultation_id: number): Promise<ReadonlyMap<number, HiddenWords>> {
  const found = new Map<number, Gathered>()
  for (const row of await hiddenRows(db, consultation_id)) {
    const session = found.get(row.session_id) ?? { digest: '', by: new Map<string, Map<string, Hidden>>() }
    found.set(row.session_id, session)
    const name = keyName(row.k)
    const answers = session.by.get(name) ?? new Map<string, Hidden>()
    session.by.set(name, answers)
    answers.set(row.asked_as, withRow(answers.get(row.asked_as), row))
  }
  for (const session of found.values()) session.digest = digestOf(session.by)
  return found
}

type Row = Awaited<ReturnType<typeof hiddenRows>>[number]

const hiddenRows = async (db: Db, consultation_id: number) =>
  await db
    .selectFrom('text_review')
    .innerJoin('text_unit', 'text_unit.unit_id', 'text_review.unit_id')
    .leftJoin('redaction', 'redaction.unit_id', 'text_review.unit_id')
    .select(['session_id', 'k', 'asked_as', 'state', 'start_cp', 'end_cp', 'placeholder'])
    .where('text_review.consultation_id', '=', consultation_id)
    .where('state', 'in', ['replaced', 'removed'])
    .orderBy('text_review.unit_id')
    .orderBy('start_cp')
    .execute()

function withRow(known: Hidden | undefined, { state, start_cp, end_cp, placeholder }: Row): Hidden {
  const { removed, redactions } = known ?? { removed: false, redactions: [] }
  const isStretch = start_cp !== null && end_cp !== null && placeholder !== null
  return {
    removed: removed || state === 'removed',
    redactions: isStretch ? [...redactions, { start: start_cp, end: end_cp, placeholder }] : redactions,
  }
}

function digestOf(by: Gathered['by']): string {
  const parts = [...by].flatMap(([name, answers]) =>
    [...answers].map(([code, hidden]) => [Buffer.from(name, 'latin1').toString('hex'), code, hidden]),
  )
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
