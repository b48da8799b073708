import { setImmediate as endOfTurn } from 'node:timers/promises'

import { expect } from 'chai'

import { singleFlight } from '../../src/db/single-flight.ts'

type Shelf = { read: string[]; waits: boolean }

const shelf = (waits: boolean): Shelf => ({ read: [], waits })
const once = () =>
  singleFlight(async (from: Shelf, key: string) => {
    from.read.push(key)
    if (from.waits) await endOfTurn()
    if (key === 'torn') throw new Error('torn')
    return `${key} ${from.read.length}`
  })

for (const waits of [false, true]) {
  describe(`simultaneous reads, ${waits ? 'of PostgreSQL' : 'of SQLite'}`, () => {
    it('share one query', async () => {
      const [read, from] = [once(), shelf(waits)]
      expect(await Promise.all([read(from, 'a'), read(from, 'a'), read(from, 'a')])).to.deep.equal([
        'a 1',
        'a 1',
        'a 1',
      ])
    })

    it('query again in the next turn', async () => {
      const [read, from] = [once(), shelf(waits)]
      await read(from, 'a')
      await endOfTurn()
      expect(await read(from, 'a')).to.equal('a 2')
    })

    it('are separate for every key and database', async () => {
      const [read, from, other] = [once(), shelf(waits), shelf(waits)]
      await Promise.all([read(from, 'a'), read(from, 'b'), read(other, 'a')])
      expect([from.read, other.read]).to.deep.equal([['a', 'b'], ['a']])
    })

    it('all fail together, and the next one retries', async () => {
      const [read, from] = [once(), shelf(waits)]
      const outcomes = await Promise.allSettled([read(from, 'torn'), read(from, 'torn')])
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected'])
      await endOfTurn()
      await read(from, 'torn').catch(() => {})
      expect(from.read).to.deep.equal(['torn', 'torn'])
    })
  })
}
