// Runs a command with a temporary PostgreSQL cluster; COLLOQUY_TEST_URL is its superuser's URL. Files of its
// write-ahead log are removed instead of recycled, as in the operator's guide.
import { spawn } from 'node:child_process'

import { startCluster } from './postgres-cluster.mjs'

const durable = process.env.COLLOQUY_TEST_FSYNC === 'on'
const settings = ['wal_recycle = off', ...(durable ? [] : ['full_page_writes = off'])]
let cluster
try {
  cluster = startCluster(settings)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
process.once('exit', cluster.stop)

const [command, ...args] = process.argv.slice(2)
const env = { ...process.env, COLLOQUY_TEST_URL: cluster.url }
const child = spawn(command, args, { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
child.once('exit', (status) => process.exit(status ?? 1))
