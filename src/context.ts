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
}>
