import { expect } from 'chai'

import { evidenceOf } from '../../src/finding/evidence/queries.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { WITH_ANSWERS, FROM_ANSWERS } from '../../src/db/held.ts'
import { installation, NOON, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aHeldSession } from '../result/sealed.ts'
import { aPerson, aWorld, signedInAs } from '../support/world.ts'

describe('notes about the room', () => {
  let there: Installation
  beforeEach(async () => (there = await installation()))
  afterEach(async () => await there.remove())

  async function world() {
    const { db } = there.stores
    const made = await aWorld(there, { form: twoSections })
    const held = { workshop_id: made.workshop.id, version_id: made.version.id }
    const session = await aHeldSession(there.stores, held, [{}])
    const [farid, rosa] = [
      await signedInAs(there, made.facilitator),
      await signedInAs(there, made.researcher),
    ]
    const at = `/sessions/${session.id}`
    return { ...made, session, farid, rosa, at, db }
  }

  it('are written once a session closed, by its facilitators and researchers, and read by both', async () => {
    const { farid, rosa, at, session: closed, db, workshop, version } = await world()
    const page = (await farid.get(at).expect(200)).text
    expect(page)
      .to.include('Read by the facilitators of this workshop and the researchers of this consultation.')
      .and.include('Deleted together with the answers.')
      .and.include('Write no name of a person')
    expect((await farid.act(`${at}/notes`, { note: 'Two <stood> up.' })).headers['location']).to.equal(
      `${at}#notes`,
    )
    expect((await rosa.get(at)).text).to.include('Two &lt;stood&gt; up.')
    const empty = await farid.act(`${at}/notes`, { note: ' ' })
    expect(empty.status).to.equal(422)
    expect(empty.text, 'above the page, too')
      .to.include('id="note-fault"')
      .and.include('<a href="#note">Write what')
    expect(empty.text).to.include('<title>Error: ')
    const long = await farid.act(`${at}/notes`, { note: 'x'.repeat(4001) })
    expect(long.status).to.equal(422)
    expect(long.text, 'what was typed stays').to.include('x'.repeat(4001))

    const other = await aPerson(db, ['facilitator'])
    const stranger = await signedInAs(there, other)
    expect((await stranger.act(`${at}/notes`, { note: 'No.' })).status).to.equal(404)

    const open = await db
      .insertInto('session')
      .values({
        workshop_id: workshop.id,
        version_id: version.id,
        number: 77,
        join_code: 'ABCD2345',
        state: 'open',
        opened_at: NOON.toISOString(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect((await farid.get(`/sessions/${open.id}`)).text).not.to.include('id="notes"')
    expect((await farid.act(`/sessions/${open.id}/notes`, { note: 'Early.' })).status).to.equal(409)
    const events = await db.selectFrom('event').select(['action', 'detail']).execute()
    expect(events.filter(({ action }) => action === 'session.note')).to.deep.equal([
      { action: 'session.note', detail: null },
    ])
    expect(await db.selectFrom('room_note').select('session_id').execute()).to.deep.equal([
      { session_id: closed.id },
    ])
  })

  it('are removed by who wrote them, until a finding rests on them', async () => {
    const { farid, rosa, at, db, consultation, workshop, researcher } = await world()
    for (const note of ['First.', 'Second.']) await farid.act(`${at}/notes`, { note })
    const [first, second] = await db.selectFrom('room_note').select('id').orderBy('id').execute()
    const away = (id = 0) => `${at}/notes/${id}/away`
    expect((await rosa.get(at)).text).not.to.include('/away"')
    expect((await rosa.act(away(first?.id), {})).status, 'of another').to.equal(409)
    expect((await farid.act(away(first?.id), {})).status).to.equal(303)
    expect((await farid.act(away(first?.id), {})).status).to.equal(404)

    const own = { consultation_id: consultation.id, kind: 'finding', language: 'en' } as const
    await beginStatement(db, own, { claim: 'So.' }, { by: researcher.id, now: NOON })
    const adding = `/consultations/${consultation.id}/findings/F1/evidence/new/note`
    expect((await rosa.get(adding)).text).to.include('Second.')
    const because = { relation: 'supports', reason: 'Heard.' }
    expect((await rosa.act(adding, { ...because, note: '999' })).status).to.equal(422)
    expect((await rosa.act(adding, { ...because, note: String(second?.id) })).status).to.equal(303)
    expect((await evidenceOf(db, consultation.id, 1)).map(({ kind }) => kind)).to.deep.equal(['note'])
    const shown = (await rosa.get(`/consultations/${consultation.id}/findings/F1`)).text
    expect(shown).to.include('Second.').and.include('weak by itself').and.include(`${at}#notes`)

    const used = 'Researchers use it; it stays.'
    expect((await rosa.get(at)).text).to.include(used)
    const kept = await farid.act(away(second?.id), {})
    expect(kept.status).to.equal(409)
    for (const { text } of [await farid.get(at), kept]) {
      expect(text)
        .to.include('Researchers use')
        .and.not.match(/\bfindings?\b/i)
    }
    const other = await aPerson(db, ['facilitator'])
    await db
      .insertInto('workshop_facilitator')
      .values({ workshop_id: workshop.id, person_id: other.id })
      .execute()
    expect((await (await signedInAs(there, other)).get(at)).text)
      .to.include('Second.')
      .and.not.include(used)
  })

  it('are deleted with the answers, and evidence says so', async () => {
    expect([...WITH_ANSWERS, ...FROM_ANSWERS]).to.include('room_note')
    const { rosa, farid, at, db, consultation, researcher } = await world()
    await farid.act(`${at}/notes`, { note: 'Second.' })
    const own = { consultation_id: consultation.id, kind: 'finding', language: 'en' } as const
    await beginStatement(db, own, { claim: 'So.' }, { by: researcher.id, now: NOON })
    const { id } = await db.selectFrom('room_note').select('id').executeTakeFirstOrThrow()
    const finding = `/consultations/${consultation.id}/findings/F1`
    await rosa.act(`${finding}/evidence/new/note`, {
      relation: 'supports',
      reason: 'Heard.',
      note: String(id),
    })
    await db.deleteFrom('room_note').execute()
    await db
      .updateTable('consultation')
      .set({ answers_deleted_on: '2016-05-01' })
      .where('id', '=', consultation.id)
      .execute()
    expect((await rosa.get(finding)).text).to.include('This note was deleted with the answers.')
    expect((await farid.get(at)).text).not.to.include('id="notes"')
    expect((await farid.act(`${at}/notes`, { note: 'Late.' })).status).to.equal(410)
  })
})
