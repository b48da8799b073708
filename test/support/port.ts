import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Browsers refuse some ports below it. */
const LOWEST = 20_000
/** From here on the kernel gives ports to outgoing connections, of which one may be this very port (ip(7)). */
const EPHEMERAL = 32_768

/** A port on loopback that nothing listens on, and that a server which was ended can listen on again. */
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
