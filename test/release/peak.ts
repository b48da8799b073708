import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { consultationById } from '../../src/consultation/queries.ts'
import { released } from '../../src/release/export.ts'
import { prepared } from '../../src/release/prepare.ts'
import { zipOf } from '../../src/release/pack.ts'
import { freshStores } from '../support/database.ts'
import { aConsultation, aVersion, aWorkshop } from '../support/world.ts'
import { CODES, aForm, aSealedSession } from './sealed.ts'

/** Prints bytes: peak memory of exporting 20,000 long answers, of a small export, and output size. */
const there = await freshStores()
const { db } = there.stores
const consultation = await aConsultation(db)
const workshop = await aWorkshop(db, consultation.id)
const version = await aVersion(
  db,
  consultation.id,
  aForm([
    { kind: 'number', code: 'q1', label: { en: 'q1' } },
    { kind: 'long_text', code: 'q2', label: { en: 'q2' }, max_length: 5000 },
  ]),
)
const place = { workshop_id: workshop.id, version_id: version.id }
const long = 'a long answer '.repeat(350)

await answeredBy(500, 1)
await exportAll()
for (let session = 2; session <= 81; session += 1) await answeredBy(250, session)
const idle = peakNow()
const written = await exportAll()
process.stdout.write(JSON.stringify({ idle, peak: peakNow(), written }))
await there.remove()

async function answeredBy(count: number, number: number): Promise<void> {
  const answers = Array.from({ length: count }, (_, n) => ({ q1: n, q2: long }))
  await aSealedSession(db, { ...place, number }, answers)
}

/** Returns the bytes of all files before compression. */
async function exportAll(): Promise<number> {
  const ready = await prepared(there.stores.reader, await consultationById(db, consultation.id), CODES)
  const release = await released(there.stores, ready, { reason: 'A measurement', by: null, at: new Date() })
  let bytes = 0
  const byRow = release.byRow.map((file) => ({
    ...file,
    linesOf: (row: Parameters<typeof file.linesOf>[0]) => {
      const lines = file.linesOf(row)
      for (const line of lines) bytes += Buffer.byteLength(line)
      return lines
    },
  }))
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  await pipeline(zipOf({ ...release, byRow }), nowhere)
  return bytes
}

/** Returns the peak memory of this process in bytes. */
function peakNow(): number {
  return process.resourceUsage().maxRSS * 1024
}
