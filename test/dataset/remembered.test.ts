import { expect } from 'chai'

import { forgetSessions, pairedAnswers, pooledAnswers } from '../../src/dataset/remembered.ts'
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

  it('join two questions as counts, read once and forgotten when the session is', async () => {
    const { db } = there.stores
    const world = await aWorld(there)
    const at = { workshop_id: world.workshop.id, version_id: world.version.id }
    const { id } = await aHeldSession(there.stores, at, [
      ...times(2, { q1: { choice: '1' }, q4: 3 }),
      { q1: { choice: '1' }, q4: 3, _group: 'town' },
      { q4: 3 },
    ])
    const readings = [
      { name: 'all', code: 'q1', read: (answer: unknown) => JSON.stringify(answer) },
      { name: 'all', code: 'q4', read: String },
    ] as const
    const counted = async () => {
      const source = (await sourcesOf(db, world.consultation.id)).at(-1)
      if (!source) throw new Error('no session')
      return (await pairedAnswers(db, source, readings)).map(({ group, given, people }) => ({
        group,
        given: given.map((one) => ('answer' in one ? one.answer : one.missing)),
        people,
      }))
    }
    const expected = [
      { group: 'farm', given: ['{"choice":"1"}', '3'], people: 2 },
      { group: 'town', given: ['{"choice":"1"}', '3'], people: 1 },
      { group: 'farm', given: ['unanswered', '3'], people: 1 },
    ]
    expect(await counted()).to.have.deep.members(expected)
    await db.deleteFrom('sealed_response').execute()
    expect(await counted()).to.have.deep.members(expected)
    forgetSessions(there.stores, [id])
    expect(await counted()).to.deep.equal([])
  })
})
