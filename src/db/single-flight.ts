/**
 * Single-flight reads: concurrent calls with the same key share one query, since fifty phones in a room read the same
 * session, workshop and consultation. The result is dropped at the end of the event loop turn in which it arrived, so
 * that it is never stale.
 */
export function singleFlight<H extends object, Thing>(
  read: (db: H, key: string) => Promise<Thing>,
): (db: H, key: string) => Promise<Thing> {
  const inFlight = new WeakMap<H, Map<string, Promise<Thing>>>()
  return async (db, key) => {
    const asked = inFlight.get(db) ?? new Map<string, Promise<Thing>>()
    inFlight.set(db, asked)
    const known = asked.get(key)
    if (known) return await known
    const reading = read(db, key)
    asked.set(key, reading)
    try {
      return await reading
    } finally {
      setImmediate(() => asked.delete(key))
    }
  }
}
