import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { installation, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aPerson, aSession, aVersion, aWorkshop, aWorld, signedInAs } from '../support/world.ts'

describe('the pages of consultations', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  let at: string
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
    at = `/consultations/${world.consultation.id}`
  })
  afterEach(async () => await there.remove())

  const asRosa = async () => await signedInAs(there, world.researcher)
  const sealed = async (workshop_id: number, sealed_count: number) => {
    const { id } = await aSession(there.stores.db, { workshop_id, version_id: world.version.id })
    const moment = '2016-04-07T12:00:00.000Z'
    await there.stores.db
      .updateTable('session')
      .set({ state: 'sealed', closed_at: moment, sealed_at: moment, sealed_count, digest: 'd' })
      .where('id', '=', id)
      .execute()
    return id
  }
  const drafted = async () =>
    await there.stores.db
      .updateTable('session')
      .set({ state: 'draft', opened_at: null, close_by: null })
      .where('id', '=', world.session.id)
      .execute()
  const expecting = async (workshop_id: number, people: Readonly<Record<string, number>>) => {
    const rows = Object.entries(people).map(([group_code, expected]) => ({
      workshop_id,
      group_code,
      expected,
    }))
    await there.stores.db.insertInto('workshop_expectation').values(rows).execute()
  }

  describe('the list', () => {
    it('shows a researcher their own consultations and no others', async () => {
      const { text } = await (await asRosa()).get('/consultations').expect(200)
      expect(text).to.contain('Rules for shared rivers').and.contain('(1)').and.contain(`href="${at}"`)
      expect(text).not.to.contain('Other consultations')
    })

    it('says what to do while there is none', async () => {
      const { text } = await (await signedInAs(there, world.stranger)).get('/consultations').expect(200)
      expect(text).to.contain('You have no consultation yet').and.contain('Load the example')
      expect(text).not.to.contain('Rules for shared rivers')
    })

    it('offers nothing to begin to people who are no researchers', async () => {
      const { text } = await (await signedInAs(there, world.facilitator)).get('/consultations').expect(200)
      expect(text).to.contain('Go to the sessions').and.not.contain('Load the example')
    })

    it('says of deleted answers when they were, and not until when they are kept', async () => {
      const rosa = await asRosa()
      const row = async () =>
        /<td class="num"[^>]*>(.*?)<\/td>/.exec((await rosa.get('/consultations')).text)?.[1]
      expect(await row()).to.equal('31 December 2031')
      await there.stores.db.updateTable('consultation').set({ answers_deleted_on: '2016-05-01' }).execute()
      expect(await row()).to.equal('Deleted on 1 May 2016')
    })

    it('tells on a phone which day it is until which answers are kept, and of no other day', async () => {
      const rosa = await asRosa()
      const labelled = 'data-l="Answers kept until"'
      expect((await rosa.get('/consultations')).text).to.contain(`${labelled}>31 December 2031<`)
      await there.stores.db.updateTable('consultation').set({ answers_deleted_on: '2016-04-07' }).execute()
      expect((await rosa.get('/consultations')).text)
        .to.contain('Deleted on 7 April 2016')
        .and.not.contain(labelled)
    })

    it('offers to delete answers only where a session was opened', async () => {
      const { db } = there.stores
      const both = await aPerson(db, ['administrator', 'researcher'])
      const row = { consultation_id: world.consultation.id, person_id: both.id }
      await db.insertInto('membership').values(row).execute()
      const tab = await signedInAs(there, both)
      for (const page of [at, `${at}/members`])
        expect((await tab.get(page)).text, page).to.contain('Delete the answers earlier')
      await drafted()
      for (const page of [at, `${at}/members`])
        expect((await tab.get(page)).text, page).not.to.contain('Delete the answers earlier')
    })

    it('shows an administrator nothing but titles', async () => {
      const { text } = await (await signedInAs(there, world.administrator)).get('/consultations')
      expect(text).to.contain('Rules for shared rivers').and.not.contain(`href="${at}"`)
    })
  })

  describe('a consultation', () => {
    it('shows its purpose, facts, questionnaire and people', async () => {
      const { text } = await (await asRosa()).get(at).expect(200)
      for (const said of [
        'What should change on the river?',
        'The River Office',
        'river@example.org',
        '31 December 2031',
        'Version 1, published 29 March 2016',
        'Rosa Researcher',
        'English, French and Arabic',
      ])
        expect(text).to.contain(said)
    })

    it('names sections without marks, and the question whose answer they show', async () => {
      const [section] = twoSections.sections
      if (!section) throw new TypeError('no section')
      const sections = [{ ...section, title: { en: 'What *you* said: ${salt}' } }]
      await aVersion(there.stores.db, world.consultation.id, { ...twoSections, sections })
      const { text } = await (await asRosa()).get(at).expect(200)
      expect(text).to.contain('What you said: [salt]').and.not.contain('${salt}')
    })

    it('counts the answers of sealed sessions, and of no other', async () => {
      await sealed(world.workshop.id, 23)
      const { text } = await (await asRosa()).get(at)
      expect(text).to.contain('<span>23</span>').and.contain('after sealing').and.contain('Compare workshops')
    })

    it('tells the same number as the page of the session, however small it is', async () => {
      const id = await sealed(world.workshop.id, 4)
      const rosa = await asRosa()
      expect((await rosa.get(at)).text).to.contain('<span>4</span>')
      expect((await rosa.get(paths.workshop(world.workshop.id))).text).to.contain('Answers sealed: 4<')
      expect((await rosa.get(paths.session(id))).text).to.contain('data-total="sealed">4<')
      const totals = JSON.parse((await rosa.get(paths.sessionTotals(id))).text) as unknown
      expect(totals).to.deep.equal({ sent: 4, begun: 0, gone: 0, state: 'sealed' })
    })

    it('sets what was sealed beside who was expected', async () => {
      const basel = await aWorkshop(there.stores.db, world.consultation.id, [], 'BSL')
      await expecting(world.workshop.id, { farm: 20, town: 12 })
      await expecting(basel.id, { farm: 9 })
      const rosa = await asRosa()
      expect((await rosa.get(at)).text).not.to.contain('Answers sealed, by session')
      await sealed(world.workshop.id, 23)
      await sealed(world.workshop.id, 11)
      const row = async () =>
        /Answers sealed, by session.*?<\/tr>/s
          .exec((await rosa.get(at)).text)?.[0]
          .replace(/<[^>]*>/g, ' ') ?? ''
      expect(await row())
        .to.match(/GVA-\d+ +23 .*GVA-\d+ +11 /s)
        .and.match(/ 34\s/)
      await sealed(basel.id, 4)
      expect(await row())
        .to.match(/BSL-\d+ +4 /)
        .and.match(/ 38\s/)
    })

    it('leaves rehearsals out', async () => {
      const id = await sealed(world.workshop.id, 23)
      await there.stores.db.updateTable('session').set({ kind: 'rehearsal' }).where('id', '=', id).execute()
      expect((await (await asRosa()).get(at)).text).not.to.contain('<span>23</span>')
    })

    it('says what the plan still needs', async () => {
      await drafted()
      const rosa = await asRosa()
      expect((await rosa.get(at)).text).to.contain('No workshop says yet how many people it expects')
      await there.stores.db.deleteFrom('stakeholder_group').execute()
      expect((await rosa.get(at)).text).to.contain('First list the stakeholder groups')
    })

    it('says at once what can never be shown', async () => {
      await drafted()
      const basel = await aWorkshop(there.stores.db, world.consultation.id, [], 'BSL')
      await there.stores.db
        .updateTable('workshop')
        .set({ place: '{"en":"Basel"}' })
        .where('id', '=', basel.id)
        .execute()
      await expecting(world.workshop.id, { farm: 2, town: 8 })
      await expecting(basel.id, { farm: 1, town: 0 })
      const { text } = await (await asRosa()).get(at)
      for (const said of [
        'Farmers: 2 people are expected in Geneva. This breakdown will stay hidden.',
        'Farmers: 1 person is expected in Basel. This breakdown will stay hidden.',
        'Basel expects fewer than 5 people: none of its results can be shown.',
        'Farmers: fewer than 5 people are expected in all workshops together.',
        'In publications a group needs 10 people. This one will not be told apart there: Towns.',
        'merge it with another before a session is opened',
      ])
        expect(text).to.contain(said)
      expect(text).not.to.contain('Towns: 8')
    })

    it('does not say that a workshop stays hidden whose numbers are not all given', async () => {
      await expecting(world.workshop.id, { farm: 3 })
      const { text } = await (await asRosa()).get(at)
      expect(text).to.contain('Geneva: some groups have no number. If fewer than 5 people come in all')
      expect(text).not.to.contain('Geneva expects fewer than 5 people')
      expect(/<tr><th scope="row">All groups.*?<\/tr>/s.exec(text)?.[0])
        .to.contain('3')
        .and.not.contain('hid')
    })

    it('says of which numbers a total is, by group and by workshop, where some are not given', async () => {
      const basel = await aWorkshop(there.stores.db, world.consultation.id, [], 'BSL')
      await expecting(world.workshop.id, { farm: 12 })
      await expecting(basel.id, { farm: 9, town: 0 })
      const { text } = await (await asRosa()).get(at)
      const cellsOf = (row: string) =>
        [
          ...(new RegExp(`<tr><th scope="row">(?:<bdi>)?${row}.*?</tr>`, 's').exec(text)?.[0] ?? '').matchAll(
            /<td[^>]*>(.*?)<\/td>/g,
          ),
        ].map(([, cell = '']) => cell.replaceAll(/<span class="vh">.*?<\/span>|<[^>]+>/g, ''))
      expect(cellsOf('Farmers')).to.deep.equal(['12', '9', '21'])
      expect(cellsOf('Towns')).to.deep.equal(['not given', '0', '0 of the numbers given'])
      expect(cellsOf('All groups')).to.deep.equal(['12 of the numbers given', '9', '21 of the numbers given'])
    })

    for (const [what, change] of [
      ['archived', { archived_on: '2016-04-07' }],
      ['without its answers', { answers_deleted_on: '2016-04-07' }],
    ] as const)
      it(`proposes no change of its plan once it is ${what}`, async () => {
        await drafted()
        await there.stores.db.updateTable('consultation').set(change).execute()
        const rosa = await asRosa()
        const bare = (await rosa.get(at)).text
        expect(bare).to.contain('the plan rules nothing out').and.not.contain('Change a workshop')
        await expecting(world.workshop.id, { farm: 2, town: 8 })
        const planned = (await rosa.get(at)).text
        expect(planned).to.contain('2 people are expected').and.not.contain('merge it with another')
      })

    it('no longer proposes a merger once a session was opened', async () => {
      await expecting(world.workshop.id, { farm: 2, town: 8 })
      const { text } = await (await asRosa()).get(at)
      expect(text).to.contain('groups can no longer be merged').and.not.contain('remove one and rename')
    })

    it('is read in the language of the reader', async () => {
      const rosa = await asRosa()
      await rosa.act('/account/language', { lang: 'fr' })
      const { text } = await rosa.get(at)
      expect(text).to.contain('Règles pour les fleuves partagés').and.contain('Ce qui ne pourra jamais')
      await rosa.act('/account/language', { lang: 'ar' })
      expect((await rosa.get(at)).text)
        .to.contain('dir="rtl"')
        .and.contain('جنيف')
    })

    it('does not exist for strangers, facilitators, administrators or former researchers', async () => {
      const former = await aPerson(there.stores.db, ['facilitator'], 'Former')
      await there.stores.db
        .insertInto('membership')
        .values({ consultation_id: world.consultation.id, person_id: former.id })
        .execute()
      for (const person of [world.stranger, world.facilitator, world.administrator, former])
        await (await signedInAs(there, person)).get(at).expect(404)
      await (await asRosa()).get('/consultations/999').expect(404)
    })
  })
})
