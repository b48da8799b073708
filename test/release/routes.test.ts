import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { expect } from 'chai'
import { CompiledQuery } from 'kysely'

import { endOf, openOffer, takeOffer } from '../../src/release/offer.ts'
import { paths } from '../../src/web/paths.ts'
import { installation, tokenIn, type Installation } from '../support/app.ts'
import { ENGINE } from '../support/database.ts'
import { aPerson, aVersion, aWorld, signedInAs } from '../support/world.ts'
import { aForm, aSealedSession, everything, people, table } from './sealed.ts'

const chosen: Record<string, string> = {
  values: 'codes',
  language: 'en',
  separator: 'comma',
  bom: 'no',
  reason: '',
}
type Visitor = Awaited<ReturnType<typeof signedInAs>>
const text = (code: string) => ({ kind: 'short_text', code, label: { en: code }, max_length: 80 }) as const

describe('the export page', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof aWorld>>
  beforeEach(async () => {
    there = await installation()
    world = await aWorld(there)
  })
  afterEach(async () => await there.remove())

  const page = () => paths.exporting(world.consultation.id)
  const sealed = async (answers: Parameters<typeof aSealedSession>[2], number = 977) =>
    await aSealedSession(
      there.stores.db,
      { workshop_id: world.workshop.id, version_id: world.version.id, number },
      answers,
    )
  const events = async () =>
    await there.stores.db.selectFrom('event').selectAll().where('action', '=', 'release.export').execute()

  it('shows the sealed sessions, and a number of responses only from the threshold on', async () => {
    const { digest } = await sealed(people(23))
    await sealed(people(4), 978)
    const researcher = await signedInAs(there, world.researcher)
    const { text: html } = await researcher.get(page()).expect(200)
    expect(html).to.include('GVA-977').and.to.include('GVA-978').and.to.include('>23<')
    expect(html).to.include((digest ?? '').slice(0, 12))
    expect(html).to.include('fewer than 5').and.not.to.include('>4<')
    expect(html).to.include('aria-current="page">Export').and.include('<bdi>Geneva</bdi>')
  })

  it('counts and lists rare combinations, and asks for a reason then only', async () => {
    await sealed(people(5))
    const researcher = await signedInAs(there, world.researcher)
    expect((await researcher.get(page())).text).to.include('Every combination occurs in 3 responses or more.')
    expect((await researcher.get(page())).text).not.to.include('name="reason"')
    await sealed([{ _group: 'town' }, { _group: '-97' }], 978)
    const { text: html } = await researcher.get(page())
    expect(html).to.include('2 combinations occur in fewer than 3 responses.')
    expect(html).to.include('Towns').and.to.include('Would rather not say').and.to.include('name="reason"')
  })

  it('names sessions of rare combinations by their codes, beside the place of the workshop', async () => {
    await sealed([...people(5), { _group: 'town' }], 978)
    const researcher = await signedInAs(there, world.researcher)
    expect((await researcher.get(page())).text)
      .to.include('<td data-l="Workshop"><bdi>Geneva</bdi>')
      .and.include('<td data-l="Session"><bdi class="unbroken">GVA-978</bdi>')
  })

  it('gives the ZIP', async () => {
    await sealed([...people(4, everything(1)), {}])
    const researcher = await signedInAs(there, world.researcher)
    const answer = await download(researcher, { ...chosen, reason: 'A study of rivers' })
    expect(answer.headers['content-type']).to.equal('application/zip')
    expect(answer.headers['content-disposition']).to.equal(
      `attachment; filename=${world.consultation.code}-2016-04-07.zip`,
    )
    expect(answer.headers['cache-control']).to.include('no-store')
    const responses = table(unzipped(answer.body, 'responses.csv'))
    expect(responses).to.have.length(5)
    expect(unzipped(answer.body, 'README.txt')).to.include('A study of rivers')
    expect((await events()).map(({ person_id, subject }) => [person_id, subject])).to.deep.equal([
      [world.researcher.id, `consultation/${world.consultation.id}`],
    ])
  })

  it('writes labels, language, separator and byte order mark as chosen', async () => {
    await sealed(people(3, everything(1)))
    const researcher = await signedInAs(there, world.researcher)
    const fields = { values: 'labels', language: 'ar', separator: 'semicolon', bom: 'yes', reason: '' }
    const { body } = await download(researcher, fields)
    const responses = unzipped(body, 'responses.csv')
    expect(responses.startsWith('\uFEFFformat;response;')).to.equal(true)
    expect(table(responses, ';')[0]).to.include({ q3_a: 'أوافق' })
  })

  it('asks for the reason when combinations are rare, keeps what was chosen and gives nothing away', async () => {
    await sealed(people(2))
    const researcher = await signedInAs(there, world.researcher)
    const answer = await researcher.act(page(), { ...chosen, separator: 'semicolon', reason: '  ' })
    expect(answer.status).to.equal(422)
    expect(answer.headers['content-type']).to.include('text/html')
    expect(answer.text).to.include('Give a reason: 1 combination of traits occurs in fewer than 3 responses.')
    expect(answer.text).not.to.include('<noscript>')
    expect(answer.text).to.include('href="#reason"').and.to.include('value="semicolon" selected')
    expect(answer.text).to.include('<title>Error: Export coded data')
    expect(await events()).to.deep.equal([])
  })

  for (const [field, value] of [
    ['values', 'names'],
    ['language', 'de'],
    ['separator', 'tab'],
    ['bom', ''],
  ] as const) {
    it(`refuses a choice of ${field} that it does not offer`, async () => {
      await sealed(people(3))
      const researcher = await signedInAs(there, world.researcher)
      const answer = await researcher.act(page(), { ...chosen, [field]: value })
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include(`href="#${field}"`)
      expect(await events()).to.deep.equal([])
    })
  }

  it('says that nothing is sealed yet, and exports nothing then', async () => {
    const researcher = await signedInAs(there, world.researcher)
    expect((await researcher.get(page()).expect(200)).text).to.include('Nothing is sealed yet')
    const answer = await researcher.act(page(), chosen)
    expect(answer.status).to.equal(409)
    expect(answer.text).to.include('There is nothing to export yet')
    expect(await events()).to.deep.equal([])
  })

  it('names the question when two sessions cannot share a column', async () => {
    const { db } = there.stores
    await sealed(people(3))
    const other = await aVersion(db, world.consultation.id, aForm([text('q1')]))
    await aSealedSession(db, { workshop_id: world.workshop.id, version_id: other.id, number: 978 }, people(3))
    const researcher = await signedInAs(there, world.researcher)
    const answer = await researcher.get(page())
    expect(answer.status).to.equal(409)
    expect(answer.text).to.include('Question q1 is not the same in session GVA-977 and session GVA-978')
    expect((await researcher.act(page(), chosen)).status).to.equal(409)
    expect(await events()).to.deep.equal([])
  })

  it('is not there for a stranger, the facilitator or an administrator', async () => {
    await sealed(people(3))
    const former = await aPerson(there.stores.db, ['facilitator'])
    await there.stores.db
      .insertInto('membership')
      .values({ consultation_id: world.consultation.id, person_id: former.id })
      .execute()
    for (const person of [world.stranger, world.facilitator, world.administrator, former]) {
      const visitor = await signedInAs(there, person)
      await visitor.get(page()).expect(404)
      expect((await visitor.act(page(), chosen)).status).to.equal(404)
    }
    expect(await events()).to.deep.equal([])
  })

  it('cuts the connection when a response cannot be read, and logs it without its words', async () => {
    await sealed(people(3))
    const researcher = await signedInAs(there, world.researcher)
    // The event is recorded after planning and before the first row is written.
    const statements =
      ENGINE === 'sqlite'
        ? ['create trigger gone after insert on event begin delete from sealed_response; end']
        : [
            `create function empty() returns trigger language plpgsql as
              $$ begin delete from sealed_response; return new; end $$`,
            'create trigger gone after insert on event for each row execute function empty()',
          ]
    for (const statement of statements) await there.stores.db.executeQuery(CompiledQuery.raw(statement))
    const cut = await download(researcher, chosen).catch((error: unknown) => error)
    expect(cut)
      .to.be.instanceOf(Error)
      .with.property('message')
      .that.matches(/aborted|hang up/)
    const faultsLogged = () => there.logged.filter((line) => line.includes('fault'))
    while (faultsLogged().length === 0) await pause(10)
    const faults = faultsLogged()
    expect(faults).to.have.length(1)
    expect(faults[0]).to.include('POST /consultations/:id/export').and.not.to.include('deleted')
    await researcher.get(paths.consultations()).expect(200)
  })

  describe('without scripts', () => {
    const exported = async (visitor: Visitor, fields = chosen) => {
      const token = tokenIn((await visitor.get(page())).text)
      const { headers } = await visitor.post(page(), { _csrf: token, ...fields }).expect(303)
      const address = String(headers['location'])
      expect(await events()).to.deep.equal([])
      return { address, form: { _csrf: tokenIn((await visitor.get(address).expect(200)).text) } }
    }
    const isOver = async (visitor: Visitor, address: string, form: { _csrf: string }) => {
      for (const asked of [visitor.get(address), visitor.post(address, form)])
        expect((await asked.expect(303)).headers['location']).to.equal(page())
      const { text: html } = await visitor.get(page()).expect(200)
      expect(html).to.include('That file was fetched already, or it waited too long.')
    }

    it('leads to a page of its own that gives the file once, as it was chosen, and records it once', async () => {
      await sealed(people(2))
      const visitor = await signedInAs(there, world.researcher)
      const fields = { ...chosen, separator: 'semicolon', reason: 'A study of rivers' }
      const { address, form } = await exported(visitor, fields)
      const { text: html } = await visitor.get(address).expect(200)
      expect(html).to.include('Your export is ready').and.not.to.include('Give a reason')
      expect(address).not.to.include('rivers')
      const { headers, body } = await fileOf(visitor.post(address, form))
      expect(headers['content-disposition']).to.include(`${world.consultation.code}-2016-04-07.zip`)
      expect(unzipped(body, 'README.txt')).to.include('A study of rivers')
      expect(unzipped(body, 'responses.csv')).to.include('format;response;')
      expect((await events()).map(({ detail }) => detail).join()).to.include('A study of rivers')
      await isOver(visitor, address, form)
      expect(await events()).to.have.length(1)
    })

    it('gives the file once where it is asked for twice at once', async () => {
      await sealed(people(5))
      const visitor = await signedInAs(there, world.researcher)
      const { address, form } = await exported(visitor)
      const other = { _csrf: tokenIn((await visitor.get(address)).text) }
      const both = await Promise.all([visitor.post(address, form), visitor.post(address, other)])
      expect(both.map(({ status }) => status)).to.have.members([200, 303])
      expect(await events()).to.have.length(1)
    })

    it('lets one of two requests that have found it unfetched take the file', async () => {
      const { visits } = there.stores
      const { now } = there.clock
      const offer = { code: 'a', consultation_id: 1, form: {}, until: endOf(now) }
      const asked = { ...offer, now }
      expect(await openOffer(visits, offer, asked)).to.deep.equal(offer)
      const both = [takeOffer(visits, offer, 'a visit', now), takeOffer(visits, offer, 'a visit', now)]
      expect(await Promise.all(both)).to.have.members([true, false])
      expect(await openOffer(visits, offer, asked)).to.equal(undefined)
    })

    it('waits ten minutes, and for nobody else and no other visit', async () => {
      await sealed(people(5))
      const visitor = await signedInAs(there, world.researcher)
      const { address, form } = await exported(visitor)
      const other = await signedInAs(there, world.researcher)
      await isOver(other, address, { _csrf: tokenIn((await other.get(page())).text) })
      const colleague = await aPerson(there.stores.db, ['researcher'])
      const membership = { consultation_id: world.consultation.id, person_id: colleague.id }
      await there.stores.db.insertInto('membership').values(membership).execute()
      await (await signedInAs(there, colleague)).get(address).expect(303)
      await (await signedInAs(there, world.stranger)).get(address).expect(404)
      there.clock.now = new Date(there.clock.now.getTime() + 10 * 60_000)
      await isOver(visitor, address, form)
      expect(await events()).to.deep.equal([])
    })

    it('asks for the reason where combinations have become rare meanwhile', async () => {
      await sealed(people(5))
      const visitor = await signedInAs(there, world.researcher)
      const { address, form } = await exported(visitor)
      await sealed([{ _group: 'town' }, { _group: '-97' }], 978)
      const { text: html } = await visitor.post(address, form).expect(422)
      expect(html).to.include('Give a reason').and.include(`action="${page()}"`)
      expect(await events()).to.deep.equal([])
    })
  })

  /** Downloads an export as a script does. */
  const download = async (visitor: Visitor, fields: typeof chosen) => {
    const token = tokenIn((await visitor.get(page())).text)
    return await fileOf(visitor.post(page(), { _csrf: token, ...fields }).set('Colloquy-Script', 'yes'))
  }

  const fileOf = async (asked: ReturnType<Visitor['post']>) => {
    const answer = await asked.responseType('blob')
    expect(answer.status).to.equal(200)
    expect(answer.headers['content-type']).to.equal('application/zip')
    const body: unknown = answer.body
    if (!Buffer.isBuffer(body)) throw new TypeError('no bytes were saved')
    return { headers: answer.headers, body }
  }

  const unzipped = (zip: Buffer, name: string): string => {
    const file = path.join(there.folder, 'downloaded.zip')
    writeFileSync(file, zip)
    return execFileSync('unzip', ['-p', file, name]).toString()
  }
})
