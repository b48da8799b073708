import type { Compilable, CompiledQuery, Kysely } from 'kysely'

/** A database or a transaction. */
type Handle = Pick<Kysely<unknown>, 'getExecutor' | 'executeQuery'>

/** A parameter bound when the query runs. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * Returns a function that compiles a hot query once per database and then only binds its parameters. `build` may use
 * `given` only as bound values: it sees placeholders and must not inspect them.
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

/** Returns the value cached per database, for all its handles; calls `make` on a cache miss. */
export function cachedFor<Thing>(db: Handle, kept: WeakMap<object, Thing>, make: () => Thing): Thing {
  const { adapter } = db.getExecutor()
  const known = kept.get(adapter)
  if (known !== undefined) return known
  const thing = make()
  kept.set(adapter, thing)
  return thing
}

/** Returns a Placeholder for any property name. */
const PLACEHOLDERS: object = new Proxy({}, { get: (_target, name) => new Placeholder(String(name)) })
