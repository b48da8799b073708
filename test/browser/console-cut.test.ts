import { expect } from 'chai'

import { closeSession } from '../../src/session/acts.ts'
import { sessionById } from '../../src/session/queries.ts'
import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { PASSWORD } from '../support/world.ts'
import { describeInChromium } from './support/house.ts'
import { go } from './support/journey.ts'
import { anExampleRoom, anOpenSession, type Room } from './support/room.ts'

const { t } = languageOf('en')

describeInChromium('the console of a session while the network is cut', (scene) => {
  let tab: Tab
  let room: Room
  before(async () => {
    room = await anExampleRoom(scene().house)
    tab = await tabIn(scene().browser, scene().house.url, { viewport: { width: 1280, height: 900 } })
    await visit(paths.signIn())
    await tab.page.fill('[name=email]', room.person.email)
    await tab.page.fill('[name=password]', PASSWORD)
    await go(tab, tab.page.locator('main form button.btn'))
  })
  after(async () => await tab.close())
  beforeEach(async () => {
    room = await anOpenSession(scene().house, room.workshop, room.person)
  })

  const visit = async (address: string) => await tab.page.goto(scene().house.url + address)
  const cut = async (is: boolean) => await tab.page.context().setOffline(is)
  const says = async (words: string) => await tab.page.locator('[role=alert]', { hasText: words }).waitFor()
  const closed = async () => {
    const { stores, now } = scene().house
    await closeSession(stores.db, await sessionById(stores.db, room.session.id), room.person.id, now())
  }

  it('says beside the totals that they may have changed, until the server answers again', async () => {
    await visit(paths.session(room.session.id))
    const stale = tab.page.locator('main', { hasText: t('session.totals_before') }).locator('[data-stale]')
    expect(await stale.isVisible()).to.equal(false)
    await cut(true)
    await stale.waitFor()
    await cut(false)
    await stale.waitFor({ state: 'hidden' })
  })

  it('stretches no button beside one that was not sent', async () => {
    await closed()
    await visit(paths.session(room.session.id))
    const seal = tab.page.locator(`a.btn[href="${paths.sealing(room.session.id)}"]`)
    const height = async () => (await seal.boundingBox())?.height
    const before = await height()
    await cut(true)
    await tab.page.locator('form[action$="/reopening"] button').click()
    await says('Not sent')
    await cut(false)
    expect(await height()).to.equal(before)
  })

  it('seals once where the reply is lost, and says nothing any more of a code that was wrong', async () => {
    const { page } = tab
    await closed()
    await visit(paths.sealing(room.session.id))
    const code = page.locator('main form input[type=text]')
    const seal = page.locator('main form button.btn')
    await code.fill('ZRH-1')
    await seal.click()
    await page.locator('.errors').waitFor()
    await code.fill(room.session.code)
    await page.route(
      `**${paths.sealing(room.session.id)}`,
      async (route) => {
        await route.fetch({ maxRedirects: 0 })
        await route.abort()
      },
      { times: 1 },
    )
    await seal.click()
    await says('No answer has come')
    expect(
      await page.locator('.errors, main .err:not([data-lost]), [aria-invalid], main .bad').count(),
    ).to.equal(0)
    await go(tab, seal)
    expect(await page.textContent('main .done-note')).to.include(t('session.sealed_notice'))
    const events = await scene()
      .house.stores.db.selectFrom('event')
      .select('id')
      .where('action', '=', 'session.seal')
      .where('subject', '=', `session/${room.session.id}`)
      .execute()
    expect(events).to.have.length(1)
  })
})
