/**
 * Lets everyone who asks for the same thing while it is being read have the one reading: in a room of fifty phones
 * the session, its workshop and its consultation are the same rows for all of them. It is forgotten at the end of
 * the turn of the event loop in which it came, so that nobody is given more than what a moment ago was true.
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
