import { setTimeout as sleep } from 'node:timers/promises'

import type { Stores } from '../../src/db/database.ts'

/** Returns stores with delayed writes of visits. */
export const slowed = (stores: Stores): Stores => {
  const { visits } = stores
  const writing = (...args: Parameters<typeof visits.updateTable>) => later(visits.updateTable(...args))
  return {
    ...stores,
    visits: new Proxy(visits, {
      get: (target, name) => {
        const own: unknown = Reflect.get(target, name)
        if (name === 'updateTable') return writing
        return typeof own === 'function' ? (own.bind(target) as unknown) : own
      },
    }),
  }
}

/** A query builder whose queries are delayed. */
const later = <Query extends object>(query: Query): Query =>
  new Proxy(query, {
    get: (target, name) => {
      const own: unknown = Reflect.get(target, name)
      if (typeof own !== 'function') return own
      return (...args: unknown[]) => {
        const call = (): unknown => Reflect.apply(own, target, args)
        if (name === 'execute') return sleep(30).then(call)
        const made = call()
        return typeof made === 'object' && made !== null ? later(made) : made
      }
    },
  })
