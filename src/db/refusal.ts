import type { Client } from 'pg'

/** Names the database for error messages, without the password. */
export const whereOf = ({ host, port, database }: Client): string =>
  `The database ${database ?? ''} at ${host.startsWith('/') ? host : `${host}:${port}`}`

/** Throws one sentence when this database would not keep answers safe or anonymous. */
export async function refuseUntrusted(client: Client): Promise<void> {
  const { rows } = await client.query<Record<string, string>>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
      current_setting('synchronous_commit') as commit, current_setting('track_commit_timestamp') as times,
      pg_is_in_recovery()::text as standby, coalesce(current_schema(), '') as schema`,
  )
  const found = rows[0] ?? {}
  const where = whereOf(client)
  const refusals: readonly (readonly [boolean, string])[] = [
    [Number(found['version']) < 150_000, 'is older than PostgreSQL 15: use a newer server.'],
    [
      found['encoding'] !== 'UTF8',
      `keeps text as ${found['encoding']}: make it with createdb --encoding=UTF8.`,
    ],
    [found['commit'] !== 'on', 'will not wait until a commit is on disk: set synchronous_commit = on.'],
    [found['times'] !== 'off', 'would keep the time of every answer: set track_commit_timestamp = off.'],
    [
      found['standby'] === 'true',
      'is a standby that cannot be written to: give the primary in DATABASE_URL.',
    ],
    [found['schema'] === '', 'has no schema to put tables in: run create schema public.'],
  ]
  const refusal = refusals.find(([refused]) => refused)
  if (refusal) throw new Error(`${where} ${refusal[1]}`)
}

type At = Pick<Client, 'host' | 'user' | 'database'> & Readonly<{ at: string }>

const noAnswer = ({ at }: Pick<At, 'at'>) =>
  `No PostgreSQL answers at ${at}: start it, or correct DATABASE_URL.`
const noHost = ({ host }: At) => `There is no host ${host}: correct DATABASE_URL.`
const noWayIn = ({ at, user }: At) =>
  `PostgreSQL at ${at} does not let ${user} in: correct the user or password in DATABASE_URL.`
const noRight = ({ user, database }: At) =>
  `${user} has no right to create tables in ${database}: run alter database ${database} owner to ${user}.`

/** Sentences by error code: Node.js codes, and SQLSTATE (PostgreSQL manual, appendix A). */
const SENTENCES: Readonly<Record<string, (at: At) => string>> = {
  ENOTFOUND: noHost,
  EAI_AGAIN: noHost,
  ECONNREFUSED: noAnswer,
  ENOENT: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ETIMEDOUT: noAnswer,
  '57P03': ({ at }) => `PostgreSQL at ${at} is starting or stopping: try again in a moment.`,
  '28000': noWayIn,
  '28P01': noWayIn,
  '3D000': ({ at, database }) =>
    `PostgreSQL at ${at} has no database ${database}: make it with createdb, or correct DATABASE_URL.`,
  '42501': noRight,
  '3F000': noRight,
  '53100': ({ at }) => `The disk of PostgreSQL at ${at} is full: make room, then start again.`,
  '53300': ({ at }) =>
    `PostgreSQL at ${at} has no connection left: raise max_connections, or stop another client.`,
}

/** Returns an error that says in one sentence why this database cannot be used and what to do about it. */
export function refusalOf(error: unknown, client: Client): Error {
  const { host, user, database } = client
  const at = host.startsWith('/') ? host : `${host}:${client.port}`
  const found = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : String(error)
  // PostgreSQL gives no disk-full code when there is no room for the first file of a connection.
  const code = said.startsWith('could not write init file') ? '53100' : found
  if (code === '') return wordless(said, at)
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined
  if (sentence) return new Error(sentence({ at, host, user, database }))
  if (/CERT|SIGNATURE/.test(code))
    return new Error(
      `The certificate of PostgreSQL at ${at} is not trusted (${said}): give sslrootcert in DATABASE_URL.`,
    )
  return new Error(`PostgreSQL at ${at} cannot be used: ${said.replace(/\.?$/, '.')}`)
}

/** Errors of node-postgres without a code. */
function wordless(said: string, at: string): Error {
  if (/timeout/.test(said)) return new Error(noAnswer({ at }))
  if (/does not support SSL/.test(said))
    return new Error(`PostgreSQL at ${at} has no TLS: set it up there, or take sslmode out of DATABASE_URL.`)
  if (/^Connection terminated|invalid response/.test(said))
    return new Error(
      `What answers at ${at} hangs up: correct DATABASE_URL if it is no PostgreSQL, or try again.`,
    )
  return new Error(said)
}
