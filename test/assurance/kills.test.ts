import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'

import { ENGINE, freshStores, type Fresh } from '../support/database.ts'
import { times } from './counts.ts'
import { aCrowd, aRestartableServer, type RestartableServer } from './crowd.ts'
import { aScene, integrityOf, withoutReceipts } from './fixtures.ts'

const KILLS = times(3, 200)
const PEOPLE = times(8, 50)

describe(`a server that is killed ${KILLS} times under ${PEOPLE} people who go on sending`, function () {
  this.timeout(times(180_000, 3_600_000))
  let there: Fresh
  let server: RestartableServer
  beforeEach(async () => {
    there = await freshStores()
  })
  afterEach(async () => {
    await server.kill()
    await there.remove()
  })

  /**
   * Kills and restarts the server during load; returns acknowledged texts, and downtimes in milliseconds, sorted. After
   * `most` milliseconds people give up who are never told.
   */
  const killed = async (kills: number, most?: number) => {
    await server.serve()
    const crowd = aCrowd(PEOPLE, session, server.url)
    const away: number[] = []
    for (let kill = 0; kill < kills; kill += 1) {
      const before = crowd.told.length
      while (crowd.told.length < before + PEOPLE / 2) await pause(5)
      await pause(Math.random() * 50)
      const began = performance.now()
      await server.kill()
      await server.serve()
      away.push(performance.now() - began)
    }
    const givingUp = most === undefined ? undefined : setTimeout(() => void crowd.giveUp(), most)
    await crowd.leave()
    clearTimeout(givingUp)
    await server.kill()
    return { told: [...crowd.told].sort(), away: away.sort((a, b) => a - b) }
  }
  let session: Awaited<ReturnType<typeof aScene>>['session']
  const start = async () => {
    ;({ session } = await aScene(there))
    server = await aRestartableServer(there, session)
  }

  it('stores each acknowledged response exactly once', async () => {
    await start()
    const { told, away } = await killed(KILLS)
    const stored = await server.stored()
    const missing = told.filter((words) => !stored.includes(words))
    expect(missing, 'lost').to.deep.equal([])
    expect(stored.length - new Set(stored).size, 'stored twice').to.equal(0)
    expect(stored).to.deep.equal(told)
    if (there.place.engine === 'sqlite') expect(integrityOf(there.folder)).to.deep.equal(['ok', 'ok', 'ok'])
    const [median, worst] = [away[Math.floor(away.length / 2)], away.at(-1)].map((ms) => Math.round(ms ?? 0))
    console.log(
      `      ${ENGINE}: ${told.length} told Sent; serving again after ${median} ms (median), ${worst} ms (worst)`,
    )
  })

  it('the control: stores them twice when receipts are not recognised', async () => {
    await start()
    const again = await withoutReceipts(there)
    // Whose draft was deleted before the kill, and whose receipt is not recognised, is never told.
    const { told } = await killed(1, 20_000)
    await again()
    const stored = await server.stored()
    expect(stored.length).to.be.greaterThan(told.length)
    expect(stored.length - new Set(stored).size, 'stored twice').to.be.greaterThan(0)
  })
})
