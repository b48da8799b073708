import path from 'node:path'

import type { Config } from '../config.ts'
import type { Stores } from '../db/database.ts'
import { record } from '../event.ts'
import { openInstallation } from '../response/old-digests.ts'
import type { Proof } from './backup.ts'
import { load, refuseForeignArchive, refuseFull } from './postgres.ts'
import { proofOf } from './proof.ts'
import { forgetRunning } from './queries.ts'
import { putInPlace } from './sqlite-restore.ts'

/** `set_aside` is the path of the replaced database; null when there was none. */
export type Restored = Readonly<{ proof: Proof; set_aside: string | null }>

/**
 * Restores a backup as the database of a stopped installation, and verifies it. Drafts and visits are lost. Throws
 * without changes when the file is no whole backup of this or an earlier version, or on a running server, a non-empty
 * SQLite log or a non-empty PostgreSQL database. Data loaded into an empty PostgreSQL database stays there when digests
 * are wrong.
 */
export async function restoreBackup(config: Config, given: string, now: Date): Promise<Restored> {
  const file = path.resolve(given)
  const { database } = config
  if (database.engine === 'sqlite') {
    return await putInPlace(config, database.file, file, now, async () => await proven(config, now))
  }
  await refuseForeignArchive(file)
  await refuseFull(database.url)
  await load(file, database.url)
  return { proof: await proven(config, now), set_aside: null }
}

/** Opens it as the server will, runs pending migrations, and verifies it. */
async function proven({ database }: Config, now: Date): Promise<Proof> {
  const stores = await openInstallation(database, now)
  try {
    const proof = await proofOf(stores.db)
    await forgetRunning(stores.db)
    await recorded(stores, proof, now)
    await stores.checkpoint()
    return proof
  } finally {
    await stores.close()
  }
}

async function recorded({ db }: Stores, { sealed, responses }: Proof, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const detail = { sealed, responses }
    await record(trx, { at, by: null, action: 'backup.restore', subject: 'installation/1', detail })
  })
}
