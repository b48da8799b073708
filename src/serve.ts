import { createServer, type Server } from 'node:http'

import { createApp } from './app.ts'
import type { Context } from './context.ts'
import { keepTime } from './response/due.ts'

/** A server that answers. `stop` lets requests in flight end, cuts nothing, and then closes the database. */
export type Serving = { readonly url: string; readonly stop: () => Promise<void> }

/** Begins to listen and to keep time. Throws when the port is taken. */
export async function serve(context: Context): Promise<Serving> {
  const { config, stores } = context
  const server = createServer(createApp(context))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const time = keepTime(context)
  return {
    url: addressOf(server, config.host),
    stop: async () => {
      const ended = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await ended
      await time.stop()
      await stores.checkpoint()
      await stores.close()
    },
  }
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
