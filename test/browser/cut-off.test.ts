import { expect } from 'chai'

import { groupsOf } from '../../src/consultation/queries.ts'
import { paths } from '../../src/web/paths.ts'
import type { Tab } from '../support/chromium.ts'
import { cut, deaf, NOT_SENT, save, says, UNANSWERED } from './support/cut.ts'
import { describeInChromium } from './support/house.ts'
import { go } from './support/journey.ts'
import { draftOf, someQuestions } from './support/writing.ts'

describeInChromium('a form of staff that is sent while the network is cut', (scene) => {
  let tab: Tab
  before(async () => {
    tab = await someQuestions(scene(), ['number'])
  })
  after(async () => await tab.close())

  /** Presses Save without a connection: the page stays and shows the reason. */
  const refused = async (address: string) => {
    const mend = await cut(tab)
    await save(tab).click()
    await says(tab, NOT_SENT)
    expect(new URL(tab.page.url()).pathname).to.equal(address)
    await mend()
  }

  it('stays with every word of the groups, and goes at the next try', async () => {
    const { page } = tab
    const address = paths.groups(1)
    await page.goto(scene().house.url + address)
    await page.fill('[name=pasted]', 'Farmers\nTowns')
    await refused(address)
    expect(await page.inputValue('[name=pasted]')).to.equal('Farmers\nTowns')
    await go(tab, save(tab))
    const groups = await groupsOf(scene().house.stores.db, 1)
    expect(groups.map(({ code }) => code)).to.deep.equal(['farmers', 'towns'])
  })

  it('says that no answer came, and is carried out once when it is pressed again', async () => {
    const { page } = tab
    const { db } = scene().house.stores
    const address = paths.newWorkshop(1)
    const add = page.locator('main form button.btn').last()
    await page.goto(scene().house.url + address)
    await page.fill('[name=code]', 'GVA')
    await add.click()
    await page.locator('.errors a').first().waitFor()
    await page.fill('[name=place_en]', 'Geneva')
    await page.selectOption('[name=time_zone]', 'Europe/Zurich')
    await page.fill('[name=starts_on]', '2026-04-07')
    await page.fill('[name=ends_on]', '2026-04-08')
    let lost = 0
    await page.route(
      `**${paths.workshops(1)}`,
      async (route) => {
        await route.fetch({ maxRedirects: 0 })
        lost += 1
        await route.abort()
      },
      { times: 1 },
    )
    await add.click()
    await says(tab, UNANSWERED)
    expect(await page.locator('.errors').count()).to.equal(0)
    expect(await page.inputValue('[name=place_en]')).to.equal('Geneva')
    await go(tab, add)
    expect(await page.textContent('h1')).to.include('Geneva')
    expect(await page.textContent('[role=status]')).to.include('The workshop')
    const codes = await db.selectFrom('workshop').select('code').execute()
    expect([lost, codes]).to.deep.equal([1, [{ code: 'GVA' }]])
  })

  it('says so of a translation as it is written, and saves it once the network is back', async () => {
    const { page } = tab
    const address = paths.translation(1, 'ar', 2)
    await page.goto(scene().house.url + address)
    await cut(tab)
    await page.locator('.pair textarea, .pair input[type=text]').first().fill('الماء')
    await page.keyboard.press('Tab')
    await page.locator('[data-saved]', { hasText: 'this may have been saved or not' }).waitFor()
    await refused(address)
    await page.locator('[data-saved]', { hasText: /^Saved/ }).waitFor()
    expect((await draftOf(scene())).sections[0]?.title).to.deep.equal({ en: 'Water', ar: 'الماء' })
  })

  it('saves the page of a question by itself once the network is back', async () => {
    const { page } = tab
    const address = paths.editQuestion(1, 'about_number')
    await page.goto(scene().house.url + address)
    await page.fill('[name=label]', 'About numbers')
    const mend = await cut(tab)
    const tried = page.waitForEvent('requestfailed', (request) => request.method() === 'POST')
    await save(tab).click()
    await says(tab, NOT_SENT)
    await tried
    const bar = page.locator('[data-bar] [role=status]')
    await bar.filter({ hasText: 'Not saved yet' }).waitFor()
    expect(await bar.textContent(), 'one sentence about it, not two').to.equal('Not saved yet')
    await mend()
    await page.locator('[data-bar] time').waitFor()
    expect(await page.locator('[data-lost]').count()).to.equal(0)
    await page.waitForFunction(() => location.pathname.endsWith('/about_numbers'))
    expect((await draftOf(scene())).sections[0]?.questions[0]?.label).to.deep.equal({ en: 'About numbers' })
  })

  it('saves on after a save that was not answered, and takes it for nobody else’s', async () => {
    const { page } = tab
    await page.goto(scene().house.url + paths.editQuestion(1, 'about_numbers'))
    const hear = await deaf(tab)
    await page.fill('[name=label]', 'About figures')
    const said = 'this may have been saved or not. It is tried again.'
    await page.locator('[data-bar] [role=status]', { hasText: said }).waitFor()
    await page.fill('[name=label]', 'About all figures')
    await hear()
    await page.waitForFunction(() => location.pathname.endsWith('/about_all_figures'))
    await page.locator('[data-bar] time').waitFor()
    expect((await draftOf(scene())).sections[0]?.questions[0]?.label).to.deep.equal({
      en: 'About all figures',
    })
  })

  it('saves a translation on after a save that was not answered', async () => {
    const { page } = tab
    await page.goto(scene().house.url + paths.translation(1, 'ar', 2))
    const hear = await deaf(tab)
    await page.locator('.pair textarea, .pair input[type=text]').first().fill('المياه')
    await page.keyboard.press('Tab')
    await page.locator('[data-saved]', { hasText: 'this may have been saved or not' }).waitFor()
    await hear()
    await page.locator('[data-saved]', { hasText: /^Saved/ }).waitFor()
    expect((await draftOf(scene())).sections[0]?.title).to.deep.equal({ en: 'Water', ar: 'المياه' })
  })

  it('does an act of the list once, and says that it was not sent, or that no answer came', async () => {
    const { page } = tab
    await page.goto(scene().house.url + paths.editVersion(1))
    const copy = page.locator('button[value^="copy:question"]').first()
    const status = page.locator('[data-bar] [role=status]')
    const mend = await cut(tab)
    await copy.click()
    await status.filter({ hasText: NOT_SENT }).waitFor()
    await mend()
    const hear = await deaf(tab)
    await copy.click()
    await status.filter({ hasText: UNANSWERED }).waitFor()
    await hear()
    await copy.click()
    await page.locator('.card').nth(1).waitFor()
    await page.locator('[data-bar] time').waitFor()
    expect((await draftOf(scene())).sections[0]?.questions).to.have.length(2)
  })

  describe('and has been done, where the next page cannot be reached', () => {
    const DONE = 'This is done. The next page cannot be reached at the moment'
    /** Presses Save: the reply comes, and the network is gone right after it, until it is mended by the result. */
    const severed = async () => {
      const { page } = tab
      const before = page.url()
      let mend: Awaited<ReturnType<typeof cut>> | undefined
      await page.route('**/*', async (route) => {
        if (route.request().method() !== 'POST') return await route.fallback()
        const response = await route.fetch({ maxRedirects: 0 })
        mend = await cut(tab)
        await route.fulfill({ response })
      })
      await save(tab).click()
      await page.locator('main > [role=alert]', { hasText: DONE }).waitFor()
      expect(page.url()).to.equal(before)
      await page.unrouteAll({ behavior: 'wait' })
      return async () => await mend?.()
    }

    it('says so on the page, and opens the next one with its notice once there is a network', async () => {
      const { page } = tab
      await page.goto(scene().house.url + paths.groups(1))
      const mend = await severed()
      expect(await page.locator('main form[inert]').count()).to.equal(1)
      await page.locator('main > [role=alert] button').click()
      await page.locator('main > [role=alert]', { hasText: DONE }).waitFor()
      await mend()
      await page.locator('.done-note[role=status]').waitFor()
    })

    it('opens it at the press of the button', async () => {
      const { page } = tab
      await page.goto(scene().house.url + paths.groups(1))
      const asking = /\/js\/staff\/replies/
      let asked = 0
      await page.route(asking, async (route) => {
        if (route.request().method() !== 'HEAD') return await route.fallback()
        asked += 1
        // The first is before the form is sent.
        return asked === 1 ? await route.fallback() : await route.abort()
      })
      await save(tab).click()
      const alert = page.locator('main > [role=alert]', { hasText: DONE })
      await alert.waitFor()
      await page.unrouteAll({ behavior: 'wait' })
      await alert.locator('button').click()
      await page.locator('.done-note[role=status]').waitFor()
    })

    it('says so beside a question and a translation that are saved', async () => {
      const { page } = tab
      await page.goto(scene().house.url + paths.editQuestion(1, 'about_all_figures'))
      await page.fill('[name=label]', 'About all numbers')
      await page.locator('[data-bar] time').waitFor()
      await (
        await severed()
      )()
      await page.waitForURL(`**${paths.editVersion(1)}*`)
      await page.goto(scene().house.url + paths.translation(1, 'ar', 2))
      await page.locator('.pair textarea, .pair input[type=text]').first().fill('ماء')
      await (
        await severed()
      )()
      await page.locator('.done-note[role=status]', { hasText: 'Saved.' }).waitFor()
    })
  })

  describe('with a button alone', () => {
    it('says nothing of what was written', async () => {
      const { page } = tab
      await page.goto(scene().house.url + paths.account())
      const out = page.locator(`form[action="${paths.signOut()}"] button`)
      const said = page.locator(`form[action="${paths.signOut()}"] [role=alert]`)
      const mend = await cut(tab)
      await out.click()
      await said.waitFor()
      expect(await said.textContent()).to.equal('Not sent: there is no connection. Try again.')
      await mend()
      const hear = await deaf(tab)
      await out.click()
      await said.filter({ hasText: UNANSWERED }).waitFor()
      expect(await said.textContent()).not.to.include('written')
      await hear()
    })
  })
})
