import path from 'node:path'

/** Where an installation's data is. */
export type DatabaseLocation =
  | Readonly<{ engine: 'sqlite'; /** The file of the answers. */ file: string }>
  | Readonly<{ engine: 'postgres'; /** With the password, if any: never printed. */ url: string }>

/** The place an address names, `sqlite:` and a path from `base`, or `postgres://…`; undefined when it names none. */
export function parseDatabaseUrl(address: string, base: string): DatabaseLocation | undefined {
  if (/^sqlite:./.test(address)) {
    return { engine: 'sqlite', file: path.resolve(base, address.slice('sqlite:'.length)) }
  }
  return isPostgres(address) ? { engine: 'postgres', url: address } : undefined
}

/** What `placeAt` reads, in words. */
export const DATABASE_URL_FORMS =
  'sqlite: and a path, such as sqlite:/var/lib/colloquy/colloquy.db, or postgres://USER:PASSWORD@HOST:PORT/DATABASE'

/** An address with the name of a database in it; the host may be left out when `?host=` names a folder of sockets. */
function isPostgres(address: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(address)) return false
  try {
    return new URL(address.replace('@/', '@localhost/')).pathname.length > 1
  } catch {
    return false
  }
}

/** A place as it may be printed: without the password. */
export function printableLocation(place: DatabaseLocation): string {
  if (place.engine === 'sqlite') return place.file
  return place.url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…')
}
