import { z } from 'zod'

import { optionalWords, words } from '../../web/form.ts'
import { RELATIONS } from '../evidence/evidence.ts'

const unit = z.string().regex(/^[0-9a-f]{32}$/, 'form.unreadable')

/** An answer whose code becomes evidence of a draft. */
export const addingForm = z.object({
  unit,
  code: z.string().min(1, 'audit.code_missing').max(36),
  finding: z.coerce.number('audit.finding_missing').int().positive('audit.finding_missing').max(99_999),
  relation: z.enum(RELATIONS, 'audit.relation_missing'),
  reason: optionalWords(2000),
})

export const asideForm = z.object({ unit, reason: words('audit.reason_missing', 2000) })

export const takingBackForm = z.object({ unit })
