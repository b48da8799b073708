import { expect } from 'chai'

import { codeUnits, undoLast } from '../../src/coding/act/code.ts'
import { onWhole } from '../../src/coding/act/coding.ts'
import { lastAct } from '../../src/coding/act/queries.ts'
import { sortAnswer } from '../../src/coding/book/decide.ts'
import { saveChange } from '../../src/coding/book/save.ts'
import { merge } from '../../src/coding/codebook/operations.ts'
import { beginRound } from '../../src/coding/round/begin.ts'
import { roundGivenTo, roundIn } from '../../src/coding/round/queries.ts'
import { settleDifference } from '../../src/coding/rounds/adjudicate.ts'
import { finishRound } from '../../src/coding/rounds/finish.ts'
import { codedRemembered } from '../../src/coding/settle/coded-remembered.ts'
import { settledCodes } from '../../src/coding/settle/settled-codes.ts'
import { unitsOf } from '../../src/coding/text/queries.ts'
import { takeUnits } from '../../src/coding/text/take.ts'
import { datasetIn } from '../../src/dataset/assembled.ts'
import { pooledAnswers } from '../../src/dataset/remembered.ts'
import { aHeldSession } from '../result/sealed.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { aPerson } from '../support/world.ts'
import { CODES, coded } from './seeded.ts'

const [RAIN = '', SNOW = '', COST = ''] = CODES.map(({ guid }) => guid)

describe('codes that are remembered', () => {
  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  it('are those that count after every kind of change, and one reading as long as nothing changes', async () => {
    const { db } = there.stores
    const words = Array.from({ length: 4 }, (_, n) => ({ words: `Answer number ${n} about the weather` }))
    const { consultation, dataset, variable, researcher, units, workshop, version } = await coded(there, [
      words,
    ])
    const { id: person_id } = await aPerson(db, ['coder'], 'Anna')
    const of = { consultation_id: consultation.id, variable: 'q11' }
    const by = { by: researcher.id, now: NOON }
    const remembered = async () => await codedRemembered(db, dataset.sources, of)
    const [one = '', two = ''] = units.map(({ id }) => id)
    const begun = async () => {
      const readers = [{ person_id, languages: ['en'] }]
      const beginning = {
        variable: 'q11',
        codebook_number: 1,
        kind: 'open',
        twice: 0,
        readers,
        units,
      } as const
      const { id } = await beginRound(db, consultation, beginning, by)
      return await roundGivenTo(db, person_id, id)
    }
    const give = async (round: Awaited<ReturnType<typeof begun>>, unit: string, code: string) =>
      await codeUnits(db, round, [{ unit, add: [onWhole(code)], remove: [] }], { person_id, now: NOON })
    await remembered()
    const round = await begun()
    const changes: Record<string, () => Promise<unknown>> = {
      'a code is given': async () => await give(round, one, RAIN),
      'another is': async () => await give(round, two, SNOW),
      'a further one is': async () => await give(round, two, COST),
      'an act is undone': async () => {
        const last = await lastAct(db, { round_id: round.id, person_id })
        await undoLast(db, round, person_id, last?.id ?? 0)
      },
      'an answer is sorted to another code': async () =>
        await sortAnswer(db, of, { from: SNOW, into: COST, unit: two }, by),
      'a code is merged into another': async () =>
        await saveChange(
          db,
          of,
          { from: undefined, change: (book) => merge(book, COST, RAIN), reason: 'One thing' },
          by,
        ),
      'a difference is settled': async () => {
        await finishRound(db, await roundIn(db, consultation.id, round.id), by)
        const settling = {
          unit: one,
          codings: [onWhole(SNOW)],
          settled_by: 'third',
          reason: 'So',
          last: 0,
        } as const
        await settleDifference(db, await roundIn(db, consultation.id, round.id), settling, by)
      },
      'a later round counts': async () => await give(await begun(), one, RAIN),
      'answers are taken in': async () => {
        const held = { workshop_id: workshop.id, version_id: version.id }
        await aHeldSession(there.stores, held, [{ _group: 'farm', _language: 'en', q11: 'One more answer' }])
        await takeUnits(db, await datasetIn(db, consultation), variable)
      },
    }
    for (const [what, change] of Object.entries(changes)) {
      const before = JSON.stringify(shownOf(await remembered()))
      await change()
      const now = await remembered()
      const read = await unitsOf(db, consultation.id, 'q11')
      const ids = read.map(({ id }) => id)
      const settled = await settledCodes(db, consultation.id, 'q11', ids)
      expect(shownOf(now), what).to.deep.equal(shownOf({ units: read, settled }))
      expect(JSON.stringify(shownOf(now)), what).not.to.equal(before)
      for (const source of dataset.sources) await pooledAnswers(db, source)
      expect((await remembered()).settled, what).to.equal(now.settled)
    }
  })

  it('are not what a transaction changes and takes back', async () => {
    const { db } = there.stores
    const { consultation, dataset, researcher } = await coded(there, [[{ words: 'Rain, all the week' }]])
    const of = { consultation_id: consultation.id, variable: 'q11' }
    const before = await codedRemembered(db, dataset.sources, of)
    const undone = db.transaction().execute(async (trx) => {
      await trx.deleteFrom('text_unit').where('consultation_id', '=', consultation.id).execute()
      expect((await codedRemembered(trx, dataset.sources, of)).units).to.have.length(0)
      throw new Error(`taken back by ${researcher.name}`)
    })
    await undone.catch(() => undefined)
    expect((await codedRemembered(db, dataset.sources, of)).units).to.deep.equal(before.units)
  })
})

type Shown = Pick<Awaited<ReturnType<typeof codedRemembered>>, 'units' | 'settled'>

const shownOf = ({ units, settled }: Shown) =>
  units.map(({ id }) => [id, [...(settled.get(id) ?? [])].sort(), settled.has(id)])
