import { z } from 'zod'

import { common, declinable, flag, type Frozen, listed } from '../common/schema.ts'

/** One option of a list; `other` adds Other with text. */
export const schema = z.strictObject({
  ...common,
  ...declinable,
  ...listed,
  kind: z.literal('single_choice'),
  other: flag,
})
export type SingleChoice = Frozen<z.output<typeof schema>>
