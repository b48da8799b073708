import type { Drafts } from '../db/database.ts'
import { conflict } from '../problem.ts'
import type { Draft, DraftKeys } from './draft.ts'
import { findDraft, replaceDraft, type KeptDraft } from './draft-queries.ts'

/** Two pages that fill in one draft seldom meet more often than this. */
const ATTEMPTS = 20

/**
 * Changes a draft as it is now, so that of two pages saved at once neither loses what the other wrote; it is read
 * again only when another page was faster than `seen`. Throws a conflict when it has gone, as it does once sent.
 */
export async function changeDraft(
  drafts: Drafts,
  keys: DraftKeys,
  seen: KeptDraft,
  change: (draft: Draft) => Draft,
  now: Date,
): Promise<void> {
  let before: KeptDraft | undefined = seen
  for (let attempt = 0; before && attempt < ATTEMPTS; attempt += 1) {
    const { revision, ...draft } = before
    if (await replaceDraft(drafts, keys, revision, change(draft), now)) return
    before = await findDraft(drafts, keys)
  }
  throw conflict('response.already_lede')
}
