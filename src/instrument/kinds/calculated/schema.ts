import { z } from 'zod'

import { common, expression, type Frozen } from '../common/schema.ts'

/** Worked out from other answers when the answers are sent; never shown as a question. */
export const schema = z.strictObject({
  ...common,
  kind: z.literal('calculated'),
  calculation: expression,
  result: z.enum(['number', 'text']),
})
export type Calculated = Frozen<z.output<typeof schema>>
