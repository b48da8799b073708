import path from 'node:path'

export type DatabaseLocation =
  | Readonly<{ engine: 'sqlite'; /** File of the answers. */ file: string }>
  | Readonly<{ engine: 'postgres'; /** May hold the password: never printed. */ url: string }>

/** Parses `sqlite:` and a path (relative to `base`), or `postgres://…`; undefined when the URL is neither. */
export function parseDatabaseUrl(address: string, base: string): DatabaseLocation | undefined {
  if (/^sqlite:./.test(address)) {
    return { engine: 'sqlite', file: path.resolve(base, address.slice('sqlite:'.length)) }
  }
  return isPostgres(address) ? { engine: 'postgres', url: address } : undefined
}

/** The forms `parseDatabaseUrl` accepts, for error messages. */
export const DATABASE_URL_FORMS =
  'sqlite: and a path, such as sqlite:/var/lib/colloquy/colloquy.db, or postgres://USER:PASSWORD@HOST:PORT/DATABASE'

/** Requires a database name; the host may be empty when `?host=` gives a folder of Unix sockets. */
function isPostgres(address: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(address)) return false
  try {
    return new URL(address.replace('@/', '@localhost/')).pathname.length > 1
  } catch {
    return false
  }
}

/** Returns the location without its password, for printing. */
export function printableLocation(place: DatabaseLocation): string {
  if (place.engine === 'sqlite') return place.file
  return place.url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…')
}
