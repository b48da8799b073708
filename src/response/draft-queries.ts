import { randomUUID } from 'node:crypto'

import type { Drafts } from '../db/database.ts'
import { keptQuery } from '../db/kept-query.ts'
import { boxOf, draftIn, type Draft, type DraftKeys } from './draft.ts'

/** A draft with the revision a form must carry to send it. */
export type KeptDraft = Draft & { readonly revision: string }

type Place = Pick<DraftKeys, 'draft_id'>

/** The draft these keys lead to; undefined when nothing is kept. */
export async function findDraft(drafts: Drafts, keys: DraftKeys): Promise<KeptDraft | undefined> {
  const [row] = await draftAt(drafts, { draft_id: keys.draft_id })
  return row && { ...draftIn(row.box, keys), revision: row.revision }
}

const draftAt = keptQuery((drafts: Drafts, { draft_id }: Place) =>
  drafts.selectFrom('draft').select(['box', 'revision']).where('id', '=', draft_id),
)

/** Begins a draft, or writes over the one there is. */
export async function putDraft(
  drafts: Drafts,
  sessionId: number,
  keys: DraftKeys,
  draft: Draft,
): Promise<void> {
  const { draft_id } = keys
  await draftPut(drafts, {
    draft_id,
    session_id: sessionId,
    revision: newRevision(),
    box: boxOf(draft, keys),
  })
}

type Put = { draft_id: Buffer; session_id: number; revision: string; box: Buffer }
const draftPut = keptQuery((drafts: Drafts, { draft_id, session_id, revision, box }: Put) =>
  drafts
    .insertInto('draft')
    .values({ id: draft_id, session_id, revision, box })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ revision, box })),
)

/** Writes a draft over the revision it was made from; false when another page was faster. */
export async function replaceDraft(
  drafts: Drafts,
  keys: DraftKeys,
  revision: string,
  draft: Draft,
): Promise<boolean> {
  const { draft_id } = keys
  const written = await overDraft(drafts, {
    draft_id,
    seen: revision,
    now: newRevision(),
    box: boxOf(draft, keys),
  })
  return written.length === 1
}

type Over = { draft_id: Buffer; seen: string; now: string; box: Buffer }
const overDraft = keptQuery((drafts: Drafts, { draft_id, seen, now, box }: Over) =>
  drafts
    .updateTable('draft')
    .set({ revision: now, box })
    .where('id', '=', draft_id)
    .where('revision', '=', seen)
    .returning('session_id'),
)

/** Forgets a draft. */
export async function deleteDraft(drafts: Drafts, { draft_id }: Place): Promise<void> {
  await draftGone(drafts, { draft_id })
}

const draftGone = keptQuery((drafts: Drafts, { draft_id }: Place) =>
  drafts.deleteFrom('draft').where('id', '=', draft_id),
)

/** Bytes that the drafts of a session take. */
export async function draftBytesIn(drafts: Drafts, sessionId: number): Promise<number> {
  const { total } = await drafts
    .selectFrom('draft')
    .select((of) => of.fn.sum<number | string | null>(of.fn('length', ['box'])).as('total'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Number(total ?? 0)
}

/** Forgets every draft of a session. */
export async function deleteDraftsOf(drafts: Drafts, sessionId: number): Promise<void> {
  await drafts.deleteFrom('draft').where('session_id', '=', sessionId).execute()
}

const newRevision = () => randomUUID()
