import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { inserterInto } from './bare-insert.ts'

/** Child process: serial durable inserts for so many seconds; reports their cost. */
const [bytes = 800, seconds = 2] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-inserts-'))
const insert = inserterInto(path.join(folder, 'bare.db'), bytes)
for (let warm = 0; warm < 300; warm += 1) insert()

let done = 0
const cpu = process.cpuUsage()
const begun = performance.now()
for (; performance.now() - begun < seconds * 1000; done += 1) insert()
const took = (performance.now() - begun) / 1000
const { user, system } = process.cpuUsage(cpu)
process.send?.({ done, seconds: took, cpu: (user + system) / 1e6 })
process.disconnect()
rmSync(folder, { recursive: true, force: true })
