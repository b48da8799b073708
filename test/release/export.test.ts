import { expect } from 'chai'

import { Problem } from '../../src/problem.ts'
import { needsReason, released } from '../../src/release/export.ts'
import { NOON } from '../support/app.ts'
import { aConsultation, aPerson, aWorkshop } from '../support/world.ts'
import { CODES, aForm, aSealedSession, people, table, textsOf } from './sealed.ts'
import { aStudy, number, ONE_NUMBER, type Study } from './study.ts'

describe('an export', () => {
  let study: Study
  beforeEach(async () => {
    study = await aStudy()
  })
  afterEach(async () => await study.remove())

  it('has as many rows for each workshop, session and group as the database', async () => {
    const { db, workshop_id } = study
    const version_id = await study.versionOf()
    const zurich = await aWorkshop(db, study.id, [], 'ZRH')
    const town = people(7, { _group: 'town' })
    await aSealedSession(db, { workshop_id, version_id, number: 1 }, [...people(612), ...town])
    await aSealedSession(db, { workshop_id, version_id, number: 2 }, people(5, { _group: '-97' }))
    await aSealedSession(db, { workshop_id: zurich.id, version_id, number: 1 }, people(501))
    const rows = table((await study.texts())['responses.csv'])
    const counts: Record<string, number> = {}
    for (const { session, group } of rows)
      counts[`${session} ${group}`] = (counts[`${session} ${group}`] ?? 0) + 1
    expect(counts).to.deep.equal({ 'GVA-1 farm': 612, 'GVA-1 town': 7, 'GVA-2 -97': 5, 'ZRH-1 farm': 501 })
    expect(new Set(rows.map(({ response }) => response)).size).to.equal(1125)
  })

  it('leaves out rehearsals, other consultations and sessions that are not sealed', async () => {
    const { db, workshop_id } = study
    const version_id = await study.versionOf()
    const elsewhere = await aConsultation(db)
    const far = await aWorkshop(db, elsewhere.id)
    await aSealedSession(db, { workshop_id, version_id, number: 1 }, people(5, { q1: 1 }))
    await aSealedSession(db, { workshop_id, version_id, number: 2 }, people(5, { q1: 2 }), {
      kind: 'rehearsal',
    })
    await aSealedSession(db, { workshop_id: far.id, version_id, number: 1 }, people(5, { q1: 3 }))
    const rows = table((await study.texts())['responses.csv'])
    expect(rows.map(({ session, q1 }) => `${session} ${q1}`)).to.deep.equal(Array(5).fill('GVA-1 1'))
  })

  it('has nothing to give before a session is sealed', async () => {
    const refusal = await study.ready().catch((error: unknown) => error)
    expect(refusal).to.be.instanceOf(Problem).and.include({ kind: 'conflict', key: 'release.nothing_sealed' })
  })

  it('asks for a reason when fewer than k people share a combination of traits', async () => {
    const { db } = study
    const answers = [
      ...people(3, { q1: 1 }),
      ...people(2, { q1: 2 }),
      { q1: 3 },
      ...people(3, { _group: 'town' }),
    ]
    await study.seal(aForm([number('q1', { marked: true })]), answers)
    const made = await study.ready()
    expect(made.rare).to.deep.equal([
      { cells: ['farm', 'GVA', 'GVA-1', 1, 'phone', 'en', 3], count: 1 },
      { cells: ['farm', 'GVA', 'GVA-1', 1, 'phone', 'en', 2], count: 2 },
    ])
    expect(needsReason(made)).to.equal(true)
    const refusal = await released(study.stores, made, { reason: '', by: null, at: NOON }).catch(
      (error: unknown) => error,
    )
    expect(refusal).to.be.instanceOf(TypeError)
    expect(await db.selectFrom('event').selectAll().execute()).to.deep.equal([])
    const texts = await textsOf(await study.release('A study of rivers'))
    expect(texts['README.txt']).to.include('A study of rivers')
    expect(table(texts['k_report.csv'])).to.deep.equal([
      {
        format: 'colloquy.k_report/1',
        group: 'farm',
        workshop: 'GVA',
        session: 'GVA-1',
        version: '1',
        mode: 'phone',
        language: 'en',
        q1: '3',
        count: '1',
        k: '3',
      },
      {
        format: 'colloquy.k_report/1',
        group: 'farm',
        workshop: 'GVA',
        session: 'GVA-1',
        version: '1',
        mode: 'phone',
        language: 'en',
        q1: '2',
        count: '2',
        k: '3',
      },
    ])
  })

  it('asks for none when every combination is shared by k people', async () => {
    await study.seal(ONE_NUMBER, people(3))
    expect(needsReason(await study.ready())).to.equal(false)
    const texts = await textsOf(await study.release(''))
    expect(texts['k_report.csv']).to.equal('format,group,workshop,session,version,mode,language,count,k\r\n')
    expect(texts['README.txt']).not.to.include('Reason')
  })

  it('is recorded with what was chosen and what left the house, before a file is read', async () => {
    const { db } = study
    const person = await aPerson(db, ['researcher'])
    const session = await study.seal(ONE_NUMBER, people(2))
    const files = await released(study.stores, await study.ready(), {
      reason: 'A study',
      by: person.id,
      at: NOON,
    })
    const event = await db.selectFrom('event').selectAll().executeTakeFirstOrThrow()
    expect(event).to.include({
      at: NOON.toISOString(),
      person_id: person.id,
      action: 'release.export',
      subject: `consultation/${study.id}`,
    })
    const { export: code, ...detail } = JSON.parse(event.detail ?? '{}') as { export: string }
    expect(detail).to.deep.equal({
      decisions: [],
      options: CODES,
      reason: 'A study',
      responses: 2,
      rare: 1,
      k: 3,
      traits: ['group', 'workshop', 'session', 'version', 'mode', 'language'],
      sessions: [{ session: 'GVA-1', responses: 2, digest: session.digest }],
    })
    const texts = await textsOf(files)
    expect(table(texts['responses.csv']).map(({ response }) => response)).to.deep.equal([
      `${code}-1`,
      `${code}-2`,
    ])
    expect(texts['README.txt']).to.include(session.digest).and.to.include('GVA-1')
  })
})
