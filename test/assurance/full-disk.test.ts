import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { ENGINE } from '../support/database.ts'
import { traveller } from '../support/traveller.ts'
import { PASSWORD } from '../support/world.ts'
import { times } from './counts.ts'
import { aHouse, type House } from './crowd.ts'
import { aSmallDisk, canMount, type SmallDisk } from './small-disk.ts'
import { aScene, withoutResponses } from './stage.ts'
import { aTenaciousCrowd } from './tenacious.ts'

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
  let house: House
  beforeEach(async () => {
    there = await aSmallDisk()
    scene = await aScene(there)
    house = await aHouse(there, scene.session)
  })
  afterEach(async () => {
    await house?.kill()
    await there?.remove()
  })

  /**
   * Fills the disk `often` times. Returns the acknowledged texts, the number of refused sends, the number of times
   * without a refusal, and the number of restarts of PostgreSQL.
   */
  const filled = async (often: number) => {
    await house.serve()
    const facilitator = traveller()
    const { email } = scene.facilitator
    await facilitator.post(`${house.url}${paths.signIn()}`, { email, password: PASSWORD })
    const crowd = aTenaciousCrowd(PEOPLE, scene.session, house.url)
    let [started, idle] = [0, 0]
    for (let time = 0; time < often; time += 1) {
      const before = crowd.refused.size
      await crowd.gathered()
      await there.fill()
      crowd.release()
      await crowd.stuck()
      await crowd.stuck()
      for (const path of [paths.session(scene.session.id), paths.workshop(scene.workshop.id)])
        expectWhole(await facilitator.get(`${house.url}${path}`))
      if (await there.free()) started += 1
      await crowd.relieved()
      if (crowd.refused.size === before) idle += 1
    }
    await crowd.leave()
    expect((await facilitator.get(`${house.url}${paths.session(scene.session.id)}`)).status).to.equal(200)
    expect(house.isRunning(), 'the server goes on').to.equal(true)
    expect(house.log()).not.to.match(FAULT)
    await house.kill()
    return { told: [...crowd.told].sort(), refused: crowd.refused.size, idle, started }
  }

  const expectWhole = ({ status, text }: { status: number; text: string }) => {
    expect(status).to.be.oneOf([200, 503])
    expect(text).to.match(/<\/html>\s*$/)
  }

  it('stores each acknowledged response exactly once, and recovers by itself', async () => {
    const { told, refused, idle, started } = await filled(FILLED)
    const stored = await house.stored()
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
    expect(await house.stored()).to.deep.equal([])
  })
})
