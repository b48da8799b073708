import { z } from 'zod'

import { common, type Frozen, list } from '../common/schema.ts'

const MOST_POINTS = 1_000_000

/** `total` points shared among the items of a list. */
export const schema = z.strictObject({
  ...common,
  ...list,
  kind: z.literal('points'),
  total: z.int().min(1).max(MOST_POINTS),
})
export type Points = Frozen<z.output<typeof schema>>
