import { expect } from 'chai'
import type { Route } from 'playwright-core'

import type { Key } from '../../src/locale/message.ts'
import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { aServer, aScene, killed, wordsIn } from '../assurance/fixtures.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { freshStores } from '../support/database.ts'
import { aPort } from '../support/port.ts'
import { describeInChromium } from './support/house.ts'
import { begin, button, fieldNamed, go, passTo, pathOf, started, tick } from './support/journey.ts'
import { anExampleRoom, sentIn, type Room } from './support/room.ts'

const { t } = languageOf('en')

describeInChromium('a page that waits for the server', (scene) => {
  let room: Room
  let tab: Tab
  before(async () => {
    room = await anExampleRoom(scene().house)
  })
  beforeEach(async () => {
    tab = await tabIn(scene().browser, scene().house.url)
    await started(tab, scene().house.url, room.session.join_code)
  })
  afterEach(async () => await tab.close())

  const section = (number: number) => paths.section(room.session.join_code, number)
  const toCheck = async () => {
    await passTo(tab, 4)
    await go(tab, button(tab, 'next'))
  }
  const waits = async (said: Key = 'response.not_yet') =>
    await tab.page.locator('.note.warn', { hasText: t(said) }).waitFor()
  const sent = async () => (await sentIn(scene().house, room)).length
  const offline = async (is: boolean) => await tab.page.context().setOffline(is)
  const heading = async () => await tab.page.textContent('h1')

  it('says that nothing is sent yet, stays on the page and goes on by itself when the network is back', async () => {
    await fieldNamed(tab, 'q4').fill('Before the tunnel')
    await offline(true)
    await button(tab, 'next').click()
    await waits()
    await tab.page.locator('[role=status]', { hasText: t('response.not_yet') }).waitFor({ state: 'attached' })
    expect(pathOf(tab)).to.equal(section(1))
    await fieldNamed(tab, 'q4').fill('In the tunnel')
    await go(tab, async () => await offline(false))
    expect(pathOf(tab)).to.equal(section(2))
    await go(tab, button(tab, 'back'))
    expect(await fieldNamed(tab, 'q4').inputValue()).to.equal('In the tunnel')
  })

  for (const [what, reply] of [
    [
      'a page of its own',
      { status: 200, contentType: 'text/html', body: '<h1>Your answers have been sent</h1>' },
    ],
    ['nothing, as if all were well', { status: 204 }],
    ['the way to another page', { status: 302, headers: { Location: 'http://portal.example/' } }],
    ['our words and another name', { status: 204, headers: { 'Colloquy-Page': '1-1', 'Colloquy-To': '/' } }],
  ] as const)
    it(`says Sent only when we do, where a network answers with ${what}`, async () => {
      await toCheck()
      const before = await sent()
      const address = `**${paths.send(room.session.join_code)}`
      await tab.page.route(address, async (route) => await route.fulfill(reply))
      await button(tab, 'send').click()
      await waits('response.no_answer')
      expect([pathOf(tab), await sent()]).to.deep.equal([paths.check(room.session.join_code), before])
      await tab.page.unroute(address)
      await tab.page.waitForURL(`**${paths.sent(room.session.join_code)}*`)
      expect(await heading()).to.equal(t('response.sent'))
      expect(await sent()).to.equal(before + 1)
    })

  it('stores one response when the reply to the first Send is lost, and when two tabs send', async () => {
    await toCheck()
    const before = await sent()
    const second = await tab.page.context().newPage()
    await second.goto(tab.page.url())
    const address = `**${paths.send(room.session.join_code)}`
    let lost = 0
    await tab.page.route(
      address,
      async (route) => {
        await route.fetch()
        lost += 1
        await route.abort()
      },
      { times: 1 },
    )
    await button(tab, 'send').click()
    await second.locator('button[value=send]').click()
    for (const page of [tab.page, second]) await page.waitForURL(`**${paths.sent(room.session.join_code)}*`)
    expect([lost, await sent()]).to.deep.equal([1, before + 1])
  })

  it('stays on the page where the network is cut once the reply is there, and leads on when it is back', async () => {
    const { page } = tab
    let isCut = true
    await page.route('**/participant.js*', async (route) => {
      if (route.request().method() === 'HEAD' && isCut) await route.abort('internetdisconnected')
      else await route.continue()
    })
    const from = pathOf(tab)
    await button(tab, 'next').click()
    await page.locator('.note.warn').waitFor()
    expect(pathOf(tab)).to.equal(from)
    isCut = false
    await page.waitForURL((url) => url.pathname !== from)
    expect(await page.locator('h1').count()).to.equal(1)
    expect(tab.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).to.deep.equal([])
  })

  it('says that answers may have arrived where no reply to Send comes, and counts them once', async () => {
    await toCheck()
    const before = await sent()
    const address = `**${paths.send(room.session.join_code)}`
    await tab.page.route(address, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await button(tab, 'send').click()
    await waits('response.no_answer')
    expect(await sent()).to.equal(before + 1)
    expect(await tab.page.textContent('main')).not.to.include(t('response.not_yet'))
    await tab.page.unroute(address)
    await tab.page.waitForURL(`**${paths.sent(room.session.join_code)}*`)
    expect(await sent()).to.equal(before + 1)
  })

  it('saves what is typed while a response is pending before it continues', async () => {
    await fieldNamed(tab, 'q4').fill('Before Continue')
    let reply: () => void = () => {}
    const held = new Promise<void>((release) => (reply = release))
    await tab.page.route(
      `**${section(1)}`,
      async (route) => {
        const real = await route.fetch({ maxRedirects: 0 })
        await held
        await route.fulfill({ response: real })
      },
      { times: 1 },
    )
    const asked = tab.page.waitForRequest(`**${section(1)}`)
    await button(tab, 'next').click()
    await asked
    await fieldNamed(tab, 'q4').fill('Before Continue, and after it')
    await go(tab, async () => reply())
    expect(pathOf(tab)).to.equal(section(2))
    const second = await tab.page.context().newPage()
    await second.goto(scene().house.url + section(1))
    expect(await second.locator('[name=q4]').inputValue()).to.equal('Before Continue, and after it')
  })

  it('writes nothing from one person’s open page into the next person’s answers', async () => {
    const { db } = scene().house.stores
    const shared = async (channel: 'phone' | 'kiosk') =>
      await db.updateTable('session').set({ channel }).where('id', '=', room.session.id).execute()
    await shared('kiosk')
    await fieldNamed(tab, 'q4').fill('Words of A')
    const second = { ...tab, page: await tab.page.context().newPage() }
    await second.page.goto(`${scene().house.url}${paths.start(room.session.join_code)}?lang=en`)
    await go(second, second.page.getByRole('button', { name: t('response.another') }))
    await tick(second, 'group', 'tech')
    await tick(second, 'consent', 'yes')
    await go(second, button(second, 'start'))
    await fieldNamed(tab, 'q4').fill('Words of A, and more')
    const saved = tab.page.waitForResponse((reply) => reply.url().endsWith('/draft'))
    await tab.page.evaluate(() => dispatchEvent(new Event('pagehide')))
    expect((await saved).status()).to.equal(410)
    await tab.page.locator('.note.warn', { hasText: t('response.expired') }).waitFor()
    await button(tab, 'next').click()
    await tab.page.locator('h1', { hasText: t('response.expired') }).waitFor()
    expect(await tab.page.textContent('main')).to.include('Words of A, and more')
    await second.page.reload()
    expect(await fieldNamed(second, 'q4').inputValue()).to.equal('')
    await shared('phone')
  })

  it('goes back from a page that was refused without asking to post again', async () => {
    await passTo(tab, 3)
    await tick(tab, 'q12', '1')
    await fieldNamed(tab, 'q14').fill('about a dozen')
    await go(tab, button(tab, 'next'))
    expect(await tab.page.locator('.errors a').count()).to.equal(1)
    const posts = tab.posts.length
    await tab.page.reload()
    expect(await tab.page.locator('.errors a').count()).to.equal(1)
    await tab.page.goBack()
    await tab.page.locator('h1').waitFor()
    expect(tab.posts.length).to.equal(posts)
    expect(await fieldNamed(tab, 'q14').inputValue()).to.equal('about a dozen')
  })

  it('shows a page whose draft has gone with its words, in its own place of the history', async () => {
    await fieldNamed(tab, 'q4').fill('A long considered answer')
    const { drafts } = scene().house.stores
    await drafts.deleteFrom('draft').where('session_id', '=', room.session.id).execute()
    await button(tab, 'next').click()
    await tab.page.locator('h1', { hasText: t('response.expired') }).waitFor()
    expect(await tab.page.textContent('main')).to.include('A long considered answer')
    const posts = tab.posts.length
    await tab.page.reload()
    expect(tab.posts.length).to.equal(posts)
  })

  it('keeps the page with its words where they are too many, and says so', async () => {
    const words = `${'x'.repeat(257 * 1024)} the end`
    await fieldNamed(tab, 'q4').fill(words)
    await button(tab, 'next').click()
    await tab.page.locator('.note.warn').waitFor()
    expect(await fieldNamed(tab, 'q4').inputValue()).to.equal(words)
    expect(await tab.page.textContent('.note.warn')).to.match(/characters|can be kept/)
  })

  it('is not held up by a pause between the check page and Send', async () => {
    await toCheck()
    const { db } = scene().house.stores
    const state = async (to: 'open' | 'paused') =>
      await db.updateTable('session').set({ state: to }).where('id', '=', room.session.id).execute()
    await state('paused')
    await go(tab, button(tab, 'send'))
    expect(await tab.page.textContent('main')).to.include(t('response.paused_lede'))
    await state('open')
    await go(tab, button(tab, 'send'))
    expect(await heading()).to.equal(t('response.sent'))
  })

  describe('before the first question', () => {
    const start = () => paths.start(room.session.join_code)
    beforeEach(async () => {
      await tab.page.context().clearCookies()
      await tab.page.goto(`${scene().house.url}${start()}?lang=en`)
      await tick(tab, 'group', 'tech')
    })

    for (const [what, reply] of [
      ['is gone', undefined],
      ['wants a visitor to sign in', { status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }],
    ] as const)
      it(`says that nothing is sent yet and begins by itself, where the network ${what}`, async () => {
        await tick(tab, 'consent', 'yes')
        const dead = async (route: Route) => await (reply ? route.fulfill(reply) : route.abort())
        await tab.page.route('**/s/**', dead)
        await button(tab, 'start').click()
        await waits()
        expect(pathOf(tab)).to.equal(start())
        expect(await tab.page.locator('[name=group]:checked').inputValue()).to.equal('tech')
        await go(tab, async () => await tab.page.unroute('**/s/**', dead))
        expect(pathOf(tab)).to.equal(section(1))
      })

    it('shows what is missing without a page to post again', async () => {
      await button(tab, 'start').click()
      await tab.page.locator('.errors a').waitFor()
      expect(await tab.page.title()).to.match(/^Error/)
      expect(await tab.page.locator('.errors').boundingBox())
        .to.have.property('y')
        .within(0, 844)
      expect(await tab.page.locator('[name=group]:checked').inputValue()).to.equal('tech')
      await tick(tab, 'consent', 'yes')
      await go(tab, button(tab, 'start'))
      expect(pathOf(tab)).to.equal(section(1))
      const posts = tab.posts.length
      await tab.page.goBack()
      await tab.page.locator('[name=consent]').waitFor()
      expect([pathOf(tab), tab.posts.length]).to.deep.equal([start(), posts])
    })

    it('keeps nothing of a choice on a phone whose owner has not begun', async () => {
      await tab.page.reload()
      expect(await tab.page.locator('[name=group]:checked').count()).to.equal(0)
      expect(await tab.page.evaluate(() => sessionStorage.length)).to.equal(0)
    })

    it('gives a phone on which somebody began to the next person', async () => {
      const { db } = scene().house.stores
      const handedOn = async (channel: 'phone' | 'kiosk') =>
        await db.updateTable('session').set({ channel }).where('id', '=', room.session.id).execute()
      await handedOn('kiosk')
      await begin(tab, scene().house.url, room.session.join_code)
      await tab.page.goto(`${scene().house.url}${start()}?lang=en`)
      await go(tab, tab.page.getByRole('button', { name: t('response.another') }))
      expect(pathOf(tab)).to.equal(start())
      expect(await tab.page.textContent('main')).not.to.include(t('response.begun'))
      await handedOn('phone')
    })
  })

  it('says once more that nothing is sent yet, when something was missing in between', async () => {
    await tab.page.context().clearCookies()
    await tab.page.goto(`${scene().house.url}${paths.start(room.session.join_code)}?lang=en`)
    await offline(true)
    await button(tab, 'start').click()
    await waits()
    await offline(false)
    await tab.page.locator('.errors a').first().waitFor()
    expect(await tab.page.locator('.note.warn').count()).to.equal(0)
    await offline(true)
    await button(tab, 'start').click()
    await waits()
    expect(await tab.page.locator('.errors').count()).to.equal(0)
  })

  describe('while it is filled in', () => {
    const bodies: string[] = []
    beforeEach(async () => {
      bodies.length = 0
      tab.page.on('request', (request) => {
        if (request.url().endsWith('/draft')) bodies.push(request.postData() ?? '')
      })
      await tab.page.clock.install({ time: 0 })
      await tab.page.goto(scene().house.url + section(1))
      await tab.page.clock.pauseAt(60_000)
    })
    const beat = async () => {
      const saved = tab.page.waitForResponse((reply) => reply.url().endsWith('/draft'))
      await tab.page.clock.runFor(5000)
      expect((await saved).status()).to.equal(204)
    }

    it('saves touched fields once per interval, and nothing when none was touched', async () => {
      await tab.page.clock.runFor(20_000)
      for (const value of ['1', '2', '3']) await tick(tab, 'q1', value)
      await fieldNamed(tab, 'q4').fill('Words')
      await tab.page.clock.runFor(4000)
      expect(bodies).to.have.length(0)
      await beat()
      await tab.page.clock.runFor(20_000)
      expect(bodies).to.have.length(1)
    })

    it('sends requests of the same length for different answers', async () => {
      await tick(tab, 'q1', '1')
      await beat()
      await tick(tab, 'q2', '1')
      await tick(tab, 'q2', '3')
      await fieldNamed(tab, 'q4').fill('Small services are asked twice.')
      await beat()
      expect(bodies.map(({ length }) => length)).to.deep.equal([1024, 1024])
      await fieldNamed(tab, 'q4').fill('x'.repeat(1500))
      await beat()
      expect(bodies.at(-1)?.length).to.equal(2048)
    })

    it('shows the page’s message once nothing can be saved any more', async () => {
      const { drafts } = scene().house.stores
      await drafts.deleteFrom('draft').where('session_id', '=', room.session.id).execute()
      await tick(tab, 'q1', '1')
      await tab.page.clock.runFor(5000)
      await tab.page.locator('.note.warn', { hasText: t('response.expired') }).waitFor()
    })

    const unsaved = async () => {
      await tab.page.route('**/draft', async (route) => await route.abort())
      await tick(tab, 'q1', '3')
      await fieldNamed(tab, 'q4').fill('Only mine')
      expect(await held()).to.equal(1)
    }
    const held = async () => await tab.page.evaluate(() => sessionStorage.length)

    it('puts back what was not saved when the address is opened anew and Start is pressed again', async () => {
      await unsaved()
      await begin(tab, scene().house.url, room.session.join_code)
      expect(await fieldNamed(tab, 'q4').inputValue()).to.equal('Only mine')
      expect(await tab.page.locator('[name=q1]:checked').getAttribute('value')).to.equal('3')
    })

    it('shows nothing of what one person did not save to the next on the same phone', async () => {
      await unsaved()
      await tab.page.context().clearCookies()
      const second = await tab.page.context().newPage()
      await begin({ ...tab, page: second }, scene().house.url, room.session.join_code)
      await tab.page.reload()
      expect(await fieldNamed(tab, 'q4').inputValue()).to.equal('')
      expect(await held()).to.equal(0)
      await unsaved()
      await tab.page.context().clearCookies()
      await tab.page.goto(`${scene().house.url}${paths.start(room.session.join_code)}`)
      expect(await held()).to.equal(0)
    })

    it('does not overwrite another tab’s save made after one whose response was lost', async () => {
      await tick(tab, 'q1', '1')
      await tab.page.route('**/draft', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await tab.page.evaluate(() => dispatchEvent(new Event('pagehide')))
      await expectSaved('1')
      const second = await tab.page.context().newPage()
      await second.goto(tab.page.url())
      await second.locator('label:has(input[name=q1][value="2"])').click()
      await second.evaluate(() => dispatchEvent(new Event('pagehide')))
      await expectSaved('2')
      await tab.page.unroute('**/draft')
      await tab.page.reload()
      expect(await tab.page.locator('[name=q1]:checked').getAttribute('value')).to.equal('2')
    })
    const expectSaved = async (value: string) => {
      const look = await tab.page.context().newPage()
      for (let tries = 0; tries < 20; tries += 1) {
        await look.goto(scene().house.url + section(1))
        if (await look.locator(`[name=q1][value="${value}"]`).isChecked()) break
      }
      expect(await look.locator(`[name=q1][value="${value}"]`).isChecked()).to.equal(true)
      await look.close()
    }
  })

  it('goes on when the server was killed and started again meanwhile', async () => {
    const fresh = await freshStores()
    const { session } = await aScene(fresh)
    const PORT = String(await aPort())
    let server = await aServer(fresh, { PORT })
    const phone = await tabIn(scene().browser, server.url)
    await begin(phone, server.url, session.join_code, { group: 'farm' })
    await fieldNamed(phone, 'size').fill('12')
    await killed(server)
    await button(phone, 'next').click()
    await phone.page.locator('.note.warn', { hasText: t('response.not_yet') }).waitFor()
    server = await aServer(fresh, { PORT })
    await phone.page.waitForURL(`**${paths.section(session.join_code, 2)}`, { timeout: 40_000 })
    await fieldNamed(phone, 'words').fill('Two metres')
    await go(phone, button(phone, 'next'))
    expect(await phone.page.textContent('.sum'))
      .to.include('12')
      .and.include('Two metres')
    await go(phone, button(phone, 'send'))
    expect(await wordsIn(fresh.stores, session)).to.deep.equal(['Two metres'])
    await phone.close()
    await killed(server)
    await fresh.remove()
  })
})
