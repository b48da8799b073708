import type { Context } from '../context.ts'
import { draftBytesIn } from '../response/draft-queries.ts'

/** Bytes of a draft that is kept whatever else a session keeps: some twenty pages of answers. */
const FAIR = 16 * 1024
/** Milliseconds after which what a session keeps is counted anew. */
const RENEWED = 5_000
const MEGABYTE = 1024 * 1024

/** Whether a session has room for a draft of `bytes` that had `before`; what it grows by is counted then. */
export type DraftQuota = (session_id: number, bytes: number, before: number) => Promise<boolean>

/**
 * Bounds what the drafts of one session take. Where it is used up only large drafts may not grow, so that nobody fills
 * a session to keep the others out.
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
