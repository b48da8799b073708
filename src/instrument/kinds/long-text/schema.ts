import { z } from 'zod'

import { common, type Frozen, max_length } from '../common/schema.ts'

/** Text; `max_length` counts code points. */
export const schema = z.strictObject({ ...common, kind: z.literal('long_text'), max_length })
export type LongText = Frozen<z.output<typeof schema>>
