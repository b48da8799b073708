// What is built, as files of a path and contents; nothing is written here.
import path from 'node:path'

import { build } from 'esbuild'

import { dist, root } from './place.mjs'

/** Packages that a bundle cannot hold: machine code. */
const NATIVE = ['better-sqlite3', '@node-rs/argon2', 'pg-native']

/** What CommonJS packages expect to find around them. */
const COMMON_JS = `
import { createRequire as requiring } from 'node:module'
const require = requiring(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname
`

/**
 * The server with the packages it is made of: reading and compiling one file instead of a thousand halves the time
 * until it listens again after it was killed.
 */
export const server = async (entryPoint) =>
  await programs([entryPoint], { packages: 'bundle', external: NATIVE, banner: { js: COMMON_JS } })

/** Programs for Node, each without another file of ours, beside a source map. */
export async function programs(entryPoints, packages = { packages: 'external' }) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    entryNames: '[name]',
    outdir: dist,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    ...packages,
    sourcemap: true,
    logLevel: 'warning',
  })
  return outputFiles
}

const wordless = `
export const lineIn = String, plainWords = String
export const spoken = () => ({}), joined = spoken, dayIn = spoken
export const strangerKey = String
`

const withoutWords = {
  name: 'without-words',
  setup(esbuild) {
    esbuild.onResolve({ filter: /(?:web\/(?:markup|authored-text)|\/spoken|\/stranger)\.ts$/ }, () => ({
      path: 'words',
      namespace: 'none',
    }))
    esbuild.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: wordless }))
  },
}

/**
 * The script of participants' pages with conditions: the server's own functions. What only the server has (words,
 * languages) is left out; nothing of it decides what is asked.
 */
export async function browserScript() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/instrument/browser/conditions.ts'],
    outfile: path.join(root, 'static/js/conditions.js'),
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [withoutWords],
  })
  return outputFiles[0]
}
