import { expect } from 'chai'
import type { Route } from 'playwright-core'

import type { Key } from '../../src/locale/message.ts'
import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { aServer, aScene, killed } from '../assurance/fixtures.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { freshStores } from '../support/database.ts'
import { describeInChromium } from './support/house.ts'
import { button, fieldNamed, go, pathOf, tick } from './support/journey.ts'
import { anExampleRoom, type Room } from './support/room.ts'

const { t } = languageOf('en')
const NOWHERE = '22222222'

describeInChromium('the first pages of a phone', (scene) => {
  let room: Room
  let tab: Tab
  before(async () => {
    room = await anExampleRoom(scene().house)
  })
  beforeEach(async () => {
    tab = await tabIn(scene().browser, scene().house.url)
  })
  afterEach(async () => {
    expect(tab.complaints.filter((line) => !line.includes('net::ERR_'))).to.deep.equal([])
    await tab.close()
  })

  const waits = async (said: Key = 'response.not_yet') =>
    await tab.page.locator('.note.warn', { hasText: t(said) }).waitFor()
  const join = ({ page }: Tab) => page.locator('main button.btn')
  const another = () => tab.page.getByRole('button', { name: t('response.another') })
  const offline = async (is: boolean) => await tab.page.context().setOffline(is)
  const lang = async () => await tab.page.getAttribute('html', 'lang')
  const drafts = async () => {
    const { drafts: store } = scene().house.stores
    return (await store.selectFrom('draft').select('id').where('session_id', '=', room.session.id).execute())
      .length
  }

  describe('where the code is typed', () => {
    const code = () => fieldNamed(tab, 'code')
    beforeEach(async () => {
      await tab.page.goto(`${scene().house.url}/?lang=en`)
    })

    for (const [what, reply] of [
      ['is gone', undefined],
      ['wants a visitor to sign in', { status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }],
    ] as const)
      it(`keeps it, says that nothing is sent yet and joins by itself, where the network ${what}`, async () => {
        const dead = async (route: Route) =>
          await (route.request().method() !== 'POST'
            ? route.fallback()
            : reply
              ? route.fulfill(reply)
              : route.abort())
        await tab.page.route('**/*', dead)
        await code().fill(room.session.join_code)
        await join(tab).click()
        await waits()
        expect([pathOf(tab), await code().inputValue()]).to.deep.equal(['/', room.session.join_code])
        await go(tab, async () => await tab.page.unroute('**/*', dead))
        expect(pathOf(tab)).to.equal(paths.start(room.session.join_code))
      })

    it('says what is wrong with it, without a page to post again', async () => {
      for (const [typed, said] of [
        ['hello', t('response.join_misread')],
        [NOWHERE, t('response.join_unknown', { code: NOWHERE })],
      ] as const) {
        await code().fill(typed)
        await join(tab).click()
        await tab.page.locator('.errors a', { hasText: said }).waitFor()
        expect(await code().inputValue()).to.equal(typed)
        expect(await tab.page.title()).to.match(/^Error/)
      }
      await code().fill(room.session.join_code)
      await go(tab, join(tab))
      const posts = tab.posts.length
      await tab.page.goBack()
      await code().waitFor()
      expect([pathOf(tab), tab.posts.length]).to.deep.equal(['/', posts])
      await tab.page.reload()
      expect([pathOf(tab), tab.posts.length]).to.deep.equal(['/', posts])
    })

    it('changes the language with what is typed, without a page to post again', async () => {
      await code().fill(room.session.join_code)
      await tab.page.locator('button[name=lang][value=ar]').click()
      await tab.page.locator('html[lang=ar][dir=rtl]').waitFor()
      expect(await code().inputValue()).to.equal(room.session.join_code)
      expect(await tab.page.textContent('h1')).to.equal(languageOf('ar').t('response.join'))
      const posts = tab.posts.length
      await tab.page.reload()
      expect([await lang(), tab.posts.length]).to.deep.equal(['ar', posts])
      await code().fill(room.session.join_code)
      await go(tab, join(tab))
      expect([pathOf(tab), await lang()]).to.deep.equal([paths.start(room.session.join_code), 'ar'])
    })

    it('changes the language once the network is back', async () => {
      await code().fill('ABCD')
      await offline(true)
      await tab.page.locator('button[name=lang][value=fr]').click()
      await waits()
      await offline(false)
      await tab.page.locator('html[lang=fr]').waitFor()
      expect(await code().inputValue()).to.equal('ABCD')
      expect(await tab.page.locator('.note.warn').count()).to.equal(0)
    })
  })

  it('says at once that a code was one wrong code too many, and does not try it again', async () => {
    const fresh = await freshStores()
    const { session } = await aScene(fresh)
    const server = await aServer(fresh, { WRONG_CODES_PER_MINUTE: '1' })
    const phone = await tabIn(scene().browser, server.url)
    await phone.page.goto(`${server.url}/?lang=en`)
    for (const said of ['Check the code on the screen', 'many wrong codes']) {
      await fieldNamed(phone, 'code').fill(NOWHERE)
      await join(phone).click()
      await phone.page.locator('.errors a', { hasText: said }).waitFor()
    }
    expect(await phone.page.locator('.note.warn').count()).to.equal(0)
    await fieldNamed(phone, 'code').fill(session.join_code)
    await go(phone, join(phone))
    expect(pathOf(phone)).to.equal(paths.start(session.join_code))
    await phone.close()
    await killed(server)
    await fresh.remove()
  })

  describe('before the first question', () => {
    const start = () => paths.start(room.session.join_code)
    beforeEach(async () => {
      await tab.page.goto(`${scene().house.url}${start()}?lang=en`)
      await tick(tab, 'group', 'tech')
      await tick(tab, 'consent', 'yes')
    })

    it('changes the language with what is chosen, without a page to post again', async () => {
      await tab.page.locator('button[name=lang][value=ar]').click()
      await tab.page.locator('html[lang=ar][dir=rtl]').waitFor()
      expect(await tab.page.locator('[name=group]:checked').inputValue()).to.equal('tech')
      expect(await tab.page.locator('[name=consent]').isChecked()).to.equal(true)
      await go(tab, button(tab, 'start'))
      expect(await lang()).to.equal('ar')
      const posts = tab.posts.length
      await tab.page.goBack()
      await tab.page.locator('[name=consent]').waitFor()
      expect([pathOf(tab), await lang(), tab.posts.length]).to.deep.equal([start(), 'ar', posts])
    })

    it('changes the language once the network is back', async () => {
      await offline(true)
      await tab.page.locator('button[name=lang][value=fr]').click()
      await waits()
      await offline(false)
      await tab.page.locator('html[lang=fr]').waitFor()
      expect(await tab.page.locator('[name=group]:checked').inputValue()).to.equal('tech')
    })

    it('begins one draft where the reply to the first Start is lost', async () => {
      const before = await drafts()
      let lost = 0
      await tab.page.route(
        `**${start()}?*`,
        async (route) => {
          await route.fetch()
          // The cookie was in the reply that is lost.
          await tab.page.context().clearCookies()
          lost += 1
          await route.abort()
        },
        { times: 1 },
      )
      await go(tab, button(tab, 'start'))
      expect([lost, pathOf(tab)]).to.deep.equal([1, paths.section(room.session.join_code, 1)])
      expect(await drafts()).to.equal(before + 1)
    })

    it('gives the phone to another person, on the start page and when the answers are sent', async () => {
      const { db } = scene().house.stores
      const shared = async (channel: 'kiosk' | 'phone') =>
        await db.updateTable('session').set({ channel }).where('id', '=', room.session.id).execute()
      await shared('kiosk')
      const before = await drafts()
      await go(tab, button(tab, 'start'))
      await tab.page.goto(`${scene().house.url}${start()}?lang=en`)
      await offline(true)
      await another().click()
      await waits()
      await go(tab, async () => await offline(false))
      expect(pathOf(tab)).to.equal(start())
      expect(await another().count()).to.equal(0)
      await tick(tab, 'group', 'tech')
      await tick(tab, 'consent', 'yes')
      await go(tab, button(tab, 'start'))
      expect(await drafts()).to.equal(before + 2)
      await tab.page.goto(`${scene().house.url}${paths.check(room.session.join_code)}`)
      await go(tab, button(tab, 'send'))
      await offline(true)
      await another().click()
      await waits('response.not_reached')
      expect(await tab.page.textContent('main'), 'they are sent').not.to.include(t('response.not_yet'))
      await go(tab, async () => await offline(false))
      expect(pathOf(tab)).to.equal(start())
      await shared('phone')
    })
  })
})
