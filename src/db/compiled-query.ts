import type { Compilable, CompiledQuery, Kysely } from 'kysely'

/** Any database or transaction. */
type Handle = Pick<Kysely<unknown>, 'getExecutor' | 'executeQuery'>

/** Stands in a query for a value that is given when it runs. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that every page asks, built and compiled once for each database and then only given its values. `build`
 * may use what it is given as values only: it must not look at them.
 */
export function compiledQuery<H extends Handle, Given extends object, Row>(
  build: (db: H, given: Given) => Compilable<Row>,
): (db: H, given: Given) => Promise<readonly Row[]> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>()
  return async (db, given) => {
    const query = cachedFor(db, compiled, () => build(db, PLACEHOLDERS as Given).compile())
    const values = new Map<string, unknown>(Object.entries(given))
    const parameters = query.parameters.map((one) =>
      one instanceof Placeholder ? values.get(one.name) : one,
    )
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}

/** What is kept for a database, whichever of its handles or transactions asks; made when it is not there yet. */
export function cachedFor<Thing>(db: Handle, kept: WeakMap<object, Thing>, make: () => Thing): Thing {
  const { adapter } = db.getExecutor()
  const known = kept.get(adapter)
  if (known !== undefined) return known
  const thing = make()
  kept.set(adapter, thing)
  return thing
}

/** Whatever is asked of it, a place of that name. */
const PLACEHOLDERS: object = new Proxy({}, { get: (_target, name) => new Placeholder(String(name)) })
