import { z } from 'zod'

import { common, type Frozen } from '../common/schema.ts'

/** A day; bounds are ISO dates, inclusive. */
export const schema = z.strictObject({
  ...common,
  kind: z.literal('date'),
  earliest: z.iso.date().exactOptional(),
  latest: z.iso.date().exactOptional(),
})
export type DateQuestion = Frozen<z.output<typeof schema>>
