import { expect } from 'chai'

import { areas } from './areas.ts'
import { differences, stored } from './golden.ts'
import { aScene, type Scene } from './scene.ts'

/**
 * Golden files of the version before: they hold what an earlier checkout made of the stored database. A change that
 * is meant is accepted by `npx tsx test/before/make.ts --accept PATH`.
 */
describe('what the version before made of the same data', () => {
  let scene: Scene
  beforeEach(async () => {
    scene = await aScene()
  })
  afterEach(async () => await scene.remove())

  for (const { name, made } of areas) {
    it(`is the same: ${name}`, async () => {
      const before = stored(name)
      expect(before.size, 'stored files').to.be.greaterThan(0)
      const different = differences(before, await made(scene))
      if (different !== '') throw new Error(different)
    })
  }
})
