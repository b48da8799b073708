import { randomUUID } from 'node:crypto'

import type { Drafts } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'
import { boxOf, draftIn, goneBefore, quarterOf, type Draft, type DraftKeys } from './draft.ts'

/** A draft with its revision, which changes with every write. */
export type KeptDraft = Draft & { readonly revision: string }

type DraftKey = Pick<DraftKeys, 'draft_id'>

/** Returns the draft of these keys; undefined when there is none. */
export async function findDraft(drafts: Drafts, keys: DraftKeys): Promise<KeptDraft | undefined> {
  const [row] = await draftAt(drafts, { draft_id: keys.draft_id })
  return row && { ...draftIn(row.box, keys), revision: row.revision }
}

const draftAt = compiledQuery((drafts: Drafts, { draft_id }: DraftKey) =>
  drafts.selectFrom('draft').select(['box', 'revision']).where('id', '=', draft_id),
)

/** Inserts a draft; false when one exists, which is left unchanged. */
export async function insertDraft(
  drafts: Drafts,
  sessionId: number,
  keys: DraftKeys,
  draft: Draft,
  now: Date,
): Promise<boolean> {
  const { draft_id } = keys
  const begun = await newDraft(drafts, {
    draft_id,
    session_id: sessionId,
    revision: newRevision(),
    box: boxOf(draft, keys),
    touched: quarterOf(now),
  })
  return begun.length === 1
}

type New = { draft_id: Buffer; session_id: number; revision: string; box: Buffer; touched: string }
const newDraft = compiledQuery((drafts: Drafts, { draft_id, session_id, revision, box, touched }: New) =>
  drafts
    .insertInto('draft')
    .values({ id: draft_id, session_id, revision, box, touched })
    .onConflict((there) => there.column('id').doNothing())
    .returning('session_id'),
)

/** Replaces a draft at this revision; false when the revision is stale. */
export async function replaceDraft(
  drafts: Drafts,
  keys: DraftKeys,
  revision: string,
  draft: Draft,
  now: Date,
): Promise<boolean> {
  const { draft_id } = keys
  const written = await overDraft(drafts, {
    draft_id,
    seen: revision,
    now: newRevision(),
    box: boxOf(draft, keys),
    touched: quarterOf(now),
  })
  return written.length === 1
}

type Over = { draft_id: Buffer; seen: string; now: string; box: Buffer; touched: string }
const overDraft = compiledQuery((drafts: Drafts, { draft_id, seen, now, box, touched }: Over) =>
  drafts
    .updateTable('draft')
    .set({ revision: now, box, touched })
    .where('id', '=', draft_id)
    .where('revision', '=', seen)
    .returning('session_id'),
)

/** Deletes a draft. */
export async function deleteDraft(drafts: Drafts, { draft_id }: DraftKey): Promise<void> {
  await draftGone(drafts, { draft_id })
}

const draftGone = compiledQuery((drafts: Drafts, { draft_id }: DraftKey) =>
  drafts.deleteFrom('draft').where('id', '=', draft_id),
)

/** Returns the number of drafts of a session, and of those untouched for at least half an hour. */
export async function draftsCounted(
  drafts: Drafts,
  sessionId: number,
  now: Date,
): Promise<Readonly<{ all: number; gone: number }>> {
  const counting = drafts
    .selectFrom('draft')
    .select((of) => of.fn.countAll<number | string>().as('total'))
    .where('session_id', '=', sessionId)
  const all = await counting.executeTakeFirstOrThrow()
  // Of a draft that an earlier version wrote it is not known.
  const known = counting.where('touched', '!=', '')
  const gone = await known.where('touched', '<=', goneBefore(now)).executeTakeFirstOrThrow()
  return { all: Number(all.total), gone: Number(gone.total) }
}

/** Returns the bytes of a session's drafts. */
export async function draftBytesIn(drafts: Drafts, sessionId: number): Promise<number> {
  const { total } = await drafts
    .selectFrom('draft')
    .select((of) => of.fn.sum<number | string | null>(of.fn('length', ['box'])).as('total'))
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return Number(total ?? 0)
}

/** Deletes all drafts of a session. */
export async function deleteDraftsOf(drafts: Drafts, sessionId: number): Promise<void> {
  await drafts.deleteFrom('draft').where('session_id', '=', sessionId).execute()
}

const newRevision = () => randomUUID()
