import type { Drafts } from '../db/database.ts'
import { tooMany } from '../problem.ts'
import type { Draft, DraftKeys } from './draft.ts'
import { findDraft, replaceDraft, type KeptDraft } from './draft-queries.ts'

/** Two pages that fill in one draft seldom meet more often than this. */
const ATTEMPTS = 20

/**
 * Changes a draft as it is now, so that of two pages saved at once neither loses what the other wrote; it is read
 * again only when another page was faster than `seen`. False when it has gone, as it does once sent or sealed.
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
