import { z } from 'zod'

import { choices, common, declinable, type Frozen, list } from '../common/schema.ts'

/** Statements (`items`) answered one by one on the same scale (`list`). */
export const schema = z.strictObject({
  ...common,
  ...declinable,
  ...list,
  kind: z.literal('likert_set'),
  items: choices,
})
export type LikertSet = Frozen<z.output<typeof schema>>
