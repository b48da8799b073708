import { parseArgs } from 'node:util'

import { moveInstallation, type Moved } from '../src/backup/move.ts'
import { parseDatabaseUrl, printableLocation, type DatabaseLocation } from '../src/db/database-url.ts'
import { Problem } from '../src/problem.ts'
import { root } from '../src/root.ts'
import { languageOf } from '../src/web/language.ts'
import { sentenceOf } from './backup/sentence.ts'
import { proofTable } from './backup/table.ts'

const { t, number } = languageOf('en')

try {
  await main()
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

async function main(): Promise<void> {
  const { from, to } = placesIn(process.argv.slice(2))
  const [old, fresh] = [printableLocation(from), printableLocation(to)]
  try {
    console.log(tableOf(await moveInstallation(from, to, new Date())))
  } catch (error) {
    console.error(sentenceOf(error).replaceAll('DATABASE_URL', '--from or --to'))
    console.error(t('backup.move_undone', { place: fresh }))
    process.exitCode = 1
    return
  }
  console.log(t('backup.move_same'))
  console.log(t('backup.move_next', { place: fresh }))
  console.log(t('backup.move_left', { place: old }))
}

function placesIn(args: string[]): { from: DatabaseLocation; to: DatabaseLocation } {
  const { from, to } = parsed(args)
  const places = { from: parseDatabaseUrl(from ?? '', root), to: parseDatabaseUrl(to ?? '', root) }
  if (!places.from || !places.to) throw new Problem('unreadable', 'backup.command_move')
  return { from: places.from, to: places.to }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } }).values
  } catch {
    throw new Problem('unreadable', 'backup.command_move')
  }
}

function tableOf({ tables, proof }: Moved): string {
  const rows = tables.map(({ table, rows: count }) => `${table.padEnd(24)}${number(count).padStart(9)}`)
  const head = `${t('backup.column_table').padEnd(24)}${t('backup.column_rows').padStart(9)}`
  return `${[head, ...rows].join('\n')}\n\n${proofTable(proof)}`
}
