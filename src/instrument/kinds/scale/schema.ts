import { z } from 'zod'

import { common, declinable, type Frozen, step, text } from '../common/schema.ts'

/** From `min` to `max` in steps of `step` (default 1). */
export const schema = z.strictObject({
  ...common,
  ...declinable,
  kind: z.literal('scale'),
  min: z.number(),
  max: z.number(),
  step,
  min_label: text.exactOptional(),
  max_label: text.exactOptional(),
})
export type Scale = Frozen<z.output<typeof schema>>
