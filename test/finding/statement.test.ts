import { expect } from 'chai'

import { obstaclesOf } from '../../src/finding/evidence/evidence.ts'
import { statementAt, statementsOf, textsOfField } from '../../src/finding/statement/queries.ts'
import { insertStep, stepsOf } from '../../src/finding/statement/step-queries.ts'
import {
  markOf,
  nameOf,
  stateAfter,
  statementNamed,
  stepsFrom,
} from '../../src/finding/statement/statement.ts'
import { beginStatement, keepText } from '../../src/finding/statement/write.ts'
import type { Person } from '../../src/people/person.ts'
import { Problem } from '../../src/problem.ts'
import { freshStores, type Fresh } from '../support/database.ts'
import { aConsultation, aPerson } from '../support/world.ts'

const NOW = new Date('2017-03-16T09:00:00.000Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

describe('a finding or recommendation', () => {
  it('has a name that leads back to it', () => {
    expect(nameOf({ kind: 'finding', number: 3 })).to.equal('F3')
    expect(statementNamed('R12')).to.deep.equal({ kind: 'recommendation', number: 12 })
    for (const name of ['F0', 'F', 'X1', 'F01', 'f1', 'F1 ', 'F123456'])
      expect(statementNamed(name)).to.equal(undefined)
  })

  it('is agreed only after review, and taken up again as a draft', () => {
    expect(stateAfter('draft', 'agree')).to.equal(undefined)
    expect(stateAfter('draft', 'ask')).to.equal('in_review')
    expect(stateAfter('in_review', 'agree')).to.equal('agreed')
    expect(stateAfter('agreed', 'revise')).to.equal('draft')
    expect(stepsFrom('withdrawn')).to.deep.equal(['revise'])
  })
})

describe('what a finding lacks before it can be agreed', () => {
  const support = { kind: 'figure', relation: 'supports' } as const
  const whole = {
    claim: 'A claim.',
    evidence: [support, { kind: 'code', relation: 'contradicts' } as const],
    flags: 0,
    confidence: { read_by: 2, holds: true },
  }

  it('is nothing where it has support, something against it, and a second reader', () => {
    expect(obstaclesOf(whole)).to.deep.equal([])
  })

  it('is a search for negative cases or something against it', () => {
    expect(obstaclesOf({ ...whole, evidence: [support] })).to.deep.equal(['nothing_against'])
    const search = { kind: 'search', relation: 'supports' } as const
    expect(obstaclesOf({ ...whole, evidence: [support, search] })).to.deep.equal([])
    expect(obstaclesOf({ ...whole, evidence: [search] })).to.deep.equal(['no_support'])
  })

  it('is support that is more than a note', () => {
    const note = { kind: 'note', relation: 'supports' } as const
    const against = { kind: 'figure', relation: 'qualifies' } as const
    expect(obstaclesOf({ ...whole, evidence: [note, against] })).to.deep.equal(['no_support'])
  })

  it('is named whole', () => {
    expect(obstaclesOf({ claim: ' ', evidence: [], flags: 2, confidence: undefined })).to.deep.equal([
      'no_claim',
      'no_support',
      'nothing_against',
      'flags',
      'no_confidence',
    ])
    const unread = { read_by: null, holds: true }
    expect(obstaclesOf({ ...whole, confidence: unread })).to.deep.equal(['no_second_reader'])
    const old = { read_by: 2, holds: false }
    expect(obstaclesOf({ ...whole, confidence: old })).to.deep.equal(['old_confidence'])
  })
})

describe('findings that are kept', () => {
  let fresh: Fresh
  beforeEach(async () => {
    fresh = await freshStores()
  })
  afterEach(async () => await fresh.remove())

  async function aFinding() {
    const { stores } = fresh
    const [anna, ben] = [await aPerson(stores.db, ['researcher']), await aPerson(stores.db, ['researcher'])]
    const { id: consultation_id } = await aConsultation(stores.db)
    const own = { consultation_id, kind: 'finding', language: 'en' } as const
    const number = await beginStatement(stores.db, own, { claim: 'First.' }, { by: anna.id, now: NOW })
    return { db: stores.db, anna, ben, own, at: { ...own, number } }
  }

  it('are numbered one by one, and apart from recommendations', async () => {
    const { db, anna, own } = await aFinding()
    const by = { by: anna.id, now: NOW }
    expect(await beginStatement(db, own, {}, by)).to.equal(2)
    expect(await beginStatement(db, { ...own, kind: 'recommendation' }, {}, by)).to.equal(1)
    const numbers = await Promise.all([1, 2, 3, 4].map(async () => await beginStatement(db, own, {}, by)))
    expect(numbers).to.have.members([3, 4, 5, 6])
    const all = await statementsOf(db, own.consultation_id, 'finding')
    expect(all.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5, 6])
    expect(all[0]?.texts.claim?.words).to.equal('First.')
  })

  it('keep each field, and the words of each writer', async () => {
    const { db, anna, ben, at } = await aFinding()
    const first = markOf('First.')
    const keeps = async (
      who: Person,
      minutes: number,
      field: 'claim' | 'scope',
      words: string,
      seen: string,
    ) => await keepText(db, at, { field, words, seen }, { by: who.id, now: later(minutes) })
    expect(await keeps(anna, 1, 'claim', 'Second.', first)).to.equal(undefined)
    expect(await keeps(ben, 1, 'scope', 'Geneva.', markOf(''))).to.equal(undefined)
    // Anna went on in the same text; Ben began from its words before that.
    expect(await keeps(ben, 2, 'claim', 'Third.', first)).to.include({ words: 'Second.', person_id: anna.id })
    expect(await keeps(ben, 2, 'claim', 'Third.', markOf('Second.'))).to.equal(undefined)
    expect(await keeps(anna, 3, 'claim', 'Fourth.', markOf('Second.'))).to.include({ words: 'Third.' })
    const { texts } = await statementAt(db, at)
    expect([texts.claim?.words, texts.scope?.words]).to.deep.equal(['Third.', 'Geneva.'])
    const history = await textsOfField(db, at, 'claim')
    expect(history.map(({ words }) => words)).to.deep.equal(['Third.', 'Second.'])
  })

  it('begin a text of its own after a while, so that earlier words stay', async () => {
    const { db, anna, at } = await aFinding()
    const more = { field: 'claim', words: 'First. More.', seen: markOf('First.') } as const
    await keepText(db, at, more, { by: anna.id, now: later(11) })
    const history = await textsOfField(db, at, 'claim')
    expect(history.map(({ words }) => words)).to.deep.equal(['First. More.', 'First.'])
  })

  it('refuse words once they are no draft', async () => {
    const { db, anna, at } = await aFinding()
    const step = { step: 'ask', reason: '', at: NOW.toISOString(), person_id: anna.id } as const
    const stood = { language: 'en', texts: { claim: 'First.' }, evidence: [] }
    await db
      .transaction()
      .execute(
        async (trx) => await insertStep(trx, at, { state: 'in_review', version: 0 }, { ...step, stood }),
      )
    expect(await stepsOf(db, at)).to.have.length(1)
    const late = { field: 'claim', words: 'Late.', seen: markOf('First.') } as const
    const refused = await keepText(db, at, late, { by: anna.id, now: NOW }).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(Problem).with.property('kind', 'conflict')
    expect((await statementAt(db, at)).texts.claim?.words).to.equal('First.')
  })
})
