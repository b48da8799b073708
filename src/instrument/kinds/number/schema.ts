import { z } from 'zod'

import { common, flag, type Frozen, step, text } from '../common/schema.ts'

/** A number; `step` allows `min` (default 0) plus whole multiples. */
export const schema = z.strictObject({
  ...common,
  kind: z.literal('number'),
  integer: flag,
  min: z.number().exactOptional(),
  max: z.number().exactOptional(),
  step,
  unit: text.exactOptional(),
})
export type NumberQuestion = Frozen<z.output<typeof schema>>
