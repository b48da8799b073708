import type { Drafts } from '../db/database.ts'
import { tooMany } from '../problem.ts'
import type { Draft, DraftKeys } from './draft.ts'
import { findDraft, replaceDraft, type KeptDraft } from './draft-queries.ts'

/** Maximum number of optimistic retries. */
const ATTEMPTS = 20

/**
 * Changes a draft with optimistic concurrency, so that of two concurrent saves neither is lost; reads it again only
 * when `seen` is stale. Returns false when it no longer exists, as after sending or sealing.
 */
export async function changeDraft(
  drafts: Drafts,
  keys: DraftKeys,
  seen: KeptDraft,
  change: (draft: Draft) => Draft,
  now: Date,
): Promise<boolean> {
  let before: KeptDraft | undefined = seen
  for (let attempt = 0; before && attempt < ATTEMPTS; attempt += 1) {
    const { revision, ...draft } = before
    if (await replaceDraft(drafts, keys, revision, change(draft), now)) return true
    before = await findDraft(drafts, keys)
  }
  if (!before) return false
  throw tooMany(1)
}
