import { z } from 'zod'

import { common, expression, type Frozen } from '../common/schema.ts'

/** Calculated from other answers on sending; never shown as a question. */
export const schema = z.strictObject({
  ...common,
  kind: z.literal('calculated'),
  calculation: expression,
  result: z.enum(['number', 'text']),
})
export type Calculated = Frozen<z.output<typeof schema>>
