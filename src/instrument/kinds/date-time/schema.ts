import { z } from 'zod'

import { common, type Frozen } from '../common/schema.ts'

/** A date and time. */
export const schema = z.strictObject({ ...common, kind: z.literal('date_time') })
export type DateTimeQuestion = Frozen<z.output<typeof schema>>
