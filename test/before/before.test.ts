import { expect } from 'chai'

import { areas } from './areas.ts'
import { differences, stored } from './golden.ts'
import { aScene, type Scene } from './scene.ts'

/**
 * Golden files: output of an earlier checkout for the stored database. Accept an intended change with
 * `npx tsx test/before/make.ts --accept PATH`.
 */
describe('the output for the data of an earlier version', () => {
  let shared: Scene
  before(async () => {
    shared = await aScene()
  })
  after(async () => await shared.remove())

  for (const { name, acts, made } of areas) {
    it(`is the same: ${name}`, async () => {
      const before = stored(name)
      expect(before.size, 'stored files').to.be.greaterThan(0)
      const scene = acts ? await aScene() : shared
      try {
        const different = differences(before, await made(scene))
        if (different !== '') throw new Error(different)
      } finally {
        if (acts) await scene.remove()
      }
    })

    it(`the control: differs when one character is changed: ${name}`, () => {
      const before = stored(name)
      for (const [file, text] of before) {
        const other = new Map([...before, [file, `${text.slice(0, -2)}~`]])
        expect(differences(before, other)).to.include(file)
      }
    })
  }
})
