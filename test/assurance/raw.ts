import { connect } from 'node:net'

/** What came back over one connection; `status` is 0 when it was closed without an answer. */
export type RawAnswer = Readonly<{ status: number; text: string; late: boolean }>

/** Milliseconds in which an answer must have ended. */
const PATIENCE = 20_000

/** Milliseconds without an answer after which nothing more is said: the server may wait for the rest of a body. */
const SILENCE = 1500

/** Writes these bytes to a server as they are, and reads until the server ends the connection. */
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
    // A server that has answered may cut what is still being sent to it.
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      clearTimeout(silence)
      done(false)
    })
    socket.write(bytes)
  })
}
