import path from 'node:path'

/** The folder that holds views/, static/ and db/: one above this file, in src/ as in dist/. */
export const root = path.resolve(import.meta.dirname, '..')
