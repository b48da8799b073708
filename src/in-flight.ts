import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Timeout in milliseconds for a client to read pending bytes, or to send the first bytes of a request. */
const PATIENCE = 10_000

/** Bytes the client had read, and when that was first seen, while more bytes are buffered. */
type Waiting = Readonly<{ taken: number; since: number }>

/** Responses in flight: from the request until the last byte is sent or the connection is closed. */
export type InFlight = Map<ServerResponse, Waiting | undefined>

export function trackResponses(server: Server): InFlight {
  const inFlight: InFlight = new Map()
  server.prependListener('request', (_req, res) => {
    inFlight.set(res, undefined)
    res.once('close', () => inFlight.delete(res))
  })
  return inFlight
}

/** Returns whether a response has ended but is not fully flushed. */
export const isFlushing = (inFlight: InFlight): boolean =>
  [...inFlight.keys()].some((res) => res.writableEnded && !res.writableFinished)

/**
 * Destroys connections whose client has read nothing of the buffered bytes for ten seconds; call it periodically. Slow
 * readers, and requests that take the server long, are not affected.
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

/** Open connections with the time of each. */
export type Connections = Map<Socket, number>

export function trackConnections(server: Server): Connections {
  const connections: Connections = new Map()
  server.on('connection', (socket: Socket) => {
    connections.set(socket, Date.now())
    socket.once('close', () => connections.delete(socket))
  })
  return connections
}

/**
 * Destroys connections that have sent no byte for ten seconds: browsers open spare ones, which Node.js counts as busy
 * with a request.
 */
export function destroySilent(connections: Connections): void {
  const now = Date.now()
  for (const [socket, since] of connections)
    if (socket.bytesRead === 0 && now - since > PATIENCE) socket.destroy()
}
