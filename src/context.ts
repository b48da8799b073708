import type { Logger } from 'pino'

import type { Config } from './config.ts'
import type { Stores } from './db/database.ts'
import type { Secrets } from './secrets.ts'

/** Dependencies passed to the slices; the clock is injected so that tests can set it. */
export type Context = Readonly<{
  stores: Stores
  config: Config
  secrets: Secrets
  now: () => Date
  log: Logger
  /** Aborted on shutdown: background work ends then, long before the database closes. */
  stopping: AbortSignal
}>

/** The context outside a running server. */
export type Surroundings = Omit<Context, 'stopping'>
