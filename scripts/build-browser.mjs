// Bundles the script of participants' pages with conditions to static/js/conditions.js: the server's own functions.
// What only the server has (words, languages) is left out; nothing of it decides what is asked.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = path.join(root, 'static/js/conditions.js')

const wordless = `
export const inline = String, block = String, plainWords = String
export const spoken = () => ({}), joined = spoken, dayIn = spoken
`

const withoutWords = {
  name: 'without-words',
  setup(esbuild) {
    esbuild.onResolve({ filter: /(?:web\/markup|\/spoken)\.ts$/ }, () => ({
      path: 'words',
      namespace: 'none',
    }))
    esbuild.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: wordless }))
  },
}

const { outputFiles } = await build({
  entryPoints: [path.join(root, 'src/instrument/browser/conditions.ts')],
  bundle: true,
  write: false,
  minify: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [withoutWords],
})
const made = outputFiles[0].text
if (!existsSync(target) || readFileSync(target, 'utf8') !== made) {
  const beside = `${target}.${process.pid}`
  writeFileSync(beside, made)
  renameSync(beside, target)
}
