import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { browser, installationOn, type Browser, type Installation } from '../support/app.ts'
import { ENGINE, freshStores } from '../support/database.ts'
import { asSuperuser, connected } from '../support/postgres.ts'
import { twoSections } from '../support/two-sections.ts'
import { aConsultation, aWorld, signedInAs } from '../support/world.ts'
import { waitingAt } from '../assurance/fixtures.ts'
import { lostPostgres, TROUBLES, type Trouble } from './troubles.ts'

const WORDS = 'Less salt, “please”'
/** Longer than the space freed by deleted drafts. */
const MANY_WORDS = `${WORDS} ${'少'.repeat(450)}`

for (const [name, make] of Object.entries(TROUBLES))
  describe(`a server whose database meets ${name}`, () => {
    let trouble: Trouble
    let there: Installation
    let world: Awaited<ReturnType<typeof aWorld>>
    let phone: Browser
    before(async function () {
      const made = await make()
      if (!made) this.skip()
      trouble = made
      there = installationOn(made.fresh)
      world = await aWorld(there, { form: twoSections })
    })
    after(async () => await there?.remove())
    beforeEach(async () => {
      phone = await answered(there, world.session.join_code)
    })
    afterEach(async () => await trouble.end().catch(() => {}))

    it('keeps the answers that were sent on the page, accepts nothing, and then stores them once', async () => {
      const { join_code } = world.session
      const press = await pressOf(phone, join_code)
      const before = await stored(there)
      await trouble.begin()
      const { status, text, headers } = await press()
      expect(status).to.equal(503)
      expect(text)
        .to.match(/name="revision" value="[\w-]{43}"/)
        .and.to.include('<button')
      expect(text).to.match(/may not have arrived|was probably not stored/)
      expect(text, 'it has no answer in it').not.to.include('kept on this page')
      expect(headers['location']).to.equal(undefined)
      await trouble.end()
      expect(await stored(there)).to.equal(before)
      expect((await press()).status).to.equal(303)
      await press()
      expect(await stored(there)).to.equal(before + 1)
    })

    it('keeps what was typed on a page of the questionnaire, and takes it afterwards', async () => {
      const { join_code } = world.session
      await trouble.begin()
      const page = await phone.post(paths.section(join_code, 2), { do: 'next', words: MANY_WORDS })
      expect(page.status).to.equal(503)
      expect(page.headers['retry-after']).to.equal('60')
      expect(page.text).to.include('What you wrote is kept on this page')
      const kept = fieldsIn(page.text)
      expect(kept).to.deep.equal({ do: 'next', words: MANY_WORDS })
      const isRoomKnown = ENGINE === 'sqlite' || name === 'a full disk'
      expect(page.text.includes('<dt>3. What should change?</dt>')).to.equal(isRoomKnown)
      await trouble.end()
      await phone.post(paths.section(join_code, 2), kept).expect(303)
      expect((await phone.get(paths.check(join_code))).text).to.include(MANY_WORDS)
    })

    it('keeps what staff have typed, and writes no word of it to the log', async () => {
      const { db } = there.stores
      const { session } = world
      const groups = async (id: number) =>
        (
          await db
            .selectFrom('stakeholder_group')
            .select('code')
            .where('consultation_id', '=', id)
            .orderBy('code')
            .execute()
        ).map(({ code }) => code)
      const rosa = await signedInAs(there, world.researcher)
      const consultation = await aConsultation(db, [world.researcher])
      const address = paths.groups(consultation.id)
      const fields = { code_0: 'fish', label_0_en: WORDS, label_0_fr: 'Pêcheurs', label_0_ar: 'صيادون' }
      await rosa.act(paths.staffLanguage(), { lang: 'en' })
      await trouble.begin()
      const page = await rosa.act(address, fields)
      expect(page.status).to.equal(503)
      const kept = fieldsIn(page.text)
      expect(kept).to.include(fields)
      await trouble.end()
      expect(await groups(consultation.id)).to.deep.equal(['farm', 'town'])
      await rosa.post(address, kept).expect(303)
      expect(await groups(consultation.id)).to.deep.equal(['fish'])
      const lines = there.logged.join('')
      expect(lines).to.include('"msg":"unavailable"').and.not.to.include('"msg":"fault"')
      for (const words of ['Less salt', 'your-words', session.join_code]) expect(lines).not.to.include(words)
    })

    it('gives staff whole pages all the while, and the log a class and an id', async () => {
      const rosa = await signedInAs(there, world.researcher)
      const [raw, logged] = [console.error, there.logged.length]
      const said: unknown[] = []
      console.error = (...all: unknown[]) => void said.push(...all)
      try {
        await trouble.begin()
        for (const address of [paths.consultation(world.consultation.id), '/account', '/account']) {
          const { status, text } = await rosa.get(address)
          expect(status).to.be.oneOf([200, 503])
          expect(text).to.match(/<\/html>\s*$/)
        }
      } finally {
        console.error = raw
      }
      expect(said).to.deep.equal([])
      const lines = there.logged.slice(logged).join('')
      if (ENGINE === 'sqlite' && name === 'a full disk') expect(lines).to.include('"msg":"visit"')
      expect(lines).not.to.match(/stack|(?:insert|update|select) /)
    })
  })

if (ENGINE === 'postgres')
  describe('a connection that ends while answers are being stored', () => {
    it('before the commit: nothing is stored, and the next press stores them once', async () => {
      const fresh = await freshStores()
      const there = installationOn(fresh)
      const { session } = await aWorld(there, { form: twoSections })
      const phone = await answered(there, session.join_code)
      const press = await pressOf(phone, session.join_code)
      const holder = await connected(fresh.place.engine === 'postgres' ? fresh.place.url : '')
      await holder.query('begin')
      await holder.query('select 1 from session for update')
      const answer = press()
      const waiting = await waitingAt(fresh, 1)
      await asSuperuser(`select pg_terminate_backend(${waiting[0]})`)
      const { status, text } = await answer
      await holder.end()
      expect(status).to.equal(503)
      expect(text).to.include('may not have arrived').and.to.include('your-words')
      expect(await stored(there)).to.equal(0)
      expect((await press()).status).to.equal(303)
      expect(await stored(there)).to.equal(1)
      await there.remove()
    })

    it('after the commit: it does not say that they were sent, and the next press finds them', async () => {
      const lost = await lostPostgres()
      const there = installationOn(lost.fresh)
      const { session } = await aWorld(there, { form: twoSections })
      const phone = await answered(there, session.join_code)
      const press = await pressOf(phone, session.join_code)
      lost.cutAfterCommit()
      const { status, text } = await press()
      expect(status).to.equal(503)
      expect(text).to.include('may not have arrived').and.to.include('your-words')
      expect(await stored(there), 'it was stored all the same').to.equal(1)
      const again = await press()
      expect(again.status).to.equal(303)
      expect(again.headers['location']).to.include(paths.sent(session.join_code))
      expect(await stored(there)).to.equal(1)
      await there.remove()
    })
  })

/** Returns a phone that has answered everything. */
async function answered(there: Installation, code: string): Promise<Browser> {
  const phone = browser(there.app)
  await phone.post(`${paths.start(code)}?lang=en`, { do: 'start', group: 'farm', consent: 'yes' }).expect(303)
  await phone.post(paths.section(code, 1), { do: 'next', size: '12', source: '2' }).expect(303)
  await phone.post(paths.section(code, 2), { do: 'next', words: 'your-words' }).expect(303)
  return phone
}

/** Returns a function that submits the phone's check page. */
async function pressOf(phone: Browser, code: string) {
  const { text } = await phone.get(paths.check(code)).expect(200)
  const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
  return async () => await phone.post(paths.send(code), { revision, do: 'send' })
}

const stored = async ({ stores: { db } }: Installation) =>
  (await db.selectFrom('response').select('k').execute()).length

/** Returns the hidden fields of a page. */
const fieldsIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&#34;', '"').replaceAll('&amp;', '&')],
    ),
  )
