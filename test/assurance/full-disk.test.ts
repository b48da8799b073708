import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { ENGINE } from '../support/database.ts'
import { httpClient } from '../support/http-client.ts'
import { PASSWORD } from '../support/world.ts'
import { times } from './counts.ts'
import { aRestartableServer, type RestartableServer } from './crowd.ts'
import { aSmallDisk, canMount, type SmallDisk } from './small-disk.ts'
import { aScene, withoutResponses } from './fixtures.ts'
import { aRetryingCrowd } from './retrying-crowd.ts'

const FILLED = times(3, 20)
const PEOPLE = times(8, 50)
/** Must not occur in the log: a full disk is a transient failure, not a fault. */
const FAULT = /"msg":"(fault|cut)"|\n\s+at .+:\d+|"stack"/

describe(`a disk that is full ${FILLED} times under ${PEOPLE} people who go on sending`, function () {
  if (!canMount()) {
    it('needs a disk of its own: run it on Linux as root, who may mount one')
    return
  }
  this.timeout(times(180_000, 3_600_000))
  let there: SmallDisk
  let scene: Awaited<ReturnType<typeof aScene>>
  let server: RestartableServer
  beforeEach(async () => {
    there = await aSmallDisk()
    scene = await aScene(there)
    server = await aRestartableServer(there, scene.session)
  })
  afterEach(async () => {
    await server?.kill()
    await there?.remove()
  })

  /**
   * Fills the disk `often` times. Returns the acknowledged texts, the number of refused sends, the number of times
   * without a refusal, and the number of restarts of PostgreSQL.
   */
  const filled = async (often: number) => {
    await server.serve()
    const facilitator = httpClient()
    const { email } = scene.facilitator
    await facilitator.post(`${server.url}${paths.signIn()}`, { email, password: PASSWORD })
    const crowd = aRetryingCrowd(PEOPLE, scene.session, server.url)
    let [started, idle] = [0, 0]
    for (let time = 0; time < often; time += 1) {
      const before = crowd.refused.size
      await crowd.gathered()
      await there.fill()
      crowd.release()
      await crowd.stuck()
      await crowd.stuck()
      for (const path of [paths.session(scene.session.id), paths.workshop(scene.workshop.id)])
        expectWhole(await facilitator.get(`${server.url}${path}`))
      if (await there.free()) started += 1
      await crowd.relieved()
      if (crowd.refused.size === before) idle += 1
    }
    await crowd.leave()
    expect((await facilitator.get(`${server.url}${paths.session(scene.session.id)}`)).status).to.equal(200)
    expect(server.isRunning(), 'the server goes on').to.equal(true)
    expect(server.log()).not.to.match(FAULT)
    await server.kill()
    return { told: [...crowd.told].sort(), refused: crowd.refused.size, idle, started }
  }

  const expectWhole = ({ status, text }: { status: number; text: string }) => {
    expect(status).to.be.oneOf([200, 503])
    expect(text).to.match(/<\/html>\s*$/)
  }

  it('stores each acknowledged response exactly once, and recovers by itself', async () => {
    const { told, refused, idle, started } = await filled(FILLED)
    const stored = await server.stored()
    const missing = told.filter((words) => !stored.includes(words))
    expect(missing, 'lost').to.deep.equal([])
    expect(stored.length - new Set(stored).size, 'stored twice').to.equal(0)
    expect(stored).to.deep.equal(told)
    expect(await there.damage()).to.deep.equal([])
    expect(idle, 'times nobody was refused').to.equal(0)
    const again = ENGINE === 'postgres' ? `; PostgreSQL ended and was started again ${started} times` : ''
    console.log(`      ${ENGINE}: ${told.length} told Sent, ${refused} of them refused before${again}`)
  })

  it('the control: a server that acknowledges without storing loses them', async () => {
    await withoutResponses(there)
    const { told } = await filled(1)
    expect(told).not.to.deep.equal([])
    expect(await server.stored()).to.deep.equal([])
  })
})
