import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { readConfig } from '../src/config.ts'
import type { Consultation } from '../src/consultation/consultation.ts'
import { findConsultationByCode } from '../src/consultation/queries.ts'
import { refuseDeleted } from '../src/consultation/retention.ts'
import type { Stores } from '../src/db/database.ts'
import { Problem } from '../src/problem.ts'
import { fileNames, needsReason, released } from '../src/release/export.ts'
import { prepared } from '../src/release/prepare.ts'
import { writeFile, writeFiles, zipName, zipOf, type Tally } from '../src/release/pack.ts'
import { undecidedIn } from '../src/dataset/dataset.ts'
import { datasetIn } from '../src/dataset/assembled.ts'
import { consultationCodes } from '../src/dataset/queries.ts'
import type { Options } from '../src/release/plan.ts'
import { openInstallation } from '../src/response/old-digests.ts'
import type { Key, Told } from '../src/locale/message.ts'
import { languageOf } from '../src/web/language.ts'
import { paths } from '../src/web/paths.ts'

const { t, list, number } = languageOf('en')

try {
  const given = argumentsIn(process.argv.slice(2))
  const { database } = readConfig(process.env)
  if (database.engine === 'sqlite' && !existsSync(database.file))
    stop('release.command_no_database', { file: database.file })
  const stores = await openInstallation(database, new Date())
  try {
    await exportInto(stores, given, new Date())
  } finally {
    await stores.close()
  }
} catch (error) {
  console.error(sentenceOf(error))
  process.exitCode = 1
}

type Given = ReturnType<typeof argumentsIn>

function argumentsIn(args: string[]) {
  const { consultation, out, separator, ...rest } = parsed(args)
  if (!consultation || !out) return stop('release.command_usage')
  if (separator !== ',' && separator !== ';') return stop('release.command_separator')
  const cells: ',' | ';' = separator
  return { consultation, out: path.resolve(out), separator: cells, ...rest }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        consultation: { type: 'string' },
        out: { type: 'string' },
        reason: { type: 'string', default: '' },
        labels: { type: 'string' },
        separator: { type: 'string', default: ',' },
        'no-bom': { type: 'boolean', default: false },
        zip: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return stop('release.command_usage')
  }
}

async function exportInto(stores: Stores, given: Given, at: Date): Promise<void> {
  const consultation =
    (await findConsultationByCode(stores.db, given.consultation)) ??
    (await unknown(stores, given.consultation))
  refuseDeleted(consultation)
  await refuseUndecided(stores, consultation)
  const ready = await prepared(stores.reader, consultation, optionsOf(given, consultation))
  const { rare } = ready
  const reason = given.reason.trim()
  if (needsReason(ready) && reason === '')
    stop('release.command_reason', { n: rare.length, k: consultation.pack_k })
  const zip = path.join(given.out, zipName(consultation, at))
  const names = given.zip ? [zip] : fileNames(ready).map((name) => path.join(given.out, name))
  const taken = names.find((name) => existsSync(name))
  if (taken) stop('release.command_exists', { file: taken })
  mkdirSync(given.out, { recursive: true, mode: 0o700 })
  const release = await released(stores, ready, { reason, by: null, at })
  const tally: Tally = new Map()
  await (given.zip ? writeFile(zip, zipOf(release, tally)) : writeFiles(given.out, release, tally))
  console.log(tableOf(fileNames(ready), tally))
}

/** Exits when decisions are missing, after printing each of them and the page where they are made. */
async function refuseUndecided({ reader }: Stores, consultation: Consultation): Promise<void> {
  const undecided = undecidedIn(await datasetIn(reader, consultation))
  if (undecided.length === 0) return
  for (const { question, sessions } of undecided) {
    const [first = '', second = ''] = sessions
    console.error(t('release.clash', { question, first, second }))
  }
  const { public_url } = readConfig(process.env)
  stop('release.command_decide', { address: new URL(paths.merging(consultation.id), public_url).href })
}

function optionsOf({ labels, separator, 'no-bom': no_bom }: Given, consultation: Consultation): Options {
  const { languages, default_language } = consultation
  if (labels !== undefined && !languages.includes(labels))
    stop('release.command_language', { languages: list(languages) })
  return {
    values: labels === undefined ? 'codes' : 'labels',
    language: labels ?? default_language,
    bom: !no_bom,
    separator,
  }
}

async function unknown({ db }: Stores, code: string): Promise<never> {
  const known = await consultationCodes(db)
  const codes =
    known.length > 0 ? t('release.command_codes', { codes: list(known) }) : t('release.command_no_codes')
  return stop('release.command_unknown', { code, codes })
}

function stop<K extends Key>(...told: Told<K>): never {
  throw new Problem('unreadable', ...told)
}

function sentenceOf(error: unknown): string {
  if (error instanceof Problem) return t(error)
  return error instanceof Error ? error.message : String(error)
}

function tableOf(names: readonly string[], tally: Tally): string {
  const rows = names.map((name): [string, string] => [
    name,
    name.endsWith('.csv') ? number(tally.get(name) ?? 0) : '',
  ])
  const lines: [string, string][] = [[t('release.command_file'), t('release.command_rows')], ...rows]
  return lines.map(([name, count]) => `${name.padEnd(18)}${count.padStart(9)}`.trimEnd()).join('\n')
}
