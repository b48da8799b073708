import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { readConfig } from '../src/config.ts'
import type { Surroundings } from '../src/context.ts'
import { openStores } from '../src/db/stores.ts'
import { root } from '../src/root.ts'
import { secretsOf } from '../src/secrets.ts'
import { serve } from '../src/serve.ts'
import { createLog } from '../src/web/log.ts'
import { CHAPTERS, standingClock } from './demo/clock.ts'
import { codedTwice } from './demo/coding.ts'
import { crowdOf } from './demo/crowd.ts'
import { exported } from './demo/export.ts'
import { findingFiles } from './demo/finding/files.ts'
import { foundBy } from './demo/finding/found.ts'
import { summaryOf } from './demo/finding/summary.ts'
import { keysFrom } from './demo/random.ts'
import { demonstrationWith } from './demo/demonstration.ts'
import { printedTable } from './demo/table.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    seed: { type: 'string', default: '2016' },
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const folder = path.join(root, 'db/demo')
const say = (line: string) => process.stderr.write(`${line}\n`)

rmSync(folder, { recursive: true, force: true })
const out = path.resolve(values.out ?? path.join(folder, 'export'))
const port = values.keep ? (process.env['PORT'] ?? '3000') : '0'
const config = readConfig({ ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: port })
const stores = await openStores(config.database)
const clock = standingClock()
const context: Surroundings = {
  stores,
  config,
  secrets: await secretsOf(stores.visits),
  now: clock.now,
  log: createLog('warn'),
}
const begun = Date.now()
const serving = await serve(context)
const demonstration = await demonstrationWith({ ...context, clock, drawKey: keysFrom(seed), say })
const rows = await demonstration.play(serving.url, crowdOf(seed))
const { consultation_id } = demonstration
clock.set(CHAPTERS.coding)
const { url } = serving
const coding = await codedTwice({ url, seed, consultation_id, link: await demonstration.link(), say })
await foundBy({ ...demonstration, url, clock, say })
const findings = await summaryOf(context, demonstration)
mkdirSync(out, { recursive: true })
const files = [
  ...(await exported(context, consultation_id, out)),
  ...(await findingFiles(
    { url, consultation_id, link: await demonstration.link() },
    path.join(out, 'findings'),
  )),
]
const seconds = Math.round((Date.now() - begun) / 100) / 10
say(`Exported ${files.length} files in ${seconds} s altogether.`)

if (values.json) console.log(JSON.stringify({ seed, seconds, workshops: rows, coding, findings, out, files }))
else
  console.log(
    `${printedTable(rows)}\n\nThe files are in ${out}:\n${files.map((file) => `  ${file}`).join('\n')}`,
  )

if (values.keep) {
  clock.letGo()
  say(
    `\nThe server stays up at ${config.public_url}. Choose a password for ${demonstration.person.email} here:`,
  )
  say(`  ${config.public_url}${await demonstration.link()}`)
  say('Stop it with Ctrl+C.')
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve())
  })
}
await serving.stop()
