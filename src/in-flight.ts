import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds in which a reader must take something of what waits for it, or a connection ask for something. */
const PATIENCE = 10_000

/** Since when an answer waits for its reader to have taken more than so many bytes of the connection. */
type Waiting = Readonly<{ taken: number; since: number }>

/** What a server is answering: from the request until the last byte has left, or the connection has ended. */
export type InFlight = Map<ServerResponse, Waiting | undefined>

/** Begins to follow what a server answers. */
export function trackResponses(server: Server): InFlight {
  const inFlight: InFlight = new Map()
  server.prependListener('request', (_req, res) => {
    inFlight.set(res, undefined)
    res.once('close', () => inFlight.delete(res))
  })
  return inFlight
}

/** Whether an answer is written whole, and not yet on its way whole. */
export const isFlushing = (inFlight: InFlight): boolean =>
  [...inFlight.keys()].some((res) => res.writableEnded && !res.writableFinished)

/**
 * Cuts the connection of whoever has taken nothing for ten seconds of what waits for them; to be called again and
 * again. A reader that is slow is not cut, and nobody for whom the server itself takes long.
 */
export function destroyStalled(inFlight: InFlight): void {
  const now = Date.now()
  for (const [res, known] of inFlight) {
    const waits = res.socket ? res.writableLength : 0
    const taken = (res.socket?.bytesWritten ?? 0) - waits
    if (waits === 0) inFlight.set(res, undefined)
    else if (known?.taken !== taken) inFlight.set(res, { taken, since: now })
    else if (now - known.since > PATIENCE) res.destroy()
  }
}

/** The connections of a server, with the time each was made. */
export type Connections = Map<Socket, number>

/** Begins to follow the connections of a server. */
export function trackConnections(server: Server): Connections {
  const connections: Connections = new Map()
  server.on('connection', (socket: Socket) => {
    connections.set(socket, Date.now())
    socket.once('close', () => connections.delete(socket))
  })
  return connections
}

/**
 * Cuts the connections on which not a byte has come for ten seconds, which browsers keep at hand. Node.js counts them
 * as busy with a request that is on its way.
 */
export function destroySilent(connections: Connections): void {
  const now = Date.now()
  for (const [socket, since] of connections)
    if (socket.bytesRead === 0 && now - since > PATIENCE) socket.destroy()
}
