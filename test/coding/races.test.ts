import { expect } from 'chai'

import { onWhole } from '../../src/coding/act/coding.ts'
import { codingsBy, lastAct } from '../../src/coding/act/queries.ts'
import { adjudicatedIn } from '../../src/coding/settle/queries.ts'
import { codingPaths } from '../../src/coding/paths.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { roundGivenTo } from '../../src/coding/round/queries.ts'
import type { Round } from '../../src/coding/round/round.ts'
import type { Person } from '../../src/people/person.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aPerson, signedInAs } from '../support/world.ts'
import { CODES, coded } from './seeded.ts'

const [RAIN, SNOW, COST] = CODES.map(({ guid }) => guid) as [string, string, string]
const WORDS = Array.from({ length: 12 }, (_, n) => ({ words: `Answer ${n} of many` }))
const FINISHED = 'This round is finished. What you coded is kept'

type Tab = Awaited<ReturnType<typeof signedInAs>>

describe('coders and researchers who do things at the same time', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof coded>>
  let [anna, basil]: readonly Person[] = []
  let [rosa, ann, bas]: readonly Tab[] = []
  beforeEach(async () => {
    there = await installation()
    world = await coded(there, [WORDS])
    anna = await aPerson(there.stores.db, ['coder'], 'Anna')
    basil = await aPerson(there.stores.db, ['coder'], 'Basil')
    rosa = await signedInAs(there, world.researcher)
    ann = await signedInAs(there, anna)
    bas = await signedInAs(there, basil)
    for (const tab of [rosa, ann, bas]) await tab.act('/account')
  })
  afterEach(async () => await there.remove())

  const units = () => world.units.map(({ id }) => id)
  const aRound = async (kind: Round['kind']) => {
    const { db } = there.stores
    const readers = [anna, basil].map((person) => ({ person_id: person?.id ?? 0, languages: ['en'] }))
    const beginning = { variable: 'q11', codebook_number: 1, kind, twice: 100, readers, units: world.units }
    const { id } = await beginRound(db, world.consultation, beginning, { by: world.researcher.id, now: NOON })
    return await roundGivenTo(db, anna?.id ?? 0, id)
  }
  const code = async (tab: Tab | undefined, { id }: Round, unit: string, given: string) => {
    const form = { unit, code: given, on: '1', start: '', end: '', words: '', back: '' }
    return await (tab as Tab).act(codingPaths.codings(id), form)
  }
  const undo = async ({ id }: Round) => {
    const last = await lastAct(there.stores.db, { round_id: id, person_id: anna?.id ?? 0 })
    return await (ann as Tab).act(codingPaths.undoing(id), { act: String(last?.id ?? 0), back: '' })
  }
  const given = async ({ id }: Round, person = anna) =>
    await codingsBy(there.stores.db, { round_id: id, person_id: person?.id ?? 0 })
  const act = async (address: string, fields: Readonly<Record<string, string>> = {}) =>
    await (rosa as Tab).act(address, fields)
  const finish = async (round: Round) => await act(codingPaths.ending(world.consultation.id, round))

  it('merge a code while it is given: every answer carries the other one, and undo goes on', async () => {
    const round = await aRound('open')
    const merging = { act: 'merge', into: RAIN, version: '1', reason: 'One thing', name: 'snow' }
    const empty = { definition: '', use: '', not_use: '', example: '', color: '', parent: '' }
    const book = codingPaths.code(world.consultation.id, 'q11', SNOW)
    const replies = await Promise.all([
      ...units().map(async (unit) => await code(ann, round, unit, SNOW)),
      act(book, { ...empty, ...merging }),
      ...units().map(async (unit) => await code(bas, round, unit, SNOW)),
    ])
    expect(replies.map(({ status }) => status)).to.deep.equal(replies.map(() => 303))
    for (const person of [anna, basil]) {
      const found = await given(round, person)
      expect(units().map((unit) => found.get(unit))).to.deep.equal(units().map(() => [onWhole(RAIN)]))
    }
    for (const _ of units()) expect((await undo(round)).status).to.equal(303)
    expect((await given(round)).size).to.equal(0)
  })

  it('finish a round while answers are coded: what was acknowledged is kept, the rest is refused and says why', async () => {
    const round = await aRound('open')
    const [replies, finished] = await Promise.all([
      Promise.all(units().map(async (unit) => await code(ann, round, unit, COST))),
      finish(round),
    ])
    expect(finished.status).to.equal(303)
    const found = await given(round)
    for (const [place, unit] of units().entries()) {
      const reply = replies[place]
      expect(reply?.status, reply?.text.slice(0, 200)).to.equal(found.has(unit) ? 303 : 409)
      if (!found.has(unit)) expect(reply?.text).to.include(FINISHED)
    }
    const late = await code(ann, round, units()[0] ?? '', RAIN)
    expect([late.status, late.text.includes(FINISHED)]).to.deep.equal([409, true])
  })

  it('finish a round while an act is taken back: it is taken back whole, or stays and says why', async () => {
    const round = await aRound('open')
    const [unit = ''] = units()
    await code(ann, round, unit, COST)
    const [reply] = await Promise.all([undo(round), finish(round)])
    const isKept = (await given(round)).has(unit)
    expect(reply.status).to.equal(isKept ? 409 : 303)
    if (isKept) expect(reply.text).to.include(FINISHED)
    const late = await undo(round)
    expect([late.status, late.text.includes(FINISHED)]).to.deep.equal([409, true])
    expect((await given(round)).has(unit)).to.equal(isKept)
  })

  it('code one answer in an open round: both codings are kept, and each is told of the other', async () => {
    const round = await aRound('open')
    const [unit = ''] = units()
    const replies = await Promise.all([code(ann, round, unit, RAIN), code(bas, round, unit, SNOW)])
    expect(replies.map(({ status }) => status)).to.deep.equal([303, 303])
    expect((await given(round)).get(unit)).to.deep.equal([onWhole(RAIN)])
    expect((await given(round, basil)).get(unit)).to.deep.equal([onWhole(SNOW)])
    const page = codingPaths.answer(round.id, unit)
    expect((await (ann as Tab).get(page)).text).to.match(/snow<\/span> <small>also Basil/)
    expect((await (bas as Tab).get(page)).text).to.match(/rain<\/span> <small>also Anna/)
  })

  it('add a code of their own while they go on coding: nobody waits for the other for ever', async () => {
    const round = await aRound('open')
    const [unit = '', ...others] = units()
    const adding = { unit, name: 'Heat', definition: '', parent: '', back: '' }
    const replies = await Promise.all([
      ...others.slice(0, 4).map(async (one) => await code(ann, round, one, RAIN)),
      (ann as Tab).act(codingPaths.newCode(round.id), adding),
      ...others.slice(4).map(async (one) => await code(ann, round, one, RAIN)),
    ])
    expect(replies.map(({ status }) => status)).to.deep.equal(replies.map(() => 303))
    expect((await given(round)).size).to.equal(units().length)
  })

  const settle = async (round: Round, unit: string, winner: 'A' | 'B') =>
    await act(codingPaths.difference(world.consultation.id, round, unit), {
      as: `coder_${winner}`,
      settled_by: 'third',
      reason: `${winner} is right`,
      last: '0',
    })
  const differing = async () => {
    const round = await aRound('blind')
    const [unit = ''] = units()
    await code(ann, round, unit, RAIN)
    await code(bas, round, unit, SNOW)
    await finish(round)
    return { round, unit }
  }

  it('settle one difference: one counts, the other is told and keeps what was written', async () => {
    const { round, unit } = await differing()
    const replies = await Promise.all([settle(round, unit, 'A'), settle(round, unit, 'B')])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).to.deep.equal([303, 422])
    const place = replies.findIndex(({ status }) => status === 422)
    expect(replies[place]?.text)
      .to.include('Somebody settled this difference meanwhile')
      .and.include(`${['A', 'B'][place]} is right`)
    const counts = (await adjudicatedIn(there.stores.db, round.id)).get(unit)
    expect(counts).to.deep.equal([onWhole([RAIN, SNOW][1 - place] ?? '')])
  })

  it('open a round again while a difference is settled: it is settled, or refused and says why', async () => {
    const { round, unit } = await differing()
    const reopening = codingPaths.reopening(world.consultation.id, round)
    const [reply, reopened] = await Promise.all([settle(round, unit, 'A'), act(reopening)])
    expect(reopened.status).to.equal(303)
    const isSettled = (await adjudicatedIn(there.stores.db, round.id)).has(unit)
    expect(reply.status).to.equal(isSettled ? 303 : 409)
    const late = await settle(round, unit, 'B')
    expect(late.status).to.equal(409)
    for (const { status, text } of [reply, late])
      if (status === 409) expect(text).to.include('Differences are settled once the round is finished')
  })
})
