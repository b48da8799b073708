import { expect } from 'chai'

import { keyAt, packedKeys, shuffle } from '../../src/dataset/keys.ts'
import { newExportCode, responseId } from '../../src/release/response-id.ts'
import { people, table, textsOf } from './sealed.ts'
import { aStudy, ONE_NUMBER, type Study } from './study.ts'

describe('ids and order of an export', () => {
  let study: Study
  beforeEach(async () => {
    study = await aStudy()
  })
  afterEach(async () => await study.remove())

  it('shares no id and no order with another export of the same responses', async () => {
    const answers = Array.from({ length: 60 }, (_, n) => ({ q1: n }))
    await study.seal(ONE_NUMBER, answers)
    const [one, other] = [await textsOf(await study.release()), await textsOf(await study.release())]
    const column = (texts: typeof one, name: string) => table(texts['responses.csv']).map((row) => row[name])
    expect(column(one, 'response').filter((id) => column(other, 'response').includes(id))).to.deep.equal([])
    expect(column(one, 'q1')).not.to.deep.equal(column(other, 'q1'))
    expect(sorted(column(one, 'q1'))).to.deep.equal(sorted(column(other, 'q1')))
    for (const id of column(one, 'response')) expect(id).to.match(/^[0-9A-HJKMNP-TV-Z]{6}-\d{2}$/)
  })

  it('tells nothing of the order in which responses are stored', async () => {
    const { db } = study
    const count = 400
    const answers = Array.from({ length: count }, (_, n) => ({ q1: n }))
    const session = await study.seal(ONE_NUMBER, answers)
    const stored = await db
      .selectFrom('sealed_response')
      .select('answers')
      .where('session_id', '=', session.id)
      .orderBy('k')
      .execute()
    const byKey = stored.map((row) => Number(/"q1":(\d+)/.exec(row.answers)?.[1]))
    const byExport = table((await study.texts())['responses.csv']).map(({ q1 }) => Number(q1))
    for (const before of [byKey, answers.map(({ q1 }) => q1)]) {
      expect(Math.abs(rankCorrelation(before, byExport)), 'five standard deviations').to.be.lessThan(
        5 / Math.sqrt(count),
      )
      expect(rankCorrelation(before, before)).to.be.closeTo(1, 1e-9)
    }
  })
})

describe('the keys of responses', () => {
  it('come out of a shuffle in every order equally often', () => {
    const draws = 6000
    const seen: Record<string, number> = {}
    for (let draw = 0; draw < draws; draw += 1) {
      const keys = { bytes: Buffer.concat([keyOf(0, 65), keyOf(1, 66), keyOf(2, 67)]), count: 3 }
      shuffle(keys)
      const order = [0, 1, 2].map((place) => keyAt(keys, place))
      for (const { session, k } of order) expect(k[0]).to.equal(65 + session)
      const name = order.map(({ session }) => session).join('')
      seen[name] = (seen[name] ?? 0) + 1
    }
    const expectedCount = draws / 6
    const chi = Object.values(seen).reduce(
      (sum, count) => sum + (count - expectedCount) ** 2 / expectedCount,
      0,
    )
    expect(Object.keys(seen)).to.have.length(6)
    expect(chi, 'chi-square with 5 degrees of freedom, one in ten million').to.be.lessThan(42)
  })

  it('are packed page after page without losing one', async () => {
    const study = await aStudy()
    try {
      const first = await study.seal(ONE_NUMBER, people(5001), 1)
      const second = await study.seal(ONE_NUMBER, people(10), 2)
      const keys = await packedKeys(study.db, [first, second])
      const all = Array.from({ length: keys.count }, (_, at) => keyAt(keys, at))
      expect(keys.count).to.equal(5011)
      expect(new Set(all.map(({ k }) => k.toString('hex'))).size).to.equal(5011)
      expect(all.filter(({ session }) => session === 1)).to.have.length(10)
    } finally {
      await study.remove()
    }
  })
})

describe('the id of a response', () => {
  it('is the code of its export and a number of equal length', () => {
    expect(responseId('7K4M9P', 0, 1000)).to.equal('7K4M9P-0001')
    expect(responseId('7K4M9P', 999, 1000)).to.equal('7K4M9P-1000')
  })

  it('begins with a code of six characters that cannot be mistaken', () => {
    expect(newExportCode()).to.match(/^[0-9A-HJKMNP-TV-Z]{6}$/)
    expect(newExportCode(() => 31)).to.equal('ZZZZZZ')
    expect(new Set(Array.from({ length: 200 }, () => newExportCode())).size).to.equal(200)
  })
})

const keyOf = (session: number, fill: number) =>
  Buffer.concat([Buffer.from([0, session]), Buffer.alloc(16, fill)])

const sorted = (cells: readonly (string | undefined)[]) => cells.map(String).sort()

/** Returns Spearman's rank correlation of two permutations of 0 to n - 1. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const n = one.length
  const place = new Map(other.map((value, at) => [value, at]))
  const sum = one.reduce((total, value, at) => total + (at - (place.get(value) ?? 0)) ** 2, 0)
  return 1 - (6 * sum) / (n * (n * n - 1))
}
