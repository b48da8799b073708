import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { Input } from '../instrument/answer.ts'

/** Id and key of a draft. The server stores neither: both are derived from the phone's cookie. */
export type DraftKeys = Readonly<{
  /** 16 bytes. */
  draft_id: Buffer
  /** 32 bytes: AES-256. */
  draft_key: Buffer
}>

/** A participant's input so far, unparsed. */
export type Draft = Readonly<{
  /** Language of the pages. */
  language: string
  /** Stakeholder group code; `-97` when declined. */
  group: string
  input: Input
  /** Codes of questions that were posted, so that a cleared default is not filled in again. */
  shown?: readonly string[]
  /** Pages whose scripts saved, by nonce, with the count up to which they did; the most recent last. */
  pages?: readonly (readonly [name: string, count: number])[]
}>

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
/** Minutes without a touch after which a participant counts as gone. */
const LEFT = 30

/** Rounds down to a quarter of an hour, the precision with which a touch is stored. */
export const quarterOf = (now: Date): string =>
  new Date(Math.floor(now.getTime() / QUARTER) * QUARTER).toISOString().slice(0, 16)

/** The last quarter that has been over for half an hour: whoever touched their draft in it, or earlier, has left. */
export const goneBefore = (now: Date): string => quarterOf(new Date(now.getTime() - LEFT * MINUTE - QUARTER))

/** Bytes to which an encrypted draft is padded, hiding its length. */
const STEP = 1024
const NONCE = 12
const TAG = 16

/** Encrypts a draft: AES-256-GCM, padded to steps of 1 KiB, with its id as additional data. */
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

/** Decrypts a draft; throws for a wrong key or changed bytes. */
export function draftIn(box: Uint8Array, { draft_id, draft_key }: DraftKeys): Draft {
  const bytes = Buffer.from(box)
  const decipher = createDecipheriv('aes-256-gcm', draft_key, bytes.subarray(0, NONCE)).setAAD(draft_id)
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()])
  return JSON.parse(padded.subarray(4, 4 + padded.readUInt32BE()).toString()) as Draft
}
