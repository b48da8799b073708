import { expect } from 'chai'

import { groupsOf } from '../../src/consultation/queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aWorld, signedInAs } from '../support/world.ts'

/** Posted rows of the world's two groups. */
const FARM = { code_0: 'farm', label_0_en: 'Farmers', label_0_fr: '', label_0_ar: '' }
const TOWN = { code_1: 'town', label_1_en: 'Towns', label_1_fr: '', label_1_ar: '' }
const FISH = {
  code_2: 'fish',
  label_2_en: 'Fishers',
  label_2_fr: 'Pêcheurs',
  label_2_ar: '',
}
const EMPTY = { code_3: '', label_3_en: '', label_3_fr: '', label_3_ar: '' }

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

  it('have headings of their own, empty rows and refused ones too', async () => {
    const headings = (html: string) =>
      [...html.matchAll(/<h2 id="row-\d+">([^<]*)/g)].map(([, words = '']) => words.trim())
    const { text } = await rosa.get(at).expect(200)
    expect(headings(text).slice(0, 4)).to.deep.equal(['Farmers', 'Towns', 'New group 1', 'New group 2'])
    const refused = (await rosa.act(at, { ...FARM, ...TOWN, ...FISH, ...EMPTY, code_2: '7' })).text
    expect(headings(refused)).to.include.members(['Farmers', 'Towns', 'New group 1', 'New group 2'])
    expect(new Set(headings(refused)).size).to.equal(headings(refused).length)
  })

  it('are added, renamed and reordered in one form, and the event says so', async () => {
    const { text } = await rosa.get(at).expect(200)
    expect(text).to.contain('name="label_1_fr"').and.contain('name="code_2"')
    const change = { ...FARM, ...TOWN, label_1_en: 'Cities', ...FISH, ...EMPTY }
    expect((await rosa.act(at, change)).headers['location']).to.equal(
      `/consultations/${world.consultation.id}`,
    )
    const moved = await rosa.act(at, { ...change, do: 'down:0' })
    expect(moved.headers['location']).to.equal(`${at}#down-1`)
    expect(await listed()).to.deep.equal([
      [1, 'town', { en: 'Cities' }],
      [2, 'farm', { en: 'Farmers' }],
      [3, 'fish', { en: 'Fishers', fr: 'Pêcheurs' }],
    ])
    const { detail } = await there.stores.db
      .selectFrom('event')
      .select('detail')
      .where('action', '=', 'consultation.change_groups')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(detail).to.equal('{"codes":["town","farm","fish"]}')
  })

  it('are moved by buttons, of which the first row has no Up to press and the last no Down', async () => {
    const { text } = await rosa.get(at).expect(200)
    expect(text)
      .to.match(/value="up:0" disabled/)
      .and.match(/value="down:0">/)
      .and.match(/value="down:1" disabled/)
    expect(text).not.to.contain('position_')
    const up = await rosa.act(at, { ...FARM, ...TOWN, ...FISH, do: 'up:2' })
    expect(up.headers['location']).to.equal(`${at}#up-1`)
    expect((await listed()).map(([, code]) => code)).to.deep.equal(['farm', 'fish', 'town'])
    const topmost = await rosa.act(at, { ...FARM, ...FISH, ...TOWN, do: 'up:0' })
    expect(topmost.headers['location'], 'where Up is off').to.equal(`${at}#down-0`)
    expect((await listed()).map(([, code]) => code)).to.deep.equal(['farm', 'fish', 'town'])
  })

  it('are moved on the page where a row does not read, so that no word and no move is lost', async () => {
    const { status, text } = await rosa.act(at, { ...FARM, ...TOWN, label_1_en: '', ...FISH, do: 'up:2' })
    expect(status).to.equal(422)
    expect(text).to.contain('Pêcheurs')
    expect(text.indexOf('name="code_2"')).to.be.below(text.indexOf('name="code_1"'))
  })

  it('get a code from their name where none is written, in letters that can stand in the data', async () => {
    const rows = { ...FARM, ...TOWN, ...FISH, code_2: '', ...EMPTY, label_3_en: 'Élus & Towns' }
    expect((await rosa.act(at, rows)).status).to.equal(303)
    await rosa.act(at, {
      ...FARM,
      ...TOWN,
      pasted: 'Fishers\r\nfishers\r\nالمزارعون\r\n渔民\r\n农民\r\nFarmers\r\n\r\n',
    })
    expect((await listed()).map(([, code, label]) => [code, label])).to.deep.equal([
      ['farm', { en: 'Farmers' }],
      ['town', { en: 'Towns' }],
      ['fishers', { en: 'Fishers' }],
      ['fishers_2', { en: 'fishers' }],
      ['almzarawn', { en: 'المزارعون' }],
      ['group', { en: '渔民' }],
      ['group_2', { en: '农民' }],
    ])
    await rosa.act(at, { ...FARM, ...TOWN, ...EMPTY, label_3_en: 'Élus & Towns' })
    expect((await listed())[2]?.[1]).to.equal('elus_towns')
  })

  it('are pasted without the marks of a list, with the cells of a row as one name', async () => {
    const pasted = '• Boat owners\n2. Hotels\n- Farmers\nPort\tworkers \n–\n-\t\n3 rivers'
    expect((await rosa.act(at, { ...FARM, ...TOWN, pasted })).status).to.equal(303)
    expect((await listed()).slice(2).map(([, , label]) => label)).to.deep.equal([
      { en: 'Boat owners' },
      { en: 'Hotels' },
      { en: 'Port workers' },
      { en: '–' },
      { en: '-' },
      { en: '3 rivers' },
    ])
  })

  it('are none where their name is made of signs that nobody sees', async () => {
    const unseen = { code_3: '', label_3_en: '\u200B', label_3_fr: '\u2060', label_3_ar: ' ' }
    await rosa.act(at, { ...FARM, ...TOWN, ...unseen, pasted: '\u200B\n \u200D\nFishers\n\uFEFF' })
    expect((await listed()).map(([, code]) => code)).to.deep.equal(['farm', 'town', 'fishers'])
  })

  it('are pasted many at once in one act, and kept in the field when one cannot be taken', async () => {
    const names = Array.from({ length: 49 }, (_, n) => `Group number ${n}`)
    const many = await rosa.act(at, { ...FARM, ...TOWN, pasted: names.join('\n') })
    expect(many.status).to.equal(422)
    expect(many.text).to.contain('Use 50 groups or fewer').and.contain('Group number 48')
    const long = await rosa.act(at, { ...FARM, ...TOWN, pasted: `Short\n${'x'.repeat(201)}` })
    expect(long.status).to.equal(422)
    expect(long.text).to.contain('A line is longer').and.contain('Short\n')
    const taken = await rosa.act(at, { ...FARM, ...TOWN, pasted: names.slice(1).join('\n') })
    expect(taken.headers['location']).to.equal(at)
    expect((await listed()).length).to.equal(50)
    const events = await there.stores.db
      .selectFrom('event')
      .select('id')
      .where('action', '=', 'consultation.change_groups')
      .execute()
    expect(events.length).to.equal(1)
  })

  it('may have another code while no session was opened, and workshops go on expecting them', async () => {
    const workshop_id = world.workshop.id
    await there.stores.db
      .insertInto('workshop_expectation')
      .values([
        { workshop_id, group_code: 'farm', expected: 7 },
        { workshop_id, group_code: 'town', expected: 9 },
      ])
      .execute()
    const swapped = { was_0: 'farm', ...FARM, code_0: 'town', was_1: 'town', ...TOWN, code_1: 'city' }
    expect((await rosa.act(at, swapped)).status).to.equal(303)
    expect((await listed()).map(([, code, label]) => [code, label])).to.deep.equal([
      ['town', { en: 'Farmers' }],
      ['city', { en: 'Towns' }],
    ])
    const expected = await there.stores.db
      .selectFrom('workshop_expectation')
      .select(['group_code', 'expected'])
      .orderBy('expected')
      .execute()
    expect(expected).to.deep.equal([
      { group_code: 'town', expected: 7 },
      { group_code: 'city', expected: 9 },
    ])
  })

  it('are not dropped by a row whose fields were emptied', async () => {
    const emptied = { was_0: 'farm', ...FARM, code_0: '', label_0_en: '', ...TOWN }
    const { status, text } = await rosa.act(at, emptied)
    expect(status).to.equal(422)
    expect(text).to.contain('Write the name of the group')
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
    ['a code that begins with a digit', { ...FISH, code_2: '2fish' }, 'Begin with a letter'],
    ['the missing-value code -97', { ...FISH, code_2: '-97' }, 'Begin with a letter'],
    ['a code twice', { ...FISH, code_2: 'farm' }, 'Another row has this code'],
    ['no label in the default language', { ...FISH, label_2_en: '' }, 'Write the name of the group'],
  ]
  it('are refused when a row does not read, keeping what was typed', async () => {
    for (const [what, row, sentence] of refusals) {
      const { status, text } = await rosa.act(at, { ...FARM, ...TOWN, ...row, ...EMPTY })
      expect(status, what).to.equal(422)
      expect(text, what).to.contain(sentence).and.contain('Pêcheurs')
    }
    expect((await listed()).length).to.equal(2)
  })

  it('are not confused with a new row of the same code', async () => {
    const known = { was_0: 'farm', ...FARM, was_1: 'town', ...TOWN }
    const { status, text } = await rosa.act(at, { ...known, ...FISH, code_2: 'farm' })
    expect(status).to.equal(422)
    expect(text).to.contain('New group 1').and.not.contain('name="was_2"')
    const renamed = await rosa.act(at, { ...known, code_0: 'grow', ...FISH, code_2: 'farm' })
    expect(renamed.status).to.equal(303)
    expect((await listed()).map(([, code, label]) => [code, label])).to.deep.equal([
      ['grow', { en: 'Farmers' }],
      ['town', { en: 'Towns' }],
      ['farm', { en: 'Fishers', fr: 'Pêcheurs' }],
    ])
  })

  it('are fixed once a session was opened, while new ones may be added', async () => {
    await open()
    const { text } = await rosa.get(at)
    expect(text).to.contain('A session was opened').and.not.contain('name="label_0_en"')
    const locked = { code_0: 'farm', code_1: 'town', ...FISH, do: 'up:1' }
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
      { was_0: 'farm', ...FARM, code_0: 'grow', ...TOWN },
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
