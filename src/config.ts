import path from 'node:path'

import { z } from 'zod'

import { DATABASE_URL_FORMS, parseDatabaseUrl, type DatabaseLocation } from './db/database-url.ts'
import { root } from './root.ts'

export type Config = Readonly<{
  port: number
  host: string
  /** Base URL for participants, without a closing slash; used in links, QR codes and code sheets. */
  public_url: string
  /** Folder of secrets and, unless DATABASE_URL is set, of the database. */
  data_dir: string
  database: DatabaseLocation
  /** Rate limits per minute and IP address: sized for a whole room behind one address. */
  joins_per_minute: number
  sends_per_minute: number
  wrong_codes_per_minute: number
  /** Size of a session's drafts in megabytes beyond which large drafts may not grow. */
  draft_megabytes: number
  /** Number of proxies whose X-Forwarded-For is trusted. */
  proxies: number
  /** UTC hour of the daily backup; null for none. */
  backup_hour: number | null
  backup_dir: string
  backup_keep_days: number
}>

const whole = (name: string, least: number, most: number, otherwise: number) =>
  z.coerce
    .number({ error: `${name} is a whole number from ${least} to ${most}.` })
    .int({ error: `${name} is a whole number from ${least} to ${most}.` })
    .min(least, { error: `${name} is at least ${least}.` })
    .max(most, { error: `${name} is at most ${most}.` })
    .default(otherwise)

const settings = z.object({
  PORT: whole('PORT', 0, 65535, 3000),
  HOST: z.string().min(1, 'HOST is an address or a host name.').default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL is an address such as https://ask.example.org.' })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine((address) => parseDatabaseUrl(address, root), `DATABASE_URL is ${DATABASE_URL_FORMS}.`)
    .optional(),
  DATA_DIR: z.string().min(1, 'DATA_DIR is a folder.').default('db/local'),
  JOINS_PER_MINUTE: whole('JOINS_PER_MINUTE', 1, 1_000_000, 600),
  SENDS_PER_MINUTE: whole('SENDS_PER_MINUTE', 1, 1_000_000, 600),
  WRONG_CODES_PER_MINUTE: whole('WRONG_CODES_PER_MINUTE', 1, 1_000_000, 30),
  DRAFT_MEGABYTES: whole('DRAFT_MEGABYTES', 1, 1_000_000, 64),
  PROXIES: whole('PROXIES', 0, 10, 0),
  BACKUP_HOUR: z.union([z.literal('off').transform(() => null), whole('BACKUP_HOUR', 0, 23, 3)], {
    error: 'BACKUP_HOUR is an hour (UTC) from 0 to 23, or off.',
  }),
  BACKUP_DIR: z.string().min(1, 'BACKUP_DIR is a folder.').optional(),
  BACKUP_KEEP_DAYS: whole('BACKUP_KEEP_DAYS', 1, 30, 30),
})

/** Parses the environment variables. Throws one error that lists every mistake. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  if (env['BACKUP_HOUR'] === '') set['BACKUP_HOUR'] = 'off'
  const read = settings.safeParse(set)
  if (!read.success) {
    throw new Error(
      `The configuration cannot be used:\n${read.error.issues.map((issue) => `- ${issue.message}`).join('\n')}`,
    )
  }
  const given = read.data
  const data_dir = path.resolve(root, given.DATA_DIR)
  return Object.freeze({
    port: given.PORT,
    host: given.HOST,
    public_url: (given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).replace(/\/+$/, ''),
    data_dir,
    database: parseDatabaseUrl(given.DATABASE_URL ?? '', root) ?? sqliteIn(data_dir),
    joins_per_minute: given.JOINS_PER_MINUTE,
    sends_per_minute: given.SENDS_PER_MINUTE,
    wrong_codes_per_minute: given.WRONG_CODES_PER_MINUTE,
    draft_megabytes: given.DRAFT_MEGABYTES,
    proxies: given.PROXIES,
    backup_hour: given.BACKUP_HOUR,
    backup_dir: given.BACKUP_DIR ? path.resolve(root, given.BACKUP_DIR) : path.join(data_dir, 'backups'),
    backup_keep_days: given.BACKUP_KEEP_DAYS,
  })
}

const sqliteIn = (folder: string): DatabaseLocation => ({
  engine: 'sqlite',
  file: path.join(folder, 'colloquy.db'),
})

/** Returns the environment for a child process: that of this process and `more`. */
export const environmentWith = (
  more: Readonly<Record<string, string>>,
): Readonly<Record<string, string | undefined>> => ({ ...process.env, ...more })
