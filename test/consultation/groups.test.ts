import { expect } from 'chai'

import { groupsOf } from '../../src/consultation/queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'

/** The rows a browser sends for the two groups of the world. */
const FARM = { code_0: 'farm', position_0: '1', label_0_en: 'Farmers', label_0_fr: '', label_0_ar: '' }
const TOWN = { code_1: 'town', position_1: '2', label_1_en: 'Towns', label_1_fr: '', label_1_ar: '' }
const FISH = {
  code_2: 'fish',
  position_2: '3',
  label_2_en: 'Fishers',
  label_2_fr: 'Pêcheurs',
  label_2_ar: '',
}
const EMPTY = { code_3: '', position_3: '4', label_3_en: '', label_3_fr: '', label_3_ar: '' }

describe('the stakeholder groups of a consultation', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let rosa: Awaited<ReturnType<typeof signedInAs>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there, { state: 'draft' })
    rosa = await signedInAs(there, world.researcher)
    at = `/consultations/${world.consultation.id}/groups`
  })
  afterEach(async () => await there.remove())

  const listed = async () =>
    (await groupsOf(there.stores.db, world.consultation.id)).map(({ code, position, label }) => [
      position,
      code,
      label,
    ])
  const open = async () =>
    await there.stores.db
      .updateTable('session')
      .set({ state: 'open', opened_at: '2016-04-07T09:30:00.000Z' })
      .where('id', '=', world.session.id)
      .execute()

  it('are added, renamed and reordered in one form, and the event says so', async () => {
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.contain('name="label_1_fr"').and.contain('name="code_2"')
    const change = { ...FARM, position_0: '9', ...TOWN, label_1_en: 'Cities', ...FISH, ...EMPTY }
    expect((await rosa.act(at, change)).headers['location']).to.equal(
      `/consultations/${world.consultation.id}`,
    )
    expect(await listed()).to.deep.equal([
      [1, 'town', { en: 'Cities' }],
      [2, 'fish', { en: 'Fishers', fr: 'Pêcheurs' }],
      [3, 'farm', { en: 'Farmers' }],
    ])
    const { detail } = await there.stores.db
      .selectFrom('event')
      .select('detail')
      .where('action', '=', 'consultation.change_groups')
      .executeTakeFirstOrThrow()
    expect(detail).to.equal('{"codes":["town","fish","farm"]}')
  })

  it('are removed when marked, down to none', async () => {
    await rosa.act(at, { ...FARM, remove_0: 'yes', ...TOWN })
    expect(await listed()).to.deep.equal([[1, 'town', { en: 'Towns' }]])
    await rosa.act(at, EMPTY)
    expect(await listed()).to.deep.equal([])
  })

  it('are come back to when more are to be added', async () => {
    const { headers } = await rosa.act(at, { ...FARM, ...TOWN, do: 'more' })
    expect(headers['location']).to.equal(at)
  })

  const refusals: readonly [what: string, rows: Record<string, string>, sentence: string][] = [
    ['a label without a code', { ...FISH, code_2: '' }, 'Begin with a letter'],
    ['a code that begins with a digit', { ...FISH, code_2: '2fish' }, 'Begin with a letter'],
    ['the missing-value code -97', { ...FISH, code_2: '-97' }, 'Begin with a letter'],
    ['a code twice', { ...FISH, code_2: 'farm' }, 'Another row has this code'],
    ['no label in the default language', { ...FISH, label_2_en: '' }, 'Write the name of the group'],
    ['a position that is no number', { ...FISH, position_2: 'last' }, 'Enter a whole number'],
  ]
  it('are refused when a row does not read, keeping what was typed', async () => {
    for (const [what, row, sentence] of refusals) {
      const { status, text } = await rosa.act(at, { ...FARM, ...TOWN, ...row, ...EMPTY })
      expect(status, what).to.equal(422)
      expect(text, what).to.contain(sentence).and.contain('Pêcheurs')
    }
    expect((await listed()).length).to.equal(2)
  })

  it('are fixed once a session was opened, while new ones may be added', async () => {
    await open()
    const { text } = await rosa.get(at)
    expect(text).to.contain('A session was opened').and.not.contain('name="label_0_en"')
    const locked = { code_0: 'farm', position_0: '2', code_1: 'town', position_1: '1', ...FISH }
    expect((await rosa.act(at, locked)).status).to.equal(303)
    expect(await listed()).to.deep.equal([
      [1, 'town', { en: 'Towns' }],
      [2, 'farm', { en: 'Farmers' }],
      [3, 'fish', { en: 'Fishers', fr: 'Pêcheurs' }],
    ])
  })

  it('are neither renamed nor removed by a form that was opened before a session was', async () => {
    await open()
    for (const form of [
      { ...FARM, label_0_en: 'Growers', ...TOWN },
      { ...FARM, remove_0: 'yes', ...TOWN },
    ]) {
      const { status, text } = await rosa.act(at, form)
      expect(status).to.equal(409)
      expect(text).to.contain('existing groups can no longer be renamed or removed')
    }
    expect(await listed()).to.deep.equal([
      [1, 'farm', { en: 'Farmers' }],
      [2, 'town', { en: 'Towns' }],
    ])
  })

  it('do not exist for strangers', async () => {
    const stella = await signedInAs(there, world.stranger)
    await stella.get(at).expect(404)
    expect((await stella.act(at, { ...FARM, remove_0: 'yes' })).status).to.equal(404)
    expect((await listed()).length).to.equal(2)
  })
})
