import { expect } from 'chai'

import { pooledAnswers } from '../../src/dataset/remembered.ts'
import { sourcesOf } from '../../src/dataset/queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aWorld } from '../support/world.ts'
import { aHeldSession, times } from '../result/sealed.ts'

describe('sealed answers in memory', () => {
  let there: Installation
  before(async () => {
    there = await installation()
  })
  after(async () => await there.remove())

  it('are read once, and again where the digest is another', async () => {
    const { db } = there.stores
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, times(6, { q1: { choice: '1' } }))
    const answered = async () => {
      const [source] = await sourcesOf(db, world.consultation.id)
      if (!source) throw new Error('no session')
      const pools = (await pooledAnswers(db, source)).get('q1') ?? []
      return pools.reduce((sum, { answers }) => sum + answers.length, 0)
    }
    expect(await Promise.all([answered(), answered()])).to.deep.equal([6, 6])
    await db.deleteFrom('sealed_response').execute()
    expect(await answered()).to.equal(6)
    await db
      .updateTable('session')
      .set({ digest: 'f'.repeat(64) })
      .execute()
    expect(await answered()).to.equal(0)
  })

  it('tell who was asked and left a question out', async () => {
    const { db } = there.stores
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    await aHeldSession(there.stores, at, [
      { q1: { choice: '1' }, _group: 'farm' },
      { _group: 'farm' },
      { q1: { choice: '2' }, _group: 'town', _language: 'fr' },
    ])
    const [source] = await sourcesOf(db, world.consultation.id)
    const pools = (source && (await pooledAnswers(db, source)).get('q1')) ?? []
    const said = pools.map(({ group, language, answers, unanswered, unasked }) => ({
      group,
      language,
      answers: answers.length,
      unanswered,
      unasked,
    }))
    expect(said).to.have.deep.members([
      { group: 'farm', language: 'en', answers: 1, unanswered: 1, unasked: 0 },
      { group: 'town', language: 'fr', answers: 1, unanswered: 0, unasked: 0 },
    ])
  })
})
