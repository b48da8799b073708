import { connect } from 'node:net'

/** Everything received on one connection; `status` 0: closed without a response. */
export type RawAnswer = Readonly<{ status: number; text: string; late: boolean }>

/** Timeout of a response in milliseconds. */
const PATIENCE = 20_000

/** Milliseconds of silence after which the request is ended: the server may wait for the rest of a body. */
const SILENCE = 1500

/** Writes these bytes and reads until the server closes the connection. */
export async function rawly(url: string, bytes: Buffer): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return await new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    const chunks: Buffer[] = []
    const done = (late: boolean) => {
      socket.destroy()
      const text = Buffer.concat(chunks).toString('latin1')
      resolve({
        status: Number(/^(?:HTTP\/1\.1 100 Continue\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        text,
        late,
      })
    }
    const timer = setTimeout(() => done(true), PATIENCE)
    const silence = setTimeout(() => socket.end(), SILENCE)
    socket.on('data', (chunk) => {
      clearTimeout(silence)
      chunks.push(chunk)
    })
    // A server that has responded may reset the connection.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      clearTimeout(silence)
      done(false)
    })
    socket.write(bytes)
  })
}
