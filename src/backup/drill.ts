import path from 'node:path'

import type { Config } from '../config.ts'
import { conflict } from '../problem.ts'
import { runTask } from './run-task.ts'
import type { Written } from './backup.ts'
import { bytesOf, keptIn, inTemporaryFolder } from './folder.ts'

/**
 * Restores the newest backup into a temporary copy, verifies and deletes it. `recorded` returns the SHA-256 recorded
 * for a file name; null when there is none. Throws conflict when there is no backup or it is damaged.
 */
export async function drill(
  { database: place, backup_dir }: Pick<Config, 'database' | 'backup_dir'>,
  recorded: (name: string) => string | null,
  signal?: AbortSignal,
): Promise<Written> {
  const [newest] = keptIn(backup_dir)
  if (!newest) throw conflict('backup.nothing_kept')
  const file = path.join(backup_dir, newest.name)
  return await inTemporaryFolder(
    file,
    bytesOf(file),
    async (folder) =>
      await runTask({ task: 'drill', place, file, folder, sha256: recorded(newest.name) }, signal),
  )
}
