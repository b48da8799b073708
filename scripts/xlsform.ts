import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { readConfig } from '../src/config.ts'
import { isMissing, openStores } from '../src/db/stores.ts'
import { Problem } from '../src/problem.ts'
import { readInChild } from '../src/xlsform/read-in-child.ts'
import { findNamed, namesOfAll } from '../src/xlsform/queries.ts'
import { type ImportResult, asJson, refusedReading } from '../src/xlsform/read/report.ts'
import { quotedOf } from '../src/xlsform/said.ts'
import { MOST } from '../src/xlsform/workbook/workbook.ts'
import { xlsformOf } from '../src/xlsform/write/write.ts'
import type { Key, Told } from '../src/locale/message.ts'
import { languageOf } from '../src/web/language.ts'
import { tableOf } from './xlsform/table.ts'

const language = languageOf('en')
const { t, list } = language

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 2
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args)
  const [command, first, second, ...more] = positionals
  if (more.length > 0 || first === undefined) return stop('workbook.command_usage')
  if (command === 'read' && second === undefined) return await read(path.resolve(first), values)
  if (command === 'write' && second !== undefined)
    return await write(first, path.resolve(second), values.version)
  return stop('workbook.command_usage')
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        language: { type: 'string', default: 'en' },
        version: { type: 'string' },
        with: { type: 'string', multiple: true, default: [] },
      },
    })
  } catch {
    return stop('workbook.command_usage')
  }
}

/** Returns the exit code: 0 when the workbook can be imported, 1 when it is refused. */
async function read(
  file: string,
  { json, language: tag, with: beside }: { json: boolean; language: string; with: readonly string[] },
): Promise<number> {
  if (!isTag(tag)) stop('workbook.command_usage')
  if (!existsSync(file)) stop('workbook.command_no_file', { file })
  const called = path.basename(file).replace(/\.[A-Za-z]{3,4}$/, '')
  const missing = beside.find((one) => !existsSync(path.resolve(one)))
  if (missing !== undefined) stop('workbook.command_no_file', { file: missing })
  const reading = await readingOf(file, { language: tag, called }, beside)
  console.log(
    json ? JSON.stringify(asJson(reading, (one) => quotedOf(language, one))) : tableOf(language, reading),
  )
  return reading.ok ? 0 : 1
}

/** Does not read a file above the size limit. */
async function readingOf(
  file: string,
  beside: { language: string; called: string },
  others: readonly string[],
): Promise<ImportResult> {
  const { size } = await stat(file)
  const files = await Promise.all(
    others.map(async (one) => ({ name: path.basename(one), bytes: await readFile(one) })),
  )
  return size > MOST.bytes
    ? refusedReading({ key: 'workbook.too_large' })
    : await readInChild(await readFile(file), beside, { files })
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

async function write(code: string, file: string, version: string | undefined): Promise<number> {
  if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version)) stop('workbook.command_usage')
  if (existsSync(file)) stop('workbook.command_exists', { file })
  const { database } = readConfig(process.env)
  if (database.engine === 'sqlite' && isMissing(database))
    stop('workbook.command_no_database', { file: database.file })
  const stores = await openStores(database)
  const { db } = stores
  try {
    const found = await findNamed(db, code)
    if (!found) return stop(...nothingCalled(code, await namesOfAll(db)))
    const number = version === undefined ? found.versions.at(-1)?.number : Number(version)
    const wanted = found.versions.find((one) => one.number === number)
    if (!wanted) {
      const numbers = list(found.versions.map((one) => String(one.number)))
      return stop('workbook.command_version', { number: version ?? '', numbers })
    }
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, xlsformOf(wanted.form), { flag: 'wx' })
    console.log(t('workbook.command_written', { number: wanted.number, name: found.name, file }))
    return 0
  } finally {
    await stores.close()
  }
}

function nothingCalled(code: string, codes: readonly string[]): Parameters<typeof stop> {
  return codes.length > 0
    ? ['workbook.command_unknown', { code, codes: codes.join(', ') }]
    : ['workbook.command_nothing', { code }]
}

function stop<K extends Key>(...told: Told<K>): never {
  throw new Problem('unreadable', ...told)
}

function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return t(error)
  return error instanceof Error ? error.message : String(error)
}
