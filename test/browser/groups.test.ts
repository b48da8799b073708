import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { tabIn } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { focused, go } from './support/journey.ts'
import { begun } from './support/writing.ts'

describeInChromium('a stakeholder group that is moved', (scene) => {
  it('keeps the focus on its button, or on the opposite one at an end, without scripts too', async () => {
    const { house, browser } = scene()
    const first = await tabIn(browser, house.url)
    await begun(scene(), first, 'en')
    const cookies = await first.page.context().cookies()
    for (const javaScriptEnabled of [true, false]) {
      const tab = await tabIn(browser, house.url, { javaScriptEnabled })
      const { page } = tab
      await page.context().addCookies(cookies)
      await page.goto(house.url + paths.groups(1))
      await page.fill('[name=pasted]', 'Farmers\nTowns\nFishers\nMillers')
      await page.click('button[value=more]')
      const presses = async (key: string, on: string) => {
        await go(tab, async () => await page.keyboard.press(key))
        expect(await focused(tab), `${String(javaScriptEnabled)} ${on}`).to.equal(on)
      }
      const moved = await page.inputValue('#label_3_en')
      await page.locator('#up-3').focus()
      await presses('Enter', 'up-2')
      await presses('Enter', 'up-1')
      await presses('Enter', 'down-0')
      await presses('Enter', 'down-1')
      expect(await page.inputValue('#label_1_en')).to.equal(moved)
      await tab.close()
    }
  }).timeout(120_000)
})
