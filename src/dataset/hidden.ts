import type { Redaction } from './redaction.ts'

/** What reviews hid of one answer in words. */
export type Hidden = Readonly<{ removed: boolean; redactions: readonly Redaction[] }>

/** What reviews hid in a session, by response and question; the digest is the same only while all of it is. */
export type HiddenWords = Readonly<{
  digest: string
  /** By the key of the response as `keyName` writes it, then by the code of the question in the questionnaire. */
  by: ReadonlyMap<string, ReadonlyMap<string, Hidden>>
}>

/** A session of which nothing is hidden. */
export const NOTHING_HIDDEN: HiddenWords = { digest: '', by: new Map() }

/** Writes the key of a response as a name. */
export const keyName = (k: Uint8Array): string => Buffer.from(k).toString('latin1')
