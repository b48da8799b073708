import { z } from 'zod'

import type { Message } from '../../locale/message.ts'
import { first, inputOf, readForm, words, type Input } from '../../web/form.ts'
import { NONE_FITS, type Coding } from '../act/coding.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { chosen, type Choice, type GivenBy } from './choice.ts'
import type { Settling } from './adjudicate.ts'
import { givable } from '../queue/desk.ts'

/** How a difference is settled, or what is wrong with the form. */
export type SettleRead =
  | Readonly<{ ok: true; value: Omit<Settling, 'unit'> }>
  | Readonly<{ ok: false; faults: Readonly<Record<string, Message>>; input: Input }>

const shape = z.object({
  settled_by: z.enum(['together', 'third'], 'round.by_missing'),
  reason: words('round.reason_missing', 2000),
  last: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
})

/** Reads the form that settles a difference. */
export function readSettling(body: unknown, given: GivenBy, codebook: Codebook): SettleRead {
  const input = inputOf(body)
  const form = readForm(shape, body)
  const faults: Record<string, Message> = form.ok ? {} : { ...form.faults }
  const choice = choiceIn(input, given, codebook)
  if (!choice) faults['as'] ??= { key: 'round.as_missing' }
  const codings: readonly Coding[] | undefined = choice && chosen(given, choice)
  if (choice && !codings) faults['code'] ??= { key: 'round.code_missing' }
  if (!form.ok || !codings || Object.keys(faults).length > 0) return { ok: false, faults, input }
  return { ok: true, value: { ...form.value, codings } }
}

function choiceIn(input: Input, given: GivenBy, codebook: Codebook): Choice | undefined {
  const as = first(input, 'as')
  if (as === 'all' || as === 'common') return { as }
  if (as === 'other') {
    const used = [...given.values()].flat().map(({ code }) => code)
    const able = new Set([...givable(codebook).map(({ guid }) => guid), ...used])
    const codes = (input['code'] ?? []).map((code) => (code === 'none' ? NONE_FITS : code))
    return { as, codes: [...new Set(codes)].filter((code) => code === NONE_FITS || able.has(code)) }
  }
  const letter = as.replace(/^coder_/, '')
  return as.startsWith('coder_') && given.has(letter) ? { as: 'coder', letter } : undefined
}
