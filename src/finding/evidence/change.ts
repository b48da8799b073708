import type { Db, Tx } from '../../db/database.ts'
import { conflict, notFound } from '../../problem.ts'
import { roomNotesOf } from '../../session/note-queries.ts'
import { keepSeen, seenOf } from '../stale/look.ts'
import { copyLooks } from '../stale/queries.ts'
import type { Seen } from '../stale/seen.ts'
import { subjectNames } from '../stale/subjects.ts'
import type { At } from '../statement/queries.ts'
import { nameOf } from '../statement/statement.ts'
import { draftLocked, recordDeed, type By } from '../statement/write.ts'
import type { Evidence, OutsideDocument } from './evidence.ts'
import { endEvidence, evidenceOf, insertDocument, insertEvidence } from './queries.ts'

/** Most pieces of evidence of a finding. */
export const MOST_PIECES = 500

/** What a researcher says of a piece: what it does to the claim, and why. */
export type Bearing = Pick<Evidence, 'relation' | 'reason'>
export type Piece = Bearing & Pick<Evidence, 'kind' | 'source'>

/**
 * Adds a piece to the evidence of a draft. Throws conflict where it is no draft, the source is in its evidence already, or
 * there are too many; and gone after deletion.
 */
export async function addEvidence(db: Db, at: At, piece: Piece, by: By): Promise<void> {
  const seen = await seenOf(db, at.consultation_id, piece)
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    await addLocked(trx, at, piece, by, seen)
  })
}

/** Records an outside document and adds it to the evidence of a draft. Throws like addEvidence. */
export async function addDocument(
  db: Db,
  at: At,
  document: Omit<OutsideDocument, 'id'>,
  bearing: Bearing,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    const own = { consultation_id: at.consultation_id, at: now.toISOString(), person_id: by }
    const id = await insertDocument(trx, { ...document, ...own })
    await addLocked(trx, at, { ...bearing, kind: 'document', source: String(id) }, { by, now })
  })
}

/**
 * Adds a piece to the evidence of a draft that is locked. `seen`: what it rests on, as read before; reading that of a code
 * takes long where many answers are coded.
 */
export async function addLocked(trx: Tx, at: At, piece: Piece, { by, now }: By, seen?: Seen): Promise<void> {
  const { consultation_id, number: finding } = at
  const pieces = await evidenceOf(trx, consultation_id, finding)
  if (pieces.some(({ kind, source }) => kind === piece.kind && source === piece.source))
    throw conflict('evidence.already', { name: nameOf(at) })
  if (pieces.length >= MOST_PIECES) throw conflict('evidence.many', { max: MOST_PIECES })
  if (
    piece.kind === 'note' &&
    !(await roomNotesOf(trx, consultation_id)).some(({ id }) => String(id) === piece.source)
  )
    throw notFound()
  const own = { consultation_id, finding, at: now.toISOString(), person_id: by }
  const subject = subjectNames.evidence(await insertEvidence(trx, { ...own, ...piece }))
  const is = seen ?? (await seenOf(trx, consultation_id, piece))
  await keepSeen(trx, { consultation_id, subject, seen: is }, { by, now })
  await recordDeed(trx, at, 'add_evidence', { by, now })
}

/** Says anew what a piece does to the claim; what it was before is kept as taken away. Throws not_found, conflict or gone. */
export async function changeEvidence(
  db: Db,
  at: At,
  id: number,
  bearing: Bearing,
  { by, now }: By,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    const { consultation_id, number: finding } = at
    const before = (await evidenceOf(trx, consultation_id, finding)).find((piece) => piece.id === id)
    if (!before) throw notFound()
    if (before.relation === bearing.relation && before.reason === bearing.reason) return
    await endLocked(trx, at, id, { by, now })
    const { kind, source } = before
    const deed = { at: now.toISOString(), person_id: by }
    const anew = await insertEvidence(trx, { consultation_id, finding, kind, source, ...bearing, ...deed })
    await copyLooks(trx, consultation_id, subjectNames.evidence(id), subjectNames.evidence(anew))
    await recordDeed(trx, at, 'change_evidence', { by, now })
  })
}

/** Takes a piece away from a draft; the history keeps it. Throws not_found, conflict or gone. */
export async function takeEvidenceAway(db: Db, at: At, id: number, by: By): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await draftLocked(trx, at)
    await endLocked(trx, at, id, by)
    await recordDeed(trx, at, 'take_evidence_away', by)
  })
}

async function endLocked(trx: Tx, { consultation_id, number: finding }: At, id: number, { by, now }: By) {
  const deed = { ended_at: now.toISOString(), ended_by: by }
  if (!(await endEvidence(trx, { consultation_id, finding, id }, deed))) throw notFound()
}
