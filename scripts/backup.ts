import path from 'node:path'
import { parseArgs } from 'node:util'

import { runAndRecord } from '../src/backup/routine.ts'
import { takeBackup } from '../src/backup/take.ts'
import { readConfig, type Config } from '../src/config.ts'
import { isMissing } from '../src/db/stores.ts'
import { Problem } from '../src/problem.ts'
import { openInstallation } from '../src/response/old-digests.ts'
import { anyActiveSession } from '../src/session/due.ts'
import { languageOf } from '../src/web/language.ts'
import { sentenceOf } from './backup/sentence.ts'
import { proofTable } from './backup/table.ts'

const { t, number } = languageOf('en')
const now = () => new Date()

try {
  await main(readConfig(process.env), fileIn(process.argv.slice(2)))
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

async function main(config: Config, file: string): Promise<void> {
  const { database } = config
  if (database.engine === 'sqlite' && isMissing(database))
    throw new Problem('not_found', 'backup.command_no_database', { file: database.file })
  const stores = await openInstallation(database, now())
  try {
    if (await anyActiveSession(stores.db))
      console.warn(t('backup.command_awake', { note: t('backup.awake') }))
    const taken = await runAndRecord(
      stores.db,
      'backup',
      now,
      async () => await takeBackup({ stores, config, now }, file, null),
    )
    console.log(proofTable(taken.proof))
    console.log(t('backup.command_written', { file: taken.file, size: number(taken.bytes / 1_000_000, 1) }))
    console.log(`SHA-256 ${taken.sha256}`)
  } finally {
    await stores.close()
  }
}

function fileIn(args: string[]): string {
  const { positionals } = parseArgs({ args, allowPositionals: true, strict: false })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Problem('unreadable', 'backup.command_backup')
  return path.resolve(file)
}
