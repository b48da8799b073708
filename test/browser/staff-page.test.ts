import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { tabIn } from '../support/chromium.ts'
import { aPerson, PASSWORD } from '../support/world.ts'
import { describeInChromium } from './support/house.ts'
import { go } from './support/journey.ts'
import { anExampleRoom } from './support/room.ts'

describeInChromium('a page of staff', (scene) => {
  it('breaks no address of usual length on a phone, and prints no menu', async () => {
    const { house, browser } = scene()
    const email = 'amara.okonkwo@office.example.org'
    const { id } = await aPerson(house.stores.db, ['facilitator'])
    await house.stores.db.updateTable('person').set({ email }).where('id', '=', id).execute()
    const tab = await tabIn(browser, house.url)
    const { page } = tab
    await page.goto(house.url + paths.signIn())
    await page.fill('[name=email]', email)
    await page.fill('[name=password]', PASSWORD)
    await go(tab, page.locator('main form button.btn'))
    await page.goto(house.url + paths.account())
    const lines = await page
      .locator('dd bdi', { hasText: email })
      .evaluate((address) => address.getClientRects().length)
    expect(lines).to.equal(1)
    const menu = page.locator('summary').first()
    expect(await menu.isVisible()).to.equal(true)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page
        .locator('header :is(summary, form, nav)')
        .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).to.equal(0)
    await tab.close()
  })

  it('begins at its top, where it says what was done, also when it is the page of the button', async () => {
    const { house, browser } = scene()
    const { session, person } = await anExampleRoom(house)
    const tab = await tabIn(browser, house.url)
    const { page } = tab
    await page.goto(house.url + paths.signIn())
    await page.fill('[name=email]', person.email)
    await page.fill('[name=password]', PASSWORD)
    await go(tab, page.locator('main form button.btn'))
    await page.goto(house.url + paths.session(session.id))
    const sharing = page.locator(`form[action$="/sharing"] button`)
    await sharing.scrollIntoViewIfNeeded()
    expect(await page.evaluate(() => scrollY), 'far down').to.be.above(500)
    await go(tab, sharing)
    await page.waitForFunction(() => history.scrollRestoration === 'auto')
    expect(await page.evaluate(() => scrollY)).to.equal(0)
    await tab.close()
  })

  it('sends a form once however often it is pressed while the server is slow, and says that it is on its way', async () => {
    const { house, browser } = scene()
    const { session, person } = await anExampleRoom(house)
    const tab = await tabIn(browser, house.url)
    const { page, posts } = tab
    await page.goto(house.url + paths.signIn())
    await page.fill('[name=email]', person.email)
    await page.fill('[name=password]', PASSWORD)
    await go(tab, page.locator('main form button.btn'))
    await page.goto(house.url + paths.session(session.id))
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route(`**${paths.pause(session.id)}`, async (route) => {
      await held
      await route.continue()
    })
    const pause = page.locator('form[action$="/pause"]')
    await pause.locator('button').evaluate((one: HTMLElement) => one.click())
    await pause.locator('[data-lost][role=status]').waitFor()
    await pause.locator('button').evaluate((one: HTMLElement) => one.click())
    expect(await pause.locator('button').isEnabled(), 'not out of reach').to.equal(true)
    await go(tab, () => Promise.resolve(answer()))
    expect(posts.filter((path) => path === paths.pause(session.id))).to.have.length(1)
    expect(await page.locator('form[action$="/resumption"]').count(), 'paused').to.equal(1)
    await tab.close()
  })

  it('begins the lines of a title in Latin letters where those of an Arabic page begin', async () => {
    const { house, browser } = scene()
    const { session, workshop, person } = await anExampleRoom(house)
    const title = { en: 'How private companies respond to terrorist use of the internet and ICT' }
    await house.stores.db
      .updateTable('consultation')
      .set({ title: JSON.stringify(title) })
      .where('id', '=', workshop.consultation_id)
      .execute()
    const tab = await tabIn(browser, house.url, { locale: 'ar' })
    const { page } = tab
    await page.goto(house.url + paths.signIn())
    await page.fill('[name=email]', person.email)
    await page.fill('[name=password]', PASSWORD)
    await go(tab, page.locator('main form button.btn'))
    await page.goto(house.url + paths.workshop(session.workshop_id))
    const link = page.locator('.crumb a', { hasText: title.en })
    const gaps = await link.evaluate((one) => {
      const range = document.createRange()
      range.selectNodeContents(one)
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
      return lines.map(({ right }) => Math.round(one.getBoundingClientRect().right - right))
    })
    expect(gaps.length, 'on several lines').to.be.above(1)
    expect([...new Set(gaps)]).to.deep.equal([0])
    await tab.close()
  })

  it('says which password holds when the reply to a change is lost, with its cookie', async () => {
    const { house, browser } = scene()
    const { email } = await aPerson(house.stores.db, ['researcher'])
    const tab = await tabIn(browser, house.url)
    const { page } = tab
    const signIn = async (password: string) => {
      await page.goto(house.url + paths.signIn())
      await page.fill('[name=email]', email)
      await page.fill('[name=password]', password)
      await go(tab, page.locator('main form button.btn'))
    }
    await signIn(PASSWORD)
    await page.goto(house.url + paths.account())
    const visit = await page.context().cookies()
    await page.route('**/*', async (route) => {
      if (route.request().method() !== 'POST') return await route.fallback()
      await route.fetch({ maxRedirects: 0 })
      await page.context().clearCookies()
      await page.context().addCookies(visit)
      await route.abort()
    })
    const form = page.locator(`form[action="${paths.password()}"]`)
    await form.locator('[name=current_password]').fill(PASSWORD)
    await form.locator('[name=password]').fill('a boat upon the lake')
    await form.locator('.btn').click()
    await page.getByText('if you are then asked to sign in, the new one holds').waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    await form.locator('.btn').click()
    await page.waitForURL(house.url + paths.signIn())
    await signIn('a boat upon the lake')
    expect(new URL(page.url()).pathname).to.equal(paths.consultations())
    await tab.close()
  })
})
