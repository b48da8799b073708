// Bundles the server and each command into a file of dist/ with a source map, and the browser's script. Incremental:
// writes only files that differ, and skips bundling when the sources are unchanged.
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
  'src/coding/refi/codes-process.ts',
  'src/result/population/tables-process.ts',
  'scripts/bench.ts',
  'scripts/bench/phones.ts',
  'scripts/bench/bare-site.ts',
  'scripts/bench/inserts.ts',
  'scripts/bench/bare-export.ts',
  'scripts/bench/on-postgres.ts',
]

const sources = sourcesNow()
if (!upToDate(sources)) {
  // Lazy import: the bundler is loaded only when needed.
  const { browserScript, programs, server } = await import('./build/bundles.mjs')
  const { place } = await import('./build/place.mjs')
  const placed = place([
    ...(await server('src/server.ts')),
    ...(await programs(COMMANDS)),
    await browserScript(),
  ])
  // No record when a source changed during the build, so that the next build runs.
  if (sourcesNow() === sources) place([recorded(sources, placed)])
}
