import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** A response; `body` as transferred, compressed or not. */
export type Answered = Readonly<{ status: number; location: string; body: Buffer; packed: boolean }>

/** HTTP client on one connection, with a cookie and gzip; throws when the connection breaks. */
export type Phone = Readonly<{
  get: (address: string) => Promise<Answered>
  post: (address: string, body: string) => Promise<Answered>
  /** Bytes received so far, headers included. */
  bytes: () => number
  close: () => void
}>

/** Returns a new client of a server such as `http://127.0.0.1:3000`. */
export function phoneAt(base: string): Phone {
  const { hostname, port } = new URL(base)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const jar = new Map<string, string>()
  let bytes = 0
  const ask = async (method: string, path: string, more: OutgoingHttpHeaders, body?: string) => {
    const headers = { 'accept-encoding': 'gzip', 'accept-language': 'en', ...cookieOf(jar), ...more }
    return await new Promise<Answered>((resolve, reject) => {
      const sent = request({ hostname, port, method, path, agent, headers }, (arrived) => {
        keepCookies(jar, arrived)
        const { socket } = arrived
        const chunks: Buffer[] = []
        arrived.on('data', (chunk: Buffer) => chunks.push(chunk))
        arrived.on('error', reject)
        arrived.on('end', () => {
          bytes = socket.bytesRead
          resolve(answeredIn(arrived, Buffer.concat(chunks)))
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
  return {
    get: async (address) => await ask('GET', address, {}),
    post: async (address, body) => await ask('POST', address, formHeaders(body), body),
    bytes: () => bytes,
    close: () => agent.destroy(),
  }
}

/** Returns the decompressed body. */
export const textOf = ({ body, packed }: Answered): string => (packed ? gunzipSync(body) : body).toString()

const answeredIn = ({ statusCode = 0, headers }: IncomingMessage, body: Buffer): Answered => ({
  status: statusCode,
  location: headers.location ?? '',
  body,
  packed: headers['content-encoding'] === 'gzip',
})

const formHeaders = (body: string): OutgoingHttpHeaders => ({
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': Buffer.byteLength(body),
  'sec-fetch-site': 'same-origin',
})

function keepCookies(jar: Map<string, string>, { headers }: IncomingMessage): void {
  for (const cookie of headers['set-cookie'] ?? []) {
    const pair = cookie.split(';', 1)[0] ?? ''
    jar.set(pair.slice(0, pair.indexOf('=')), pair)
  }
}

const cookieOf = (jar: ReadonlyMap<string, string>): OutgoingHttpHeaders =>
  jar.size === 0 ? {} : { cookie: [...jar.values()].join('; ') }
