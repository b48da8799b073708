import { expect } from 'chai'

import { aScene } from '../before/scene.ts'

describe('what people described as Other', () => {
  it('is not listed where its length would tell of a workshop that is withheld', async () => {
    const { rosa, consultations, remove } = await aScene()
    const id = consultations[1]?.id ?? 0
    const { text } = await rosa.get(`/consultations/${id}/results/berth`).expect(200)
    expect(text).to.include('“Other”, in their own words').and.to.include('[c] withheld')
    expect(text).not.to.match(/\d+ answers</)
    expect(text).not.to.include('Deeper water')
    await remove()
  })
})
