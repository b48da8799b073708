import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Browsers block some lower ports. */
const LOWEST = 20_000
/** First ephemeral port: the kernel may give ports from here on to outgoing connections (ip(7)). */
const EPHEMERAL = 32_768

/** Returns a free loopback port, on which a server can listen again after a restart. */
export async function aPort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, EPHEMERAL)
    const server = createServer()
    const listening = once(server, 'listening').then(
      () => true,
      () => false,
    )
    server.listen(port, '127.0.0.1')
    if (!(await listening)) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
