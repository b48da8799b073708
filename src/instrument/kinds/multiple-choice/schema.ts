import { z } from 'zod'

import { common, count, declinable, flag, type Frozen, listed } from '../common/schema.ts'

/** Any options of a list; `at_least` and `at_most` limit ticked options, if present. */
export const schema = z.strictObject({
  ...common,
  ...declinable,
  ...listed,
  kind: z.literal('multiple_choice'),
  other: flag,
  at_least: count.exactOptional(),
  at_most: count.exactOptional(),
})
export type MultipleChoice = Frozen<z.output<typeof schema>>
