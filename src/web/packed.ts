import { gzipSync } from 'node:zlib'

import type { Response } from 'express'

/** Characters: shorter pages travel as they are; longer ones are packed as they are sent, aside. */
const [LEAST, MOST] = [600, 65_536]

/** For a page of a few kilobytes a small window is as good, and made in a fraction of the time. */
const GZIP = { level: 4, memLevel: 5, windowBits: 13 }

/** Sends a page, packed at once where the browser takes gzip. */
export function sendHtml(res: Response, html: string, status: number): void {
  res.status(status).set('Content-Type', 'text/html; charset=utf-8').vary('Accept-Encoding')
  if (html.length > MOST) return void res.send(html)
  const packs = html.length >= LEAST && res.req.acceptsEncodings('gzip') === 'gzip'
  if (packs) res.set('Content-Encoding', 'gzip')
  const body = packs ? gzipSync(html, GZIP) : Buffer.from(html)
  res.set('Content-Length', String(body.length)).end(body)
}
