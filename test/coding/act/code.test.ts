import { expect } from 'chai'

import { codeUnits, undoLast } from '../../../src/coding/act/code.ts'
import { onWhole, type Change, type Coding } from '../../../src/coding/act/coding.ts'
import { codingsBy, lastAct } from '../../../src/coding/act/queries.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { orderOf, roundGivenTo } from '../../../src/coding/round/queries.ts'
import type { Round } from '../../../src/coding/round/round.ts'
import { takeUnits } from '../../../src/coding/text/take.ts'
import { unitsOf } from '../../../src/coding/text/queries.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { refusal } from '../../backup/kept.ts'
import { aPerson } from '../../support/world.ts'
import { CODES, coded } from '../seeded.ts'

const [RAIN, SNOW] = CODES.map(({ guid }) => onWhole(guid)) as [Coding, Coding]
const WORDS = Array.from({ length: 6 }, (_, n) => ({ words: `Answer ${n} 🙂 of many` }))

describe('coding answers', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof coded>>
  let round: Round
  let person_id: number
  let order: readonly string[]
  beforeEach(async () => {
    there = await installation()
    world = await coded(there, [WORDS, WORDS])
    const { db } = there.stores
    const anna = await aPerson(db, ['coder'], 'Anna')
    person_id = anna.id
    const { id } = await beginRound(
      db,
      world.consultation,
      {
        variable: 'q11',
        codebook_number: 1,
        kind: 'open',
        twice: 0,
        readers: [{ person_id, languages: ['en'] }],
        units: world.units,
      },
      { by: world.researcher.id, now: NOON },
    )
    round = await roundGivenTo(db, person_id, id)
    order = await orderOf(db, id, person_id)
  })
  afterEach(async () => await there.remove())

  const code = async (changes: readonly Change[]) =>
    (await codeUnits(there.stores.db, round, changes, { person_id, now: NOON })).changes
  const undo = async () => {
    const last = await lastAct(there.stores.db, { round_id: round.id, person_id })
    return await undoLast(there.stores.db, round, person_id, last?.id ?? 0)
  }
  const given = async (unit: string) =>
    (await codingsBy(there.stores.db, { round_id: round.id, person_id }, [unit])).get(unit)
  const first = () => order[0] ?? ''

  it('is of every sealed answer once, under ids that no other table leads to', async () => {
    expect(order.toSorted()).to.deep.equal(world.units.map(({ id }) => id).toSorted())
    expect(new Set(order).size).to.equal(12)
    expect(
      await takeUnits(there.stores.db, world.dataset, world.variable),
      'nothing is taken twice',
    ).to.equal(0)
    expect((await unitsOf(there.stores.db, world.consultation.id, 'q11')).length).to.equal(12)
  })

  it('keeps a code, once, and takes back as far as one likes', async () => {
    const unit = first()
    await code([{ unit, add: [RAIN], remove: [] }])
    expect(await code([{ unit, add: [RAIN], remove: [] }]), 'sent again').to.deep.equal([])
    await code([{ unit, add: [SNOW], remove: [RAIN] }])
    expect(await given(unit)).to.deep.equal([SNOW])
    expect(await undo()).to.deep.equal([{ unit, add: [RAIN], remove: [SNOW] }])
    expect(await given(unit)).to.deep.equal([RAIN])
    await undo()
    expect(await given(unit)).to.equal(undefined)
    expect(await undo()).to.equal(undefined)
  })

  it('codes many answers in one act', async () => {
    await code(order.slice(0, 3).map((unit) => ({ unit, add: [RAIN], remove: [] })))
    await undo()
    expect(await given(first())).to.equal(undefined)
  })

  it('is of the answers one was given, in a round that is not finished', async () => {
    const other = await aPerson(there.stores.db, ['coder'], 'Basil')
    const stranger = { person_id: other.id, now: NOON }
    const change = { unit: first(), add: [RAIN], remove: [] }
    expect((await refusal(codeUnits(there.stores.db, round, [change], stranger))).key).to.equal(
      'error.not_found_lede',
    )
    const unknown = { ...change, unit: 'f'.repeat(32) }
    expect((await refusal(code([unknown]))).key).to.equal('error.not_found_lede')
    await there.stores.db.updateTable('coding_round').set({ state: 'finished' }).execute()
    expect((await refusal(code([change]))).key).to.equal('coding.round_finished')
  })

  it('loses nothing when two requests of one coder meet', async () => {
    const each = order.map((unit, n) => ({ unit, add: [n % 2 === 0 ? RAIN : SNOW], remove: [] }))
    await Promise.all([...each, ...each].map(async (change) => await code([change])))
    for (const { unit, add } of each) expect(await given(unit)).to.deep.equal(add)
    const events = await there.stores.db.selectFrom('coding_event').select('id').execute()
    expect(events).to.have.length(12)
  })
})
