import { z } from 'zod'

import { common, flag, type Frozen, listed } from '../common/schema.ts'

/** Items of a list put in order; `partial` allows ranking only some. */
export const schema = z.strictObject({ ...common, ...listed, kind: z.literal('ranking'), partial: flag })
export type Ranking = Frozen<z.output<typeof schema>>
