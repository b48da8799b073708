import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Browser, type Installation } from '../support/app.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld } from '../support/world.ts'

type Headers = Readonly<Record<string, string>>

describe('answering on a phone', () => {
  let there: Installation
  let code: string
  let phone: Browser

  beforeEach(async () => {
    there = await installation()
    code = (await aWorld(there, { form: twoSections })).session.join_code
    phone = browser(there.app)
  })
  afterEach(async () => {
    await there.remove()
  })

  const begin = async (fields: Record<string, string> = { group: 'farm', consent: 'yes' }) =>
    await phone.post(`${paths.start(code)}?lang=en`, { do: 'start', ...fields })
  const section = (number: number) => paths.section(code, number)
  /** Follows a refused post to the page with its errors, checking that it is a plain GET. */
  const refusedTo = async (number: number, posted: PromiseLike<{ status: number; headers: Headers }>) => {
    const { status, headers } = await posted
    expect([status, headers['location']]).to.deep.equal([303, `${section(number)}?faults=1`])
    return await phone.get(String(headers['location'])).expect(200)
  }
  const drafts = async () => await there.stores.drafts.selectFrom('draft').selectAll().execute()

  describe('joining', () => {
    it('leads from the code as it is read aloud to the start page', async () => {
      const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
      await phone
        .post('/', { code: typed })
        .expect(303)
        .expect('location', `${paths.start(code)}?lang=en`)
    })

    it('sets no cookie before Start', async () => {
      for (const address of ['/', paths.start(code), '/s/00000000']) {
        const { headers } = await phone.get(address)
        expect(headers['set-cookie'], address).to.equal(undefined)
      }
      expect(await there.stores.visits.selectFrom('visit').selectAll().execute()).to.deep.equal([])
    })

    for (const [typed, status, sentence] of [
      ['', 422, 'Enter the join code'],
      ['hello', 422, 'A join code has 8 letters and numbers'],
      ['ZZZZZZZU', 422, 'A join code has 8 letters and numbers'],
      ['22222222', 404, 'There is no session with the code 22222222'],
    ] as const) {
      it(`answers “${typed}” with ${status} and keeps what was typed`, async () => {
        const { text } = await phone.post('/', { code: typed }).expect(status)
        expect(text).to.include(sentence).and.include(`value="${typed}"`).and.include('<title>Error: ')
      })
    }

    it('answers a link with an unknown code with 404 and a place to type another', async () => {
      const { text } = await phone.get('/s/22222222').expect(404)
      expect(text).to.include('There is no session with the code 22222222').and.include('name="code"')
    })

    it('speaks the language of the browser, or the one asked for', async () => {
      const arabic = await phone.get(paths.start(code)).set('Accept-Language', 'ar').expect(200)
      expect(arabic.text).to.include('<html lang="ar" dir="rtl">')
      const french = await phone.get(`${paths.start(code)}?lang=fr`).expect(200)
      expect(french.text).to.include('<html lang="fr" dir="ltr">').and.include('Commencer')
    })
  })

  describe('the start page', () => {
    it('asks for the group and for consent, keeping what was chosen', async () => {
      const { text } = await begin({ group: 'town' }).then((response) => response)
      expect(text)
        .to.include('Tick the box to take part')
        .and.match(/value="town"[^>]*checked/)
      await begin({ group: 'nobody', consent: 'yes' }).then(({ status }) => expect(status).to.equal(422))
      expect(await drafts()).to.deep.equal([])
    })

    it('says how long it takes only where somebody has said so', async () => {
      expect((await phone.get(`${paths.start(code)}?lang=en`)).text).to.include('About 3 minutes')
      const quiet = await aWorld(there, { form: { ...twoSections, minutes: 0 } })
      const { text } = await phone.get(`${paths.start(quiet.session.join_code)}?lang=en`)
      expect(text)
        .to.include('<dt>Questions</dt>')
        .and.not.match(/minute/)
    })

    it('has four sentences on protection in sight, and the others folded', async () => {
      const { text } = await phone.get(`${paths.start(code)}?lang=en`)
      const [shown = '', folded = ''] = text.slice(text.indexOf('id="protect"')).split('<details>')
      const lines = (html: string) => [...html.matchAll(/<li><span>/g)].length
      expect(lines(shown)).to.equal(4)
      expect(lines(folded.split('</details>')[0] ?? '')).to.be.greaterThan(0)
      expect(shown).to.include('own words')
    })

    it('keeps what was chosen when the language is switched', async () => {
      const { text } = await phone
        .post(`${paths.start(code)}?lang=en`, { lang: 'fr', group: 'town', consent: 'yes' })
        .expect(200)
      expect(text)
        .to.include('lang="fr"')
        .and.match(/value="town"[^>]*checked/)
        .and.match(/name="consent"[^>]*checked/)
    })

    it('gives the phone a secret that scripts and other sites cannot read, and nothing more', async () => {
      const { headers } = await begin()
      const [cookie = '', ...more] = headers['set-cookie'] as unknown as string[]
      expect(more).to.deep.equal([])
      expect(cookie)
        .to.match(/^draft=[\w-]{43}; /)
        .and.include('HttpOnly')
        .and.include('SameSite=Lax')
        .and.include('Path=/')
    })

    it('begins one draft for a one-time number of a phone, which nobody is told, and a new one for anything else', async () => {
      const number = Array.from({ length: 8 }, (_, at) => 4_000_000_000 + at).join('-')
      const cookieOf = async (once: string, group = 'farm') => {
        const fields = { do: 'start', group, consent: 'yes', once }
        const { headers } = await browser(there.app).post(paths.start(code), fields).expect(303)
        return String(headers['set-cookie']).split(';')[0] ?? ''
      }
      const first = await cookieOf(number)
      expect(await cookieOf(number, 'town')).to.equal(first)
      expect(await drafts()).to.have.length(1)
      const check = await browser(there.app).get(paths.check(code)).set('Cookie', first).expect(200)
      expect(check.text).to.include('Town')
      expect(check.text).not.to.include(number)
      const others = await Promise.all(
        [number.slice(1) + '1', number.slice(2), '', '1'].map((once) => cookieOf(once)),
      )
      expect(new Set([first, ...others]).size).to.equal(5)
      expect(await drafts()).to.have.length(5)
      const again = await Promise.all(['', '1'].map((once) => cookieOf(once)))
      expect(others).not.to.include.members(again)
    })

    it('goes on with the answers of this phone when Start is pressed again', async () => {
      await begin()
      await phone.post(section(1), { do: 'next', size: '12' }).expect(303)
      expect((await phone.get(paths.start(code))).text).to.include('You have begun on this phone')
      await begin({ group: 'town', consent: 'yes' })
      expect((await phone.get(section(1))).text).to.include('value="12"')
      expect(await drafts()).to.have.length(1)
    })

    it('says it plainly when the phone refuses the cookie', async () => {
      const { headers } = await begin()
      const deaf = browser(there.app)
      const { text } = await deaf.get(String(headers['location'])).expect(403)
      expect(text).to.include('Your phone did not keep your place').and.include('Nothing was sent')
    })
  })

  describe('a section', () => {
    beforeEach(async () => {
      await begin()
    })

    it('saves and goes on, and shows the answers again', async () => {
      await phone
        .post(section(1), { do: 'next', size: '12', source: '2' })
        .expect(303)
        .expect('location', section(2))
      await phone.post(section(2), { do: 'back', words: 'First thought' }).expect('location', section(1))
      expect((await phone.get(section(1))).text)
        .to.include('value="12"')
        .and.match(/name="source" value="2"[^>]*checked/)
      expect((await phone.get(section(2))).text).to.include('First thought')
    })

    it('refuses what does not read, keeping every word, and stores no answer', async () => {
      const { text } = await refusedTo(
        1,
        phone.post(section(1), { do: 'next', size: 'a dozen', source: '2' }),
      )
      expect(text)
        .to.include('<title>Error: ')
        .and.include('value="a dozen"')
        .and.match(/name="source" value="2"[^>]*checked/)
      expect(text).to.include('href="#f-size"').and.include('aria-invalid="true"')
      expect((await phone.get(section(1))).text)
        .to.include('value="a dozen"')
        .and.not.include('class="errors"')
      expect(await there.stores.db.selectFrom('response').selectAll().execute()).to.deep.equal([])
    })

    it('passes a section over', async () => {
      await phone.post(section(1), { do: 'skip', size: '12' }).expect(303).expect('location', section(2))
      expect((await phone.get(paths.check(code))).text).to.include('Not answered')
    })

    it('clears one answer and keeps the others', async () => {
      await phone.post(section(1), { do: 'clear:source', size: '12', source: '2' }).expect(303)
      const { text } = await phone.get(section(1))
      expect(text)
        .to.include('value="12"')
        .and.not.match(/name="source" value="2"[^>]*checked/)
    })

    it('keeps everything typed, unread even, when the language is switched', async () => {
      await phone
        .post(section(1), { lang: 'ar', size: 'a dozen', source: '2' })
        .expect(303)
        .expect('location', section(1))
      const { text } = await phone.get(section(1))
      expect(text)
        .to.include('dir="rtl"')
        .and.include('value="a dozen"')
        .and.match(/name="source" value="2"[^>]*checked/)
    })

    it('lets two pages save at once and loses neither', async () => {
      await Promise.all([
        phone.post(section(1), { do: 'next', size: '12' }),
        phone.post(section(2), { do: 'next', words: 'At the same time' }),
      ])
      const { text } = await phone.get(paths.check(code))
      expect(text).to.include('12').and.include('At the same time')
    })

    it('does not know a section that is not there', async () => {
      await phone.get(section(3)).expect(404)
      await phone.get(paths.section(code, 0)).expect(404)
      await phone.get(`/s/${code}/sections/one`).expect(404)
    })

    for (const [what, fields] of [
      ['an option that does not exist', { source: '9' }],
      ['a repeated key', { source: ['1', '2'] }],
      ['a number out of bounds', { size: '-5' }],
      ['bytes that are not UTF-8', { words: '\u{FFFD}\u{FFFD}' }],
      ['text that is too long', { words: 'x'.repeat(501) }],
    ] as const) {
      it(`refuses ${what}`, async () => {
        const number = 'words' in fields ? 2 : 1
        const { text } = await refusedTo(number, phone.post(section(number), { do: 'next', ...fields }))
        expect(text).to.include('There is a problem')
      })
    }

    it('refuses two megabytes of text with the words kept', async () => {
      const long = 'long '.repeat(400_000)
      const { text } = await phone.post(section(2), { do: 'next', words: long }).expect(413)
      expect(text).to.include('it is').and.include(long.trim())
      const [draft] = await drafts()
      expect(draft?.box.length).to.be.lessThan(4096)
    })

    it('refuses five megabytes with 413', async () => {
      const { text } = await phone
        .post(section(2), { do: 'next', words: 'long '.repeat(1_000_000) })
        .expect(413)
      expect(text).to.include('Nothing was stored')
    })

    it('reads raw broken bytes as what they are', async () => {
      const { text } = await refusedTo(
        2,
        phone.agent
          .post(section(2))
          .set({ 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' })
          .send('do=next&words=%FF%FE%80'),
      )
      expect(text).to.include('Some characters did not arrive')
    })

    it('takes a missing body for an empty page', async () => {
      await phone.agent.post(section(1)).set('Sec-Fetch-Site', 'same-origin').expect(303)
    })

    it('refuses a form of another site', async () => {
      await phone.agent
        .post(section(1))
        .set('Sec-Fetch-Site', 'cross-site')
        .type('form')
        .send('do=next')
        .expect(403)
      await phone.agent
        .post(section(1))
        .set('Origin', 'https://evil.example')
        .type('form')
        .send('do=next')
        .expect(403)
      await phone.agent.post(section(1)).set('Origin', 'null').type('form').send('do=next').expect(303)
    })

    it('shows the words of a page whose draft has gone, so that they can be copied', async () => {
      await there.stores.drafts.deleteFrom('draft').execute()
      const { text } = await phone
        .post(section(2), { do: 'next', words: 'A long considered answer' })
        .expect(410)
      expect(text)
        .to.include('This page is from an earlier time')
        .and.include('A long considered answer')
        .and.include('is below, to copy')
      const alone = await phone.post(paths.send(code), { do: 'send', revision: 'x' }).expect(410)
      expect(alone.text).to.include('This page is from an earlier time').and.not.include('below')
    })

    for (const name of ['Colloquy-Page', 'X-Nothing'])
      it(`leads on to a question of its own alone, whatever a button says (${name})`, async () => {
        for (const [button, to] of [
          ['up:ж:1', section(1)],
          ['up:a\r\nX-Y: 1:1', section(1)],
          ['clear:words', section(1)],
          ['clear:source', `${section(1)}#q-source`],
        ] as const) {
          const { headers } = await phone.post(section(1), { do: button, size: '3' }).set(name, '1234-5678')
          expect(headers['colloquy-to'] ?? headers['location'], button).to.equal(to)
        }
      })
  })

  describe('a question that hangs on another', () => {
    const hanging: Questionnaire = {
      ...twoSections,
      sections: twoSections.sections.map((one) =>
        one.code === 's1'
          ? {
              ...one,
              questions: [
                ...one.questions,
                {
                  kind: 'short_text',
                  code: 'depth',
                  label: { en: 'How deep?' },
                  max_length: 50,
                  relevant: "${source} = '2'",
                },
              ],
            }
          : one,
      ),
    }

    beforeEach(async () => {
      code = (await aWorld(there, { form: hanging })).session.join_code
      await begin()
    })

    it('is asked on the same page once the answer is known, and the page goes on when it was shown', async () => {
      const hidden = '<fieldset class="when" data-when="depth" hidden disabled>'
      expect((await phone.get(section(1))).text).to.include(hidden)
      await phone.post(section(1), { do: 'next', source: '2' }).expect('location', `${section(1)}#q-depth`)
      expect((await phone.get(section(1))).text)
        .to.include('How deep?')
        .and.not.include(hidden)
      await phone.post(section(1), { do: 'next', source: '2', depth: '' }).expect('location', section(2))
    })

    it('is left out when the answer is another, with what was written in it', async () => {
      await phone.post(section(1), { do: 'next', source: '2' })
      await phone
        .post(section(1), { do: 'next', source: '2', depth: 'Two metres' })
        .expect('location', section(2))
      await phone
        .post(section(1), { do: 'next', source: '1', depth: 'Two metres' })
        .expect('location', section(2))
      expect((await phone.get(paths.check(code))).text)
        .not.to.include('Two metres')
        .and.not.include('How deep?')
    })
  })

  it('goes on asking what hangs on a tick while Other has no words, and sends nothing without them', async () => {
    const [water, change] = twoSections.sections
    if (!water || !change) throw new Error('there are two sections')
    const where = { kind: 'multiple_choice', code: 'from', label: { en: 'From?' }, list: 'source' } as const
    const questions = [{ ...where, other: true }] as const
    const hanging = { ...change, relevant: "selected(${from}, '1')" }
    const form = { ...twoSections, sections: [{ ...water, questions }, hanging] }
    code = (await aWorld(there, { form })).session.join_code
    await begin()
    const ticked = { do: 'next', from: ['1', '97'] }
    await refusedTo(1, phone.post(section(1), ticked))
    await phone.get(section(2)).expect(200)
    await phone.post(section(2), { do: 'next', words: 'Less salt' }).expect('location', paths.check(code))
    const { text } = await phone.get(paths.check(code)).expect(200)
    expect(text).to.include('Rain').and.include('Less salt')
    const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
    await phone
      .post(paths.send(code), { do: 'send', revision })
      .expect('location', `${paths.check(code)}?refused=faults`)
    await phone.post(section(1), { ...ticked, from_97_txt: 'Wells' }).expect('location', section(2))
    expect((await phone.get(paths.check(code))).text)
      .to.include('Wells')
      .and.include('Less salt')
  })

  describe('a section that hangs on an answer', () => {
    const [water, change] = twoSections.sections
    beforeEach(async () => {
      if (!water || !change) throw new Error('there are two sections')
      const form = { ...twoSections, sections: [water, { ...change, relevant: "${source} = '1'" }] }
      code = (await aWorld(there, { form })).session.join_code
      await begin()
    })

    it('keeps its words and leads to the check page, where another page changed the answer', async () => {
      const source = async (answer: string) =>
        await phone.post(section(1), { do: 'next', source: answer }).expect(303)
      for (const button of [{ do: 'next' }, { do: 'back' }, { lang: 'ar' }]) {
        await source('1')
        await phone.get(section(2)).expect(200)
        await source('2')
        const words = `A long text, ${JSON.stringify(button).replace(/\W/g, ' ')}`
        await phone
          .post(section(2), { ...button, words, shown: 'words' })
          .expect('location', paths.check(code))
        expect((await phone.get(paths.check(code)).expect(200)).text).not.to.include('A long text')
        await phone.get(section(2)).expect('location', paths.check(code))
        await source('1')
        expect((await phone.get(section(2)).expect(200)).text).to.include(words)
      }
      await source('2')
      const long = 'long '.repeat(60_000)
      expect((await phone.post(section(2), { do: 'next', words: long }).expect(413)).text).to.include(
        long.trim(),
      )
      await phone.post(section(3), { do: 'next', words: 'x' }).expect(404)
    })
  })

  describe('every page', () => {
    it('is kept by nobody, refers to nobody and takes nothing from elsewhere', async () => {
      await begin()
      for (const address of ['/', paths.start(code), section(1), paths.check(code)]) {
        const { headers } = await phone.get(address).expect(200)
        expect(headers['cache-control']).to.equal('no-store')
        expect(headers['referrer-policy']).to.equal('no-referrer')
        expect(headers['content-security-policy'])
          .to.match(/^default-src 'none';/)
          .and.not.include('http')
      }
    })
  })
})
