// Serves the product for those who change it: whatever is saved is built, the server starts again with it, and pages
// that are open in a browser load anew. Arguments go to Node: `npm run dev -- --inspect`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { root } from './build/place.mjs'
import { doorTo } from './dev/door.mjs'

const WATCHED = ['src', 'views', 'static', 'db/migrations', 'scripts', 'package.json']
/** Is built of the others. */
const BUILT = 'static/js/conditions.js'
/** Milliseconds between two looks at the files, and until a server that is told to stop is ended. */
const [EVERY, PATIENCE] = [300, 2000]

const { PORT = '3000', HOST = '127.0.0.1', PUBLIC_URL } = process.env
/** The server behind the door, which is where people come in. */
const env = {
  ...process.env,
  PORT: '0',
  HOST: '127.0.0.1',
  PUBLIC_URL: PUBLIC_URL || `http://localhost:${PORT}`,
}
let child
let serving = Promise.reject(new Error('Nothing could be built yet: the terminal says why.'))
serving.catch(() => {})
const door = doorTo(async () => await serving)
door.server.listen(Number(PORT), HOST)
await once(door.server, 'listening')
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stopped().then(() => process.exit()))
}

for (let seen = ''; ; await pause(EVERY)) {
  const now = stateOfFiles()
  if (now === seen) continue
  seen = now
  if (!(await built())) continue
  serving = startedAnew()
  await serving.then(door.tell, (error) => console.error(error.message))
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

/** Whether everything could be built; where it could not, the bundler says why, and what ran goes on. */
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
