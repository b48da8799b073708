// Bundles the server and the commands to dist/, each a file of its own beside a source map, and the browser's script.
// Only what differs is written; nothing at all where what stands was made of the sources as they are.
import { recorded, sourcesNow, upToDate } from './build/record.mjs'

const COMMANDS = [
  'scripts/demo.ts',
  'scripts/export.ts',
  'scripts/verify.ts',
  'scripts/backup.ts',
  'scripts/restore.ts',
  'scripts/move.ts',
  'src/backup/backup-process.ts',
  'scripts/xlsform.ts',
  'src/xlsform/workbook-process.ts',
  'scripts/bench.ts',
  'scripts/bench/phones.ts',
  'scripts/bench/bare-site.ts',
  'scripts/bench/inserts.ts',
  'scripts/bench/bare-export.ts',
  'scripts/bench/on-postgres.ts',
]

const sources = sourcesNow()
if (!upToDate(sources)) {
  // The bundler is loaded only where there is work for it.
  const { browserScript, programs, server } = await import('./build/bundles.mjs')
  const { place } = await import('./build/place.mjs')
  const placed = place([
    ...(await server('src/server.ts')),
    ...(await programs(COMMANDS)),
    await browserScript(),
  ])
  // Where a source has changed while it was bundled, the next build is due.
  if (sourcesNow() === sources) place([recorded(sources, placed)])
}
