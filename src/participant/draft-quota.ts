import type { Context } from '../context.ts'
import { draftBytesIn } from '../response/draft-queries.ts'

/** Bytes of a draft that are always accepted: about twenty pages of answers. */
const FAIR = 16 * 1024
/** Milliseconds for which a session's total is cached. */
const RENEWED = 5_000
const MEGABYTE = 1024 * 1024

/** Returns whether a session has room for a draft to grow from `before` to `bytes`, and counts the growth. */
export type DraftQuota = (session_id: number, bytes: number, before: number) => Promise<boolean>

/**
 * Limits the bytes of a session's drafts. Beyond the limit only large drafts are refused, so that nobody can keep
 * others out by filling it.
 */
export function draftQuota({ stores, config, now }: Pick<Context, 'stores' | 'config' | 'now'>): DraftQuota {
  const most = config.draft_megabytes * MEGABYTE
  const counted = new Map<number, { bytes: number; at: number }>()
  return async (session_id, bytes, before) => {
    const more = bytes - before
    if (bytes <= FAIR || more <= 0) return true
    const at = now().getTime()
    let kept = counted.get(session_id)
    if (!kept || Math.abs(at - kept.at) > RENEWED) {
      kept = { bytes: await draftBytesIn(stores.drafts, session_id), at }
      counted.set(session_id, kept)
    }
    if (kept.bytes + more > most) return false
    kept.bytes += more
    return true
  }
}
