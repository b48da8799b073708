import pino from 'pino'

import type { Config } from '../config.ts'
import { openStores } from '../db/stores.ts'
import { lockFor } from '../lock.ts'
import { deleteBeforeServing } from './due.ts'
import { deletionsIn, ledgerFolders, noteDeletions } from './ledger.ts'
import { retentionStates } from './queries.ts'

/**
 * After a restore, deletes answers whose retention has expired or that were deleted before, per the ledgers here and in
 * the backup's folder. Returns the number of consultations.
 */
export async function deleteAfterRestore(config: Config, backup_folder: string, now: Date): Promise<number> {
  const unlock = lockFor(config)
  try {
    noteDeletions(ledgerFolders(config), deletionsIn([backup_folder]))
    const stores = await openStores(config.database)
    try {
      const deleted = async () =>
        (await retentionStates(stores.db)).filter(({ answers_deleted_on }) => answers_deleted_on !== null)
          .length
      const before = await deleted()
      await deleteBeforeServing({ stores, config, now: () => now, log: pino({ level: 'silent' }) })
      await stores.checkpoint()
      return (await deleted()) - before
    } finally {
      await stores.close()
    }
  } finally {
    unlock()
  }
}
