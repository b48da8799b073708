// Development server: on every saved file it rebuilds, restarts the server and reloads open pages. Arguments are passed
// to Node: `npm run dev -- --inspect`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { root } from './build/place.mjs'
import { proxyTo } from './dev/proxy.mjs'

const WATCHED = ['src', 'views', 'static', 'db/migrations', 'scripts', 'package.json']
/** Build output, so not watched. */
const BUILT = 'static/js/conditions.js'
/** Polling interval, and time from SIGTERM to SIGKILL, in milliseconds. */
const [EVERY, PATIENCE] = [300, 2000]

const { PORT = '3000', HOST = '127.0.0.1', PUBLIC_URL } = process.env
/** Environment of the server behind the proxy. */
const env = {
  ...process.env,
  PORT: '0',
  HOST: '127.0.0.1',
  PUBLIC_URL: PUBLIC_URL || `http://localhost:${PORT}`,
}
let child
let serving = Promise.reject(new Error('Nothing could be built yet: the terminal says why.'))
serving.catch(() => {})
const proxy = proxyTo(async () => await serving)
proxy.server.listen(Number(PORT), HOST)
await once(proxy.server, 'listening')
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stopped().then(() => process.exit()))
}

for (let seen = ''; ; await pause(EVERY)) {
  const now = stateOfFiles()
  if (now === seen) continue
  seen = now
  if (!(await built())) continue
  serving = startedAnew()
  await serving.then(proxy.reload, (error) => console.error(error.message))
}

function stateOfFiles() {
  const states = WATCHED.flatMap(filesIn).map((file) => {
    const found = statSync(path.join(root, file), { throwIfNoEntry: false })
    return `${file} ${found?.mtimeMs} ${found?.size}`
  })
  return states.join('\n')
}

function filesIn(name) {
  if (!statSync(path.join(root, name)).isDirectory()) return [name]
  return readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(name, file))
    .filter((file) => file !== BUILT)
}

/** Returns whether the build succeeded; otherwise the bundler prints why, and the old server keeps running. */
async function built() {
  const [status] = await once(
    spawn(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' }),
    'exit',
  )
  return status === 0
}

async function startedAnew() {
  await stopped()
  const args = ['--enable-source-maps', ...process.argv.slice(2), 'dist/server.js']
  child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  return await new Promise((resolve, reject) => {
    child.stdout.on('data', (said) => {
      process.stdout.write(said)
      const [, address] = /listens on (http:\S+)/.exec(said) ?? []
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error('The server has ended: it starts again with the next change.')))
  })
}

async function stopped() {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  await ended
  clearTimeout(late)
}
