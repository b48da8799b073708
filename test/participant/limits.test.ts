import { expect } from 'chai'

import { limitsOf } from '../../src/participant/rate-limits.ts'
import { paths } from '../../src/web/paths.ts'
import { browser, installation, type Browser, type Installation } from '../support/app.ts'
import { twoSections } from '../support/two-sections.ts'
import { aWorld } from '../support/world.ts'

describe('the limits of a room behind one address', () => {
  let there: Installation
  let code: string
  let phone: Browser

  beforeEach(async () => await set({}))
  afterEach(async () => await there.remove())

  const set = async (settings: Readonly<Record<string, string>>) => {
    there = await installation(settings)
    code = (await aWorld(there, { form: twoSections })).session.join_code
    phone = browser(there.app)
  }
  const reset = async (settings: Readonly<Record<string, string>>) => {
    await there.remove()
    await set(settings)
  }
  const begin = async (one = phone) =>
    await one.post(`${paths.start(code)}?lang=en`, { do: 'start', group: 'farm', consent: 'yes' })
  const section = () => `${paths.section(code, 2)}?lang=en`
  const later = (seconds: number) => {
    there.clock.now = new Date(there.now().getTime() + seconds * 1000)
  }
  const times = async (count: number, act: () => PromiseLike<{ status: number }>) => {
    const statuses: number[] = []
    for (let n = 0; n < count; n += 1) statuses.push((await act()).status)
    return statuses
  }
  const wrongCodes = async (count: number) =>
    await times(count, async () => await browser(there.app).get('/s/22222222'))

  it('let 600 join at once, and one more every tenth of a second', async () => {
    const statuses = await times(601, async () => await browser(there.app).get(paths.start(code)))
    expect(statuses.slice(0, 600).every((status) => status === 200)).to.equal(true)
    expect(statuses[600]).to.equal(429)
    later(1)
    const more = await times(11, async () => await browser(there.app).get(paths.start(code)))
    expect(more).to.deep.equal([...Array.from({ length: 10 }, () => 200), 429])
  })

  describe('for wrong codes', () => {
    it('are 30 a minute, one count for the page and the form', async () => {
      expect(await wrongCodes(15)).to.deep.equal(Array.from({ length: 15 }, () => 404))
      const typed = await times(15, async () => await phone.post('/', { code: '33333333' }))
      expect(typed).to.deep.equal(Array.from({ length: 15 }, () => 404))
      const page = await phone.get('/s/22222222?lang=en').expect(429).expect('Retry-After', '2')
      expect(page.text).to.include('many wrong codes from here').and.include('2 seconds')
      expect(page.text).to.include('value="22222222"')
      const form = await phone.post('/?lang=en', { code: '3333-3333' }).expect(429)
      expect(form.text).to.include('value="3333-3333"')
      later(2)
      expect(await wrongCodes(2)).to.deep.equal([404, 429])
    })

    it('never hold up a right one, on the page or in the form, nor words posted under it', async () => {
      await begin()
      expect((await wrongCodes(200)).at(-1)).to.equal(429)
      await browser(there.app).get(paths.start(code)).expect(200)
      await browser(there.app).post('/', { code }).expect(303)
      await begin(browser(there.app)).then(({ status }) => expect(status).to.equal(303))
      await phone.post(section(), { do: 'next', words: 'Two metres' }).expect(303)
      expect((await phone.get(section())).text).to.include('Two metres')
    })

    it('keep words that were posted under a code of nobody', async () => {
      await wrongCodes(30)
      const { text } = await phone
        .post('/s/22222222/sections/1?lang=en', { do: 'next', words: 'The river <rises>' })
        .expect(429)
      expect(text).to.include('value="The river &lt;rises&gt;"').and.include('is kept on this page')
      expect(text).to.include('action="/s/22222222/sections/1?lang=en"')
    })

    it('slow down guessers of many addresses, and nobody else', async () => {
      await reset({ PROXIES: '1', WRONG_CODES_PER_MINUTE: '2' })
      let slowed = 0
      const limits = limitsOf(there, async () => await Promise.resolve((slowed += 1)))
      const from = (n: number) => ({ ip: `192.0.2.${n}` }) as Parameters<typeof limits.wrongCode>[0]
      for (let n = 0; n < 40; n += 1) expect(await limits.wrongCode(from(n))).to.equal(0)
      expect(slowed).to.equal(0)
      expect(await limits.wrongCode(from(100)), 'its first').to.equal(0)
      expect(slowed).to.equal(1)
    })
  })

  describe('let a phone that has begun pass', () => {
    beforeEach(async () => await reset({ JOINS_PER_MINUTE: '2', SENDS_PER_MINUTE: '1' }))

    it('to its start page, its sections and to sending, whatever the room does', async () => {
      await begin()
      const stranger = browser(there.app)
      expect(await times(3, async () => await stranger.get(paths.start(code)))).to.deep.equal([200, 200, 429])
      await stranger.post(paths.send(code), { revision: 'x' }).expect(410)
      await stranger.post(paths.send(code), { revision: 'x' }).expect(429)
      await phone.get(paths.start(code)).expect(200)
      await begin().then(({ status }) => expect(status).to.equal(303))
      await phone.post(section(), { do: 'next', words: 'One metre' }).expect(303)
      const { text } = await phone.get(paths.check(code)).expect(200)
      const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
      await phone.post(paths.send(code), { revision }).expect('location', /\/sent/)
      await phone.post(paths.send(code), { revision }).expect('location', /\/sent/)
    })

    it('with 300 forms a minute; what the next one says stays on its page', async () => {
      await begin()
      const statuses = await times(
        301,
        async () => await phone.post(section(), { do: 'next', words: 'Two metres' }),
      )
      expect(statuses.slice(0, 300).every((status) => status === 303)).to.equal(true)
      expect(statuses[300]).to.equal(429)
      const { text } = await phone
        .post(section(), { do: 'next', words: 'Three metres' })
        .expect(429)
        .expect('Retry-After', '1')
      expect(text).to.include('Three metres').and.include('wait 1 second,')
      later(1)
      await phone.post(section(), { do: 'next', words: 'Three metres' }).expect(303)
    })

    it('and let one begin that has not, while another loads the first page again and again', async () => {
      await times(5, async () => await browser(there.app).get(paths.start(code)))
      expect((await begin()).status).to.equal(303)
    })

    it('and keep on the start page what was chosen by one that has not', async () => {
      const others = { do: 'start', group: 'farm', consent: 'yes' }
      await times(2, async () => await browser(there.app).post(paths.start(code), others))
      const { status, text } = await begin()
      expect(status).to.equal(429)
      expect(text)
        .to.include('What you wrote is still on this page')
        .and.match(/value="farm"[^>]*checked/)
        .and.match(/value="yes" checked/)
    })
  })
})
