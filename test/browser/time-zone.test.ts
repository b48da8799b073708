import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { tabIn } from '../support/chromium.ts'
import { aConsultation, aPerson, aWorkshop, PASSWORD } from '../support/world.ts'
import { describeInChromium } from './support/house.ts'
import { go } from './support/journey.ts'

describeInChromium('the time zone of a new workshop', (scene) => {
  for (const [zone, shown] of [
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Africa/Nairobi', 'Africa/Nairobi'],
  ] as const)
    it(`is proposed to be that of the browser: ${shown}`, async () => {
      const { house, browser } = scene()
      const { db } = house.stores
      const person = await aPerson(db, ['researcher'])
      const { id } = await aConsultation(db, [person])
      const workshop = await aWorkshop(db, id)
      const tab = await tabIn(browser, house.url, { timezoneId: zone })
      await tab.page.goto(house.url + paths.signIn())
      await tab.page.fill('[name=email]', person.email)
      await tab.page.fill('[name=password]', PASSWORD)
      await go(tab, tab.page.locator('main button.btn'))
      await tab.page.goto(house.url + paths.newWorkshop(id))
      const choice = tab.page.locator('[name=time_zone]')
      expect(await choice.inputValue()).to.equal(shown)
      await choice.selectOption('Asia/Tokyo')
      await go(tab, tab.page.locator('main button.btn'))
      expect(await choice.inputValue(), 'what was chosen stays when something else is wrong').to.equal(
        'Asia/Tokyo',
      )
      await tab.page.goto(house.url + paths.editWorkshop(workshop.id))
      expect(await choice.inputValue(), 'a stored one stays').to.equal('Europe/Zurich')
      await tab.close()
    })
})
