// Returns bundles as files of a path and contents; writes nothing.
import path from 'node:path'

import { build } from 'esbuild'

import { dist, root } from './place.mjs'

/** Native packages, which cannot be bundled. */
const NATIVE = ['better-sqlite3', '@node-rs/argon2', 'pg-native', 'sharp']

/** Globals that CommonJS packages expect. */
const COMMON_JS = `
import { createRequire as requiring } from 'node:module'
const require = requiring(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname
`

/**
 * The server with its packages: one file to read and compile instead of a thousand halves the restart time after a
 * kill.
 */
export const server = async (entryPoint) =>
  await programs([entryPoint], { packages: 'bundle', external: NATIVE, banner: { js: COMMON_JS } })

/** Node programs, each bundled without other files of the project, with a source map. */
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
export const unknownFunctionKey = String
`

const withoutWords = {
  name: 'without-words',
  setup(esbuild) {
    esbuild.onResolve(
      { filter: /(?:web\/(?:markup|authored-text)|\/spoken|\/unknown-function)\.ts$/ },
      () => ({
        path: 'words',
        namespace: 'none',
      }),
    )
    esbuild.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: wordless }))
  },
}

/**
 * The script of participants' pages with conditions: the server's own functions, without server-only parts (words,
 * languages), none of which decides what is asked.
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
