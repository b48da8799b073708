import path from 'node:path'

/** Folder that contains views/, static/ and db/: the parent of src/ and of dist/. */
export const root = path.resolve(import.meta.dirname, '..')
