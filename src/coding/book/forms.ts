import { randomUUID } from 'node:crypto'
import { z } from 'zod'

import type { Key, Message } from '../../locale/message.ts'
import { optionalWords, words } from '../../web/form.ts'
import { ACTS, type Act } from './change.ts'

const guid = z.string().regex(/^[0-9a-f-]{36}$/)
const version = z
  .string()
  .regex(/^\d{0,9}$/)
  .transform(Number)
const parent = z
  .string()
  .regex(/^(?:[0-9a-f-]{36})?$/)
  .transform((given) => given || null)

const texts = {
  name: optionalWords(120),
  definition: optionalWords(2000),
  use: optionalWords(2000),
  not_use: optionalWords(2000),
  example: optionalWords(2000),
  color: optionalWords(20),
  reason: optionalWords(2000),
}

/** A new code. */
export const newForm = z.object({ ...texts, parent, version })

/** A code as it is to be, and what to do to it. */
export const codeForm = z.object({
  ...texts,
  parent,
  version,
  act: z.enum(ACTS),
  into: z.string().max(36),
  split: optionalWords(2000).transform((lines) =>
    lines
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ guid: randomUUID(), name })),
  ),
})

/** Proposals of one name, to take under a heading or to decline. */
export const proposalForm = z.object({
  proposal: z
    .array(
      z
        .string()
        .regex(/^[1-9]\d{0,14}$/)
        .transform(Number),
    )
    .min(1)
    .max(500),
  act: z.enum(['take', 'decline']),
  parent,
})

export const memoForm = z.object({
  subject: z.string().regex(/^(?:[0-9a-f-]{36})?$/),
  memo: words('coding.memo_missing', 4000),
})

/** An answer to sort, from a code that was split to one of the new ones. */
export const sortingForm = z.object({ unit: z.string().regex(/^[0-9a-f]{32}$/), into: guid })

/** Acts that need a reason. */
const REASONED: readonly Act[] = ['save', 'merge', 'split', 'retire']

/** Returns why an act cannot go without a reason. */
export const reasonFault = (act: Act, reason: string): Message | undefined =>
  REASONED.includes(act) && reason === '' ? { key: 'codes.reason_missing' } : undefined

/** Returns the field that a fault of a change belongs to. */
export function fieldOf({ key }: Message, act: Act | 'add'): string {
  if (act === 'merge') return 'into'
  if (act === 'split') return 'split'
  const own: Partial<Record<Key, string>> = {
    'codes.color': 'color',
    'codes.too_deep': 'parent',
    'codes.parent_retired': 'parent',
    'codes.below_itself': 'parent',
    'codes.reason_missing': 'reason',
  }
  return own[key] ?? 'name'
}
