import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { tabIn } from '../support/chromium.ts'
import { addQuestion, addSection, begun } from './support/writing.ts'
import { describeInChromium } from './support/house.ts'

for (const scripted of [true, false])
  describeInChromium(`the preview in a frame, with${scripted ? '' : 'out'} JavaScript`, (scene) => {
    it('keeps what is filled in, also when the browser goes back', async () => {
      const { house, browser } = scene()
      const tab = await tabIn(browser, house.url, {
        javaScriptEnabled: scripted,
        viewport: { width: 1280, height: 900 },
      })
      const { page } = tab
      await begun(scene(), tab, 'en')
      await addSection(page, 'Water')
      await addQuestion(page, 'short_text')
      await addSection(page, 'Change')
      await addQuestion(page, 'long_text')
      await page.goto(`${house.url}${paths.phone(1)}?lang=en`)
      const phone = page.frameLocator('iframe')
      await phone.locator('[name=about_short_text]').fill('Rain')
      await phone.getByRole('button', { name: 'Continue' }).last().click()
      await phone.locator('textarea[name=about_long_text]').fill('Snow')
      await phone.getByRole('button', { name: 'Continue' }).last().click()
      await phone.getByText('End of the preview').waitFor()
      await page.evaluate(() => history.back())
      await phone.locator('textarea[name=about_long_text]').waitFor()
      await page.evaluate(() => history.forward())
      await phone.getByText('End of the preview').waitFor()
      await phone.getByRole('button', { name: 'Back' }).click()
      expect(await phone.locator('textarea[name=about_long_text]').inputValue()).to.equal('Snow')
      await phone.getByRole('button', { name: 'Back' }).click()
      expect(await phone.locator('input[name=about_short_text]').inputValue()).to.equal('Rain')
      expect(
        page
          .frames()
          .map((frame) => frame.url())
          .join(' '),
      ).not.to.include('Rain')
      expect(tab.complaints).to.deep.equal([])
      await tab.close()
    })
  })
