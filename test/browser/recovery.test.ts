import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { begin, button, fieldNamed, go, passTo, pathOf, tick } from './support/journey.ts'
import { anExampleRoom, sentIn, type Room } from './support/room.ts'

describeInChromium('when something goes wrong', (scene) => {
  let room: Room
  let tab: Tab
  before(async () => {
    room = await anExampleRoom(scene().house)
  })
  afterEach(async () => await tab.close())

  const open = async (options: Parameters<typeof tabIn>[2] = {}) => {
    tab = await tabIn(scene().browser, scene().house.url, options)
    await begin(tab, scene().house.url, room.session.join_code)
  }
  const toCheck = async () => {
    await passTo(tab, 4)
    await go(tab, button(tab, 'next'))
  }
  const sent = async () => (await sentIn(scene().house, room)).length
  const { check, sent: sentPath } = paths

  for (const scripted of [true, false]) {
    it(`stores one response when Send is pressed twice, with${scripted ? '' : 'out'} JavaScript`, async () => {
      await open({ javaScriptEnabled: scripted })
      await toCheck()
      const before = await sent()
      await button(tab, 'send').dblclick()
      await tab.page.waitForURL(`**${sentPath(room.session.join_code)}*`)
      expect(await tab.page.textContent('h1')).to.equal('Your answers have been sent')
      expect(await sent()).to.equal(before + 1)
    })
  }

  it('shows the newest answers on a check page that the browser kept', async () => {
    await open()
    await toCheck()
    const { page } = tab
    await page.evaluate(() => document.querySelector('h1')?.append(' as it was left'))
    await Promise.all([
      page.waitForNavigation(),
      page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
    ])
    expect(await page.textContent('h1')).to.equal('Check your answers before you send them')
    await page.goto(scene().house.url + paths.section(room.session.join_code, 1))
    await page.evaluate(() => {
      document.querySelector('h1')?.append(' as it was left')
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    expect(await page.textContent('h1'), 'a section keeps what is typed in it').to.include('as it was left')
  })

  it('posts nothing again when a page is reloaded', async () => {
    tab = await tabIn(scene().browser, scene().house.url)
    const reload = async (heading: string) => {
      const before = tab.posts.length
      await tab.page.reload()
      expect(tab.posts.length, `posts on reloading ${pathOf(tab)}`).to.equal(before)
      expect(await tab.page.textContent('h1')).to.include(heading)
    }
    await tab.page.goto(scene().house.url)
    await reload('Join the session')
    await begin(tab, scene().house.url, room.session.join_code)
    for (const { title } of room.form.sections) {
      await reload(title['en'] ?? '')
      await go(tab, button(tab, 'next'))
    }
    await reload('Check your answers before you send them')
    await go(tab, button(tab, 'send'))
    const stored = await sent()
    await reload('Your answers have been sent')
    expect(await sent()).to.equal(stored)
  })

  it('comes to the Sent page with the browser’s Back after sending, and sends nothing', async () => {
    await open()
    await toCheck()
    await go(tab, button(tab, 'send'))
    const [stored, posts] = [await sent(), tab.posts.length]
    for (const page of ['the check page', 'the last section']) {
      await go(tab, async () => await tab.page.goBack())
      expect(await tab.page.textContent('h1'), page).to.equal('Your answers have been sent')
    }
    expect([await sent(), tab.posts.length]).to.deep.equal([stored, posts])
    expect(tab.complaints).to.deep.equal([])
  })

  it('keeps what was typed and not yet sent over a reload, until the answers are sent', async () => {
    await open()
    await fieldNamed(tab, 'q4').fill('Half a thou')
    await tab.page.reload()
    expect(await fieldNamed(tab, 'q4').inputValue()).to.equal('Half a thou')
    await toCheck()
    expect(await tab.page.textContent('.sum')).to.include('Half a thou')
    await go(tab, button(tab, 'send'))
    expect(await kept(tab)).to.deep.equal([])
  })

  it('shows what the server has, not what was kept, once it has arrived', async () => {
    await open()
    await fieldNamed(tab, 'q4').fill('First')
    await go(tab, button(tab, 'next'))
    expect(await kept(tab)).to.deep.equal([])
    await go(tab, button(tab, 'back'))
    await fieldNamed(tab, 'q4').fill('')
    await go(tab, button(tab, 'next'))
    await go(tab, button(tab, 'back'))
    expect(await fieldNamed(tab, 'q4').inputValue()).to.equal('')
  })

  it('goes on when the script never arrives', async () => {
    tab = await tabIn(scene().browser, scene().house.url)
    await tab.page.route('**/*.js', async (route) => await route.abort())
    await begin(tab, scene().house.url, room.session.join_code)
    await tick(tab, 'q1', '1')
    await toCheck()
    expect(pathOf(tab)).to.equal(check(room.session.join_code))
    await go(tab, button(tab, 'send'))
    expect(await tab.page.textContent('h1')).to.equal('Your answers have been sent')
  })
})

/** Keys of session storage. */
const kept = async ({ page }: Tab): Promise<string[]> =>
  await page.evaluate(() => Object.keys(sessionStorage))
