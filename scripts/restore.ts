import path from 'node:path'
import { parseArgs } from 'node:util'

import { restoreBackup } from '../src/backup/restore.ts'
import { readConfig } from '../src/config.ts'
import { deleteAfterRestore } from '../src/deletion/after-restore.ts'
import { Problem } from '../src/problem.ts'
import { languageOf } from '../src/web/language.ts'
import { sentenceOf } from './backup/sentence.ts'
import { proofTable } from './backup/table.ts'

const { t } = languageOf('en')

try {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Problem('unreadable', 'backup.command_restore')
  const config = readConfig(process.env)
  const { proof, set_aside } = await restoreBackup(config, file, new Date())
  console.log(proofTable(proof))
  console.log(t('backup.command_proof'))
  console.log(t('backup.command_restored', { file }))
  const again = await deleteAfterRestore(config, path.dirname(path.resolve(file)), new Date())
  if (again > 0) console.log(t('deletion.again', { n: again }))
  if (set_aside !== null) console.log(t('backup.command_set_aside', { file: set_aside }))
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}
