import path from 'node:path'

import { z } from 'zod'

import { root } from './root.ts'

export type Config = Readonly<{
  port: number
  host: string
  /** Where participants reach this server, without a closing slash; used in links, QR codes and code sheets. */
  public_url: string
  /** Folder of secrets and, unless DATABASE_URL says otherwise, of the database. */
  data_dir: string
  database_file: string
  /** Per minute and address: sized for a whole room behind one address. */
  joins_per_minute: number
  sends_per_minute: number
  wrong_codes_per_minute: number
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  proxies: number
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
    .regex(/^sqlite:.+/, 'DATABASE_URL is sqlite: and a path, such as sqlite:/var/lib/colloquy/colloquy.db.')
    .optional(),
  DATA_DIR: z.string().min(1, 'DATA_DIR is a folder.').default('db/local'),
  JOINS_PER_MINUTE: whole('JOINS_PER_MINUTE', 1, 1_000_000, 600),
  SENDS_PER_MINUTE: whole('SENDS_PER_MINUTE', 1, 1_000_000, 600),
  WRONG_CODES_PER_MINUTE: whole('WRONG_CODES_PER_MINUTE', 1, 1_000_000, 30),
  PROXIES: whole('PROXIES', 0, 10, 0),
})

/** Reads the environment; throws one error that names every mistake. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
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
    database_file: given.DATABASE_URL
      ? path.resolve(root, given.DATABASE_URL.slice('sqlite:'.length))
      : path.join(data_dir, 'colloquy.db'),
    joins_per_minute: given.JOINS_PER_MINUTE,
    sends_per_minute: given.SENDS_PER_MINUTE,
    wrong_codes_per_minute: given.WRONG_CODES_PER_MINUTE,
    proxies: given.PROXIES,
  })
}
