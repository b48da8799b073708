import { z } from 'zod'

import { common, type Frozen } from '../common/schema.ts'

/** Text between questions. */
export const schema = z.strictObject({ ...common, kind: z.literal('note') })
export type Note = Frozen<z.output<typeof schema>>
