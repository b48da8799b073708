import { z } from 'zod'

import { common, type Frozen } from '../common/schema.ts'

/** A date; bounds are inclusive ISO dates. */
export const schema = z.strictObject({
  ...common,
  kind: z.literal('date'),
  earliest: z.iso.date().exactOptional(),
  latest: z.iso.date().exactOptional(),
})
export type DateQuestion = Frozen<z.output<typeof schema>>
