// Development proxy in front of the server, which is unaware of it; adds a script to pages that reloads them on demand.
import { createServer, request } from 'node:http'

const SCRIPT = '/dev/reload.js'
const CHANGES = '/dev/changes'
const RELOADING = `new EventSource('${CHANGES}').onmessage = () => location.reload()\n`

/** Returns the proxy; `behind` resolves to the server's URL once it listens, `reload` reloads every open page. */
export function proxyTo(behind) {
  const pages = new Set()
  const server = createServer((req, res) => {
    if (req.url === SCRIPT) return void res.setHeader('Content-Type', 'text/javascript').end(RELOADING)
    if (req.url === CHANGES) return listening(res, pages)
    passedOn(req, res, behind).catch((error) => {
      if (!res.headersSent) res.writeHead(502, { 'Content-Type': 'text/plain' })
      res.end(`${error.message}\n`)
    })
  })
  const reload = () => {
    for (const page of pages) page.write('data: changed\n\n')
  }
  return { server, reload }
}

function listening(res, pages) {
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).flushHeaders()
  pages.add(res)
  res.once('close', () => pages.delete(res))
}

async function passedOn(req, res, behind) {
  const headers = { ...req.headers, 'accept-encoding': 'identity', connection: 'close' }
  const asked = request(new URL(req.url, await behind()), { method: req.method, headers, agent: false })
  res.once('close', () => asked.destroy())
  const answer = await new Promise((resolve, reject) => {
    asked.once('response', resolve).once('error', reject)
    req.pipe(asked)
  })
  const isPage = (answer.headers['content-type'] ?? '').startsWith('text/html') && req.method !== 'HEAD'
  const told = isPage ? without(answer.headers, 'content-length') : answer.headers
  res.writeHead(answer.statusCode, told)
  if (isPage) res.end(reloading(Buffer.concat(await answer.toArray()).toString()))
  else answer.pipe(res)
}

const reloading = (html) => html.replace('</head>', `<script src="${SCRIPT}" defer></script></head>`)

const without = (headers, name) => Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name))
