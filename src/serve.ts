import { createServer, type Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import { createApp } from './app.ts'
import { scheduleBackups } from './backup/schedule.ts'
import type { Context, Surroundings } from './context.ts'
import { deleteBeforeServing } from './deletion/due.ts'
import { scheduleDeletions } from './deletion/schedule.ts'
import { scheduleDueWork } from './response/timer.ts'
import {
  trackConnections,
  destroySilent,
  destroyStalled,
  isFlushing,
  trackResponses,
  type Connections,
  type InFlight,
} from './in-flight.ts'

/** Milliseconds: enough to accept a new connection and read its request. */
const SWEEP = 250

/**
 * A running server. `stop` ends background work, drains requests in flight except those whose client has stopped
 * reading, then closes the database.
 */
export type Serving = { readonly url: string; readonly stop: () => Promise<void> }

/** Runs overdue deletions, then listens and starts the scheduled jobs. Throws when the port is taken. */
export async function serve(surroundings: Surroundings): Promise<Serving> {
  const stopping = new AbortController()
  const context: Context = { ...surroundings, stopping: stopping.signal }
  const { config, stores } = context
  await deleteBeforeServing(context)
  const server = createServer(createApp(context))
  const inFlight = trackResponses(server)
  const connections = trackConnections(server)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const jobs = [scheduleDueWork(context), scheduleBackups(context), scheduleDeletions(context)]
  return {
    url: addressOf(server, config.host),
    stop: async () => {
      stopping.abort()
      await emptied(server, inFlight, connections)
      await Promise.all(jobs.map(async (job) => await job.stop()))
      await stores.checkpoint()
      await stores.close()
    },
  }
}

/**
 * Graceful shutdown: finishes requests in flight, accepts no new connection and closes idle ones, but not while a
 * response is being flushed, when Node.js already counts its connection as idle.
 */
async function emptied(server: Server, inFlight: InFlight, connections: Connections): Promise<void> {
  await pause(SWEEP)
  server.prependListener('request', (_req, res) => res.setHeader('Connection', 'close'))
  const ended = new Promise((resolve) => NetServer.prototype.close.call(server, resolve))
  const sweep = setInterval(() => {
    destroyStalled(inFlight)
    destroySilent(connections)
    if (!isFlushing(inFlight)) server.closeIdleConnections()
  }, SWEEP)
  await ended
  clearInterval(sweep)
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
