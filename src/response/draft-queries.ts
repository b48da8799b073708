import { randomUUID } from 'node:crypto'

import type { Drafts } from '../db/database.ts'
import { compiledQuery } from '../db/compiled-query.ts'
import { boxOf, draftIn, goneBefore, quarterOf, type Draft, type DraftKeys } from './draft.ts'

/** A draft with the revision it may be written over by; every writing gives it another. */
export type KeptDraft = Draft & { readonly revision: string }

type DraftKey = Pick<DraftKeys, 'draft_id'>

/** The draft these keys lead to; undefined when nothing is kept. */
export async function findDraft(drafts: Drafts, keys: DraftKeys): Promise<KeptDraft | undefined> {
  const [row] = await draftAt(drafts, { draft_id: keys.draft_id })
  return row && { ...draftIn(row.box, keys), revision: row.revision }
}

const draftAt = compiledQuery((drafts: Drafts, { draft_id }: DraftKey) =>
  drafts.selectFrom('draft').select(['box', 'revision']).where('id', '=', draft_id),
)

/** Begins a draft; false when there is one, which stays as it is. */
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

/** Writes a draft over the revision it was made from; false when another page was faster. */
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

/** Forgets a draft. */
export async function deleteDraft(drafts: Drafts, { draft_id }: DraftKey): Promise<void> {
  await draftGone(drafts, { draft_id })
}

const draftGone = compiledQuery((drafts: Drafts, { draft_id }: DraftKey) =>
  drafts.deleteFrom('draft').where('id', '=', draft_id),
)

/** How many drafts of a session there are, and how many of them nobody has touched for half an hour at least. */
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
