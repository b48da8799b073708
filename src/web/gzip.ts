import { gzip, gzipSync } from 'node:zlib'

import type { Response } from 'express'

/** Characters: shorter pages are not compressed; longer ones than the second are compressed off the event loop. */
const [LEAST, MOST] = [600, 65_536]

/** For a few kilobytes a small window compresses as well in a fraction of the time. */
const GZIP = { level: 4, memLevel: 5, windowBits: 13 }

/** Sends a page, with gzip if the browser accepts it. */
export function sendHtml(res: Response, html: string, status: number): void {
  res.status(status).set('Content-Type', 'text/html; charset=utf-8').vary('Accept-Encoding')
  if (html.length < LEAST || res.req.acceptsEncodings('gzip') !== 'gzip')
    return sendBytes(res, Buffer.from(html))
  res.set('Content-Encoding', 'gzip')
  if (html.length <= MOST) return sendBytes(res, gzipSync(html, GZIP))
  gzip(html, (error, body) => {
    if (error) res.destroy(error)
    else sendBytes(res, body)
  })
}

const sendBytes = (res: Response, body: Buffer) =>
  void res.set('Content-Length', String(body.length)).end(body)
