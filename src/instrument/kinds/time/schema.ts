import { z } from 'zod'

import { common, type Frozen } from '../common/schema.ts'

/** A time of day. */
export const schema = z.strictObject({ ...common, kind: z.literal('time') })
export type TimeQuestion = Frozen<z.output<typeof schema>>
