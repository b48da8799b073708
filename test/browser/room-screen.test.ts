import { expect } from 'chai'

import { versionById } from '../../src/questionnaire/queries.ts'
import { isNumbered } from '../../src/instrument/asking/ask.ts'
import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { signedUp } from './support/writing.ts'

/** Projector resolutions: 16:9, 16:9 high resolution, 4:3. */
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
]

describeInChromium('a question on the screen of a room', (scene) => {
  let tab: Tab
  before(async () => {
    tab = await tabIn(scene().browser, scene().house.url)
    await signedUp(scene(), tab, 'en')
    await tab.page.click(`form[action="${paths.example()}"] button`)
  })
  after(async () => await tab.close())

  for (const viewport of SCREENS) {
    for (const lang of ['en', 'ar']) {
      it(`stands there whole at ${viewport.width} by ${viewport.height} px, in ${lang}`, async () => {
        const { page } = tab
        await page.setViewportSize(viewport)
        const { form } = await versionById(scene().house.stores.db, 1)
        const asked = questionsOf(form)
        const seen: string[] = []
        const cut: string[] = []
        for (let n = 1; n <= asked.length; n += 1) {
          const answer = await page.goto(`${scene().house.url}${paths.screen(1, n)}?lang=${lang}`)
          if (answer?.status() !== 200) break
          const { heading, hidden } = await page.evaluate(() => ({
            heading: document.querySelector('h1')?.textContent ?? '',
            hidden: [...document.querySelectorAll('h1, main p, main li, footer a')].filter((part) => {
              const { top, bottom, left, right } = part.getBoundingClientRect()
              const [around, foot] = [part.closest('main'), document.querySelector('footer')]
              const floor = around && foot ? foot.getBoundingClientRect().top : innerHeight
              return top < 0 || left < 0 || right > innerWidth || bottom > Math.min(floor, innerHeight)
            }).length,
          }))
          seen.push(heading)
          if (hidden > 0) cut.push(`${heading}: ${hidden} parts`)
        }
        expect(seen.length).to.be.at.least(asked.filter(isNumbered).length)
        expect(cut).to.deep.equal([])
      })
    }
  }
})
