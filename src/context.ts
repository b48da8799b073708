import type { Logger } from 'pino'

import type { Config } from './config.ts'
import type { Stores } from './db/database.ts'
import type { Secrets } from './secrets.ts'

/** What the slices are given to work with; the clock is an argument so that tests can set it. */
export type Context = Readonly<{
  stores: Stores
  config: Config
  secrets: Secrets
  now: () => Date
  log: Logger
  /** Aborted as soon as the server is told to stop: what goes on by itself ends then, long before the database closes. */
  stopping: AbortSignal
}>

/** The same where no server runs that could be told to stop. */
export type Surroundings = Omit<Context, 'stopping'>
