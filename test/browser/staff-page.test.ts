import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { tabIn } from '../support/chromium.ts'
import { aPerson, PASSWORD } from '../support/world.ts'
import { describeInChromium } from './support/house.ts'
import { go } from './support/journey.ts'

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
})
