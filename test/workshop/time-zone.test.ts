import { expect } from 'chai'

import { TIME_ZONES, zoneToday } from '../../src/workshop/time-zone.ts'
import { workshopById } from '../../src/workshop/queries.ts'
import { installation, type Installation } from '../support/app.ts'
import { aConsultation, aWorkshop, aWorld, signedInAs } from '../support/world.ts'

/** Former names of time zones, as browsers and servers still list them, and current ones. */
const RENAMED = [
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
] as const

/** Returns date and time in a zone. */
const clockIn = (timeZone: string, at: string) =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'long' }).format(new Date(at))

describe('the time zone of a workshop', () => {
  it('is called as it is today, whatever the engine calls it', () => {
    expect(TIME_ZONES).to.include.members(['Asia/Kuala_Lumpur', 'America/Los_Angeles', 'UTC'])
    for (const [former, today] of RENAMED) {
      expect(TIME_ZONES, today).to.include(today).and.not.include(former)
      expect(zoneToday(former)).to.equal(today)
    }
    expect(new Set(TIME_ZONES).size).to.equal(TIME_ZONES.length)
    expect(TIME_ZONES.slice(0, -1)).to.deep.equal(TIME_ZONES.slice(0, -1).toSorted())
  })

  it('has the clock it had under its former name', () => {
    for (const former of Intl.supportedValuesOf('timeZone'))
      for (const moment of ['2016-01-15T12:00:00Z', '2026-07-15T12:00:00Z'])
        expect(clockIn(zoneToday(former), moment).split(' ').slice(0, 3), former).to.deep.equal(
          clockIn(former, moment).split(' ').slice(0, 3),
        )
  })

  describe('on its pages', () => {
    let there: Installation
    let world: Awaited<ReturnType<typeof aWorld>>
    let rosa: Awaited<ReturnType<typeof signedInAs>>
    beforeEach(async () => {
      there = await installation()
      world = await aWorld(there, { state: 'draft' })
      rosa = await signedInAs(there, world.researcher)
    })
    afterEach(async () => await there.remove())

    const zoned = async (id: number, time_zone: string) =>
      await there.stores.db.updateTable('workshop').set({ time_zone }).where('id', '=', id).execute()

    it('goes on working under a former name that was stored, and is shown under today’s', async () => {
      const { id } = world.workshop
      await zoned(id, 'Europe/Kiev')
      expect((await rosa.get(`/workshops/${id}`)).text)
        .to.contain('Europe/Kyiv')
        .and.not.contain('Kiev')
      expect((await rosa.get(`/workshops/${id}/edit`)).text).to.match(/value="Europe\/Kyiv" selected/)
      const form = {
        code: 'GVA',
        place_en: 'Kyiv',
        languages: ['en'],
        starts_on: '2016-04-07',
        ends_on: '2016-04-08',
      }
      await rosa.act(`/workshops/${id}/edit`, { ...form, time_zone: 'Asia/Calcutta' })
      expect((await workshopById(there.stores.db, id)).time_zone).to.equal('Asia/Kolkata')
      const nowhere = await rosa.act(`/workshops/${id}/edit`, { ...form, time_zone: 'Europe/Atlantis' })
      expect(nowhere.status).to.equal(422)
    })

    it('is proposed as it was in the newest workshop of the consultation, or else of another one', async () => {
      const { db } = there.stores
      const fresh = await aConsultation(db, [world.researcher])
      const proposed = async (id: number) =>
        /value="([^"]*)" selected/.exec((await rosa.get(`/consultations/${id}/workshops/new`)).text)?.[1]
      expect(await proposed(world.consultation.id)).to.equal('Europe/Zurich')
      await zoned((await aWorkshop(db, world.consultation.id, [], 'KTM')).id, 'Asia/Katmandu')
      expect(await proposed(fresh.id)).to.equal('Asia/Kathmandu')
      await zoned((await aWorkshop(db, fresh.id, [], 'YGN')).id, 'Asia/Rangoon')
      expect(await proposed(world.consultation.id)).to.equal('Asia/Kathmandu')
      const foreign = await aConsultation(db, [world.stranger])
      const stella = await signedInAs(there, world.stranger)
      const { text } = await stella.get(`/consultations/${foreign.id}/workshops/new`)
      expect(text, 'of nobody else').to.match(/<option value="" selected>/)
    })

    it('is called a proposal after a form that was refused too, and never in a workshop that is there', async () => {
      const hint = 'If one is chosen here already, it is a proposal: check it against the place'
      const at = `/consultations/${world.consultation.id}/workshops`
      expect((await rosa.get(`${at}/new`)).text)
        .to.contain(hint)
        .and.contain('data-zone=')
      const refused = await rosa.act(at, { code: '', time_zone: 'Europe/Zurich' })
      expect(refused.status).to.equal(422)
      expect(refused.text).to.contain(hint)
      expect(refused.text, 'no script chooses another').not.to.contain('data-zone=')
      expect((await rosa.get(`/workshops/${world.workshop.id}/edit`)).text).not.to.contain(hint)
    })
  })
})
