import { expect } from 'chai'

import { paths } from '../../src/web/paths.ts'
import { aSealedSession, everything, people } from '../release/sealed.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { aWorld, PASSWORD } from '../support/world.ts'
import { cut, NOT_SENT, says } from './support/cut.ts'
import { describeInChromium } from './support/house.ts'
import { go } from './support/journey.ts'

describeInChromium('a form of choices while the network is cut', (scene) => {
  let tab: Tab
  let world: Awaited<ReturnType<typeof aWorld>>
  before(async () => {
    const { house, browser } = scene()
    world = await aWorld({ stores: house.stores })
    const place = { workshop_id: world.workshop.id, version_id: world.version.id, number: 77 }
    await aSealedSession(house.stores.db, place, people(12, everything()))
    tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 900 } })
  })
  after(async () => await tab.close())

  const here = () => new URL(tab.page.url())
  /** Presses the button of the form without a connection: the page stays with what was chosen. */
  const stays = async (form: string) => {
    const before = tab.page.url()
    const mend = await cut(tab)
    await tab.page.locator(`${form} button`).last().click()
    await says(tab, NOT_SENT)
    expect(tab.page.url()).to.equal(before)
    await mend()
  }

  it('keeps the page of signing in while another language cannot be reached', async () => {
    const { page } = tab
    await page.goto(scene().house.url + paths.signIn())
    await page.fill('[name=email]', world.researcher.email)
    await page.locator('form.tongue summary').click()
    await stays('form.tongue')
    expect(await page.inputValue('[name=email]')).to.equal(world.researcher.email)
    await go(tab, page.locator('form.tongue button[value=fr]'))
    expect(here().search).to.equal('?lang=fr')
    await page.goto(`${scene().house.url}${paths.signIn()}?lang=en`)
    await page.fill('[name=email]', world.researcher.email)
    await page.fill('[name=password]', PASSWORD)
    await go(tab, page.locator('main form button.btn'))
  })

  it('keeps the chosen question of the results, and shows it at the next press', async () => {
    const { page } = tab
    const form = 'main form.tools[method=get]:has([name=question])'
    await page.goto(scene().house.url + paths.result(world.consultation.id, 'q1'))
    const choice = page.locator(`${form} [name=question]`)
    const other = await choice.locator('option:not([selected])').last().getAttribute('value')
    await choice.selectOption(other)
    await stays(form)
    expect(await choice.inputValue()).to.equal(other)
    await go(tab, page.locator(`${form} button`))
    expect(await choice.inputValue()).to.equal(other)
    expect(await page.locator('[data-lost]').count()).to.equal(0)
    await go(tab, page.locator(`${form} button`))
    expect(await choice.inputValue()).to.equal(other)
  })

  it('puts a notice away without leaving a page that is written in', async () => {
    const { page } = tab
    const { consultation, stranger } = world
    await page.goto(scene().house.url + paths.members(consultation.id))
    await page.selectOption('[name=person_id]', String(stranger.id))
    await go(tab, page.locator('main form button.btn').last())
    await page.goto(scene().house.url + paths.newQuestionnaire(consultation.id))
    await page.fill('[name=name]', 'River survey')
    const news = page.locator('.note', { hasText: 'Stella Stranger became a researcher' })
    await news.locator('button').click()
    await news.waitFor({ state: 'detached' })
    expect(await page.inputValue('[name=name]')).to.equal('River survey')
    await page.reload()
    expect(await news.count()).to.equal(0)
  })
})
