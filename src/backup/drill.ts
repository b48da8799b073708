import path from 'node:path'

import type { Config } from '../config.ts'
import { conflict } from '../problem.ts'
import { runTask } from './run-task.ts'
import type { Written } from './backup.ts'
import { bytesOf, keptIn, workingBeside } from './folder.ts'

/**
 * Restores the newest backup of the folder beside it, proves what is in it and deletes the copy. `sha256` is what
 * was recorded of that backup; null when nothing was. Throws a conflict when there is none or it is damaged.
 */
export async function drill(
  { database: place, backup_dir }: Pick<Config, 'database' | 'backup_dir'>,
  recorded: (name: string) => string | null,
  signal?: AbortSignal,
): Promise<Written> {
  const [newest] = keptIn(backup_dir)
  if (!newest) throw conflict('backup.nothing_kept')
  const file = path.join(backup_dir, newest.name)
  return await workingBeside(
    file,
    bytesOf(file),
    async (folder) =>
      await runTask({ task: 'drill', place, file, folder, sha256: recorded(newest.name) }, signal),
  )
}
