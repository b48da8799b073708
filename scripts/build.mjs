// Bundles the server and the commands to dist/, each a file of its own beside a source map.
import { rmSync } from 'node:fs'

import { build } from 'esbuild'

await import('./build-browser.mjs')
rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: [
    'src/server.ts',
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
  ],
  entryNames: '[name]',
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})
