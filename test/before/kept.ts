import path from 'node:path'

const at = (name: string) => path.join(import.meta.dirname, name)

/** Database created by the earlier version, vacuumed and compressed. */
export const DATABASE = at('data/colloquy.db.gz')
/** Fields its participants posted, by session code. */
export const CROWD = at('data/crowd.json.gz')
/** Output of the earlier version. */
export const GOLDEN = at('golden')
/** Workbooks that once caused faults. */
export const WORKBOOKS = at('workbooks')
/** Workbooks as found in practice. */
export const SAMPLES = path.join(import.meta.dirname, '../xlsform/samples')
