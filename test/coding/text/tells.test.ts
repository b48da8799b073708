import { expect } from 'chai'

import { scriptOf } from '../../../src/coding/text/script.ts'
import { unitsOf } from '../../../src/coding/text/queries.ts'
import { takeUnits } from '../../../src/coding/text/take.ts'
import { mayTell, withTells } from '../../../src/coding/text/tells.ts'
import { datasetIn } from '../../../src/dataset/assembled.ts'
import { installation, type Installation } from '../../support/app.ts'
import { aHeldSession, aWorkshopIn } from '../../result/sealed.ts'
import { coded } from '../seeded.ts'

describe('the script of an answer', () => {
  it('is that of most of its letters', () => {
    for (const [text, script] of [
      ['rain, and snow', 'Latn'],
      ['Дождь and снег', 'Cyrl'],
      ['مطر', 'Arab'],
      ['下雨', 'Hani'],
      ['100 %', ''],
      ['𐒖𐒗', 'Zzzz'],
    ] as const)
      expect(scriptOf(text), text).to.equal(script)
  })
})

describe('what coders may be told of answers', () => {
  const some = (n: number, workshop: string, language = 'en', script = 'Latn') =>
    Array.from({ length: n }, () => ({
      unit_id: new Uint8Array(16),
      asked_as: 'q11',
      session_id: 1,
      k: new Uint8Array(16),
      group_code: 'farm',
      language,
      script,
      workshop,
    }))

  it('is decided among those that are taken in together', () => {
    const told = withTells([...some(6, 'P0'), ...some(4, 'P1'), ...some(7, 'P2')], 5)
    expect(told.filter(({ tells }) => tells.place)).to.have.length(7)
    expect(told.every(({ tells }) => tells.language && tells.group)).to.equal(true)
    expect(Object.keys(told[0] ?? {})).not.to.include('workshop')
  })

  it('is told in no round where a few who tell nothing stand beside others that do', () => {
    const [first, later] = [withTells(some(6, 'P0'), 5), withTells(some(3, 'P9'), 5)]
    expect(mayTell(first, 5)).to.equal(true)
    expect(mayTell(later, 5)).to.equal(true)
    expect(mayTell([...first, ...later], 5)).to.equal(false)
    expect(mayTell([...first, ...withTells(some(3, 'P9', 'ar', 'Arab'), 5)], 5)).to.equal(true)
  })
})

describe('taking answers in', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('leaves what was decided of earlier answers as it was when others come', async () => {
    const { db } = there.stores
    const rows = (n: number, group: string) =>
      Array.from({ length: n }, (_, at) => ({ words: `w ${at}`, group }))
    const world = await coded(there, [[...rows(6, 'farm'), ...rows(3, 'town')]])
    const { consultation, variable, version } = world
    const told = async () =>
      (await unitsOf(db, consultation.id, 'q11')).map(({ id, group_code, tells }) => ({
        id,
        group_code,
        tells,
      }))
    const before = await told()
    expect(before.some(({ tells }) => tells.group)).to.equal(false)
    const workshop = await aWorkshopIn(there.stores, consultation.id, 'LATE', { en: 'Late' })
    const answers = Array.from({ length: 6 }, (_, at) => ({
      _group: 'town',
      _language: 'en',
      q11: `late ${at}`,
    }))
    await aHeldSession(there.stores, { workshop_id: workshop.id, version_id: version.id }, answers)
    const later = await datasetIn(db, consultation)
    const taken = await Promise.all([takeUnits(db, later, variable), takeUnits(db, later, variable)])
    expect(taken.reduce((sum, n) => sum + n, 0)).to.equal(6)
    const after = await told()
    expect(after).to.have.length(before.length + 6)
    expect(after.filter(({ id }) => before.some((one) => one.id === id))).to.deep.equal(before)
    expect(after.filter(({ tells }) => tells.place && tells.group)).to.have.length(6)
  })
})
