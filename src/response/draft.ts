import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { Input } from '../instrument/answer.ts'

/** Where a draft lies and what opens it. Neither is kept by the server: whoever fills it in brings both. */
export type DraftKeys = Readonly<{
  /** 16 bytes. */
  draft_id: Buffer
  /** 32 bytes: AES-256. */
  draft_key: Buffer
}>

/** What a person has filled in so far, just as typed. */
export type Draft = Readonly<{
  /** Language of the pages. */
  language: string
  /** Stakeholder group code; `-97` when declined. */
  group: string
  input: Input
  /** Codes of questions that were on a page and posted, so that a default that was cleared does not come back. */
  shown?: readonly string[]
  /** Pages whose script saved, by a random name, and up to which count of their taps; the last one to do so last. */
  pages?: readonly (readonly [name: string, count: number])[]
}>

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
/** Minutes without a touch after which somebody has left. */
const LEFT = 30

/** The quarter of an hour in which a draft was touched: all that is kept of the moment. */
export const quarterOf = (now: Date): string =>
  new Date(Math.floor(now.getTime() / QUARTER) * QUARTER).toISOString().slice(0, 16)

/** The last quarter that has been over for half an hour: whoever touched their draft in it, or earlier, has left. */
export const goneBefore = (now: Date): string => quarterOf(new Date(now.getTime() - LEFT * MINUTE - QUARTER))

/** Bytes: the size of a box says only this much about what is in it. */
const STEP = 1024
const NONCE = 12
const TAG = 16

/** The draft as stored: AES-256-GCM under its key, padded to steps of 1 KiB. */
export function boxOf(draft: Draft, { draft_id, draft_key }: DraftKeys): Buffer {
  const content = Buffer.from(JSON.stringify(draft))
  const padded = Buffer.alloc(Math.ceil((content.length + 4) / STEP) * STEP)
  padded.writeUInt32BE(content.length)
  content.copy(padded, 4)
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', draft_key, nonce).setAAD(draft_id)
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Reads a stored draft; throws when the key is another's or a byte was changed. */
export function draftIn(box: Uint8Array, { draft_id, draft_key }: DraftKeys): Draft {
  const bytes = Buffer.from(box)
  const decipher = createDecipheriv('aes-256-gcm', draft_key, bytes.subarray(0, NONCE)).setAAD(draft_id)
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
  return JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE()).toString()) as Draft
}
