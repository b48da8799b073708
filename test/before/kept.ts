import path from 'node:path'

const at = (name: string) => path.join(import.meta.dirname, name)

/** The database that the version before made, compacted and compressed. */
export const DATABASE = at('data/colloquy.db.gz')
/** What everyone in it posted, by session code. */
export const CROWD = at('data/crowd.json.gz')
/** What the version before made of the database. */
export const GOLDEN = at('golden')
/** Workbooks that were trouble once. */
export const WORKBOOKS = at('workbooks')
/** Workbooks the world sends. */
export const SAMPLES = path.join(import.meta.dirname, '../xlsform/samples')
