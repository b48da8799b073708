import { expect } from 'chai'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import type { Tab } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { draftOf, someQuestions, THREE } from './support/writing.ts'

describeInChromium('the list of questions when actions change it', (scene) => {
  let tab: Tab
  before(async () => {
    tab = await someQuestions(scene(), THREE)
    await tab.page.goto(scene().house.url + paths.editVersion(1))
  })
  after(async () => await tab.close())

  const codes = async () => await tab.page.locator('.card .code').allTextContents()
  const stored = async () => {
    const form = await draftOf(scene())
    return questionsOf(form).map(({ code }) => code)
  }
  /** Moves, waits for the server, and checks that the list has this order. */
  const settled = async (order: readonly string[]) => {
    await tab.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.card .code')].map((code) => code.textContent).join() === wanted,
      order.join(),
    )
    expect(await stored()).to.deep.equal(order)
  }

  it('keeps a question that is begun while others are put in order', async () => {
    const { page } = tab
    const adding = page.locator('.adding[open] form').last()
    await adding.locator('[name=label]').fill('Reservoirs')
    await adding.locator('select').selectOption('multiple_choice')
    await adding.locator('textarea').fill('One\nTwo')
    await page.locator('#card-about_scale button[value^="up:"]').click()
    await settled(['about_single_choice', 'about_scale', 'about_number'])
    expect(await adding.locator('[name=label]').inputValue()).to.equal('Reservoirs')
    expect(await adding.locator('select').inputValue()).to.equal('multiple_choice')
    expect(await adding.locator('textarea').inputValue()).to.equal('One\nTwo')
    expect(await page.locator('.card .n').allTextContents()).to.deep.equal(['1', '2', '3'])
  })

  it('keeps typed text when an attribute of an ancestor changes', async () => {
    const { page } = tab
    const adding = page.locator('.adding[open] form').last()
    await adding.evaluate((form) => form.closest('section')?.setAttribute('data-older', 'yes'))
    await page.locator('#card-about_scale button[value^="down:"]').click()
    await settled(['about_single_choice', 'about_number', 'about_scale'])
    expect(await page.locator('[data-older]').count(), 'the page is as the server has it').to.equal(0)
    expect(await adding.locator('[name=label]').inputValue()).to.equal('Reservoirs')
    await page.locator('#card-about_scale button[value^="up:"]').click()
    await settled(['about_single_choice', 'about_scale', 'about_number'])
  })

  it('begins the next question empty once the one before is added', async () => {
    const { page } = tab
    const adding = page.locator('.adding[open] form').last()
    await adding.locator('button').dblclick()
    await page.locator('#card-reservoirs').waitFor()
    expect(await adding.locator('[name=label]').inputValue()).to.equal('')
    expect(await adding.locator('textarea').inputValue()).to.equal('')
  })

  it('handles keys faster than the responses', async () => {
    const { page } = tab
    await page.locator('#card-about_single_choice a[data-open]').focus()
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Alt+ArrowDown')
    await settled(['about_scale', 'about_number', 'reservoirs', 'about_single_choice'])
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await settled(['about_scale', 'about_single_choice', 'about_number', 'reservoirs'])
    expect(await codes()).to.deep.equal(await stored())
  })

  it('shows the server’s remarks on every card as a page load would', async () => {
    const { page } = tab
    await page.locator('#card-about_scale button[value^="drop:"]').click()
    await page.locator('#card-about_scale').waitFor({ state: 'detached' })
    const shown = async () => await page.locator('ol.cards').evaluate((list) => list.outerHTML)
    const live = await shown()
    await page.goto(scene().house.url + paths.editVersion(1))
    expect(live).to.equal(await shown())
  })

  it('colours no field of a question that stands in the way of publishing as if it were wrong', async () => {
    const { page } = tab
    const adding = page.locator('.adding[open] form').last()
    await adding.locator('[name=label]').fill('A sum')
    await adding.locator('select').selectOption('calculated')
    await adding.locator('button').click()
    await page.locator('#card-sum.bad a[data-open]').click()
    const colour = async (field: string) =>
      await page.locator(field).evaluate((element) => getComputedStyle(element).borderBlockEndColor)
    await page.locator('.open-card').waitFor()
    expect(await colour('.open-card [name=label]')).to.equal(await colour('#new-title'))
    await page.keyboard.press('Escape')
    await page.locator('.open-card').waitFor({ state: 'detached' })
    await page.locator('#card-sum button[value^="drop:"]').click()
    await page.locator('#card-sum').waitFor({ state: 'detached' })
  })

  it('gives the focus to the section beside one that is deleted', async () => {
    const { page } = tab
    await page.fill('#new-title', 'A last section')
    await page.press('#new-title', 'Enter')
    const drop = page.locator('button[value^="drop:section:"]')
    await page.locator('section.sec', { hasText: 'A last section' }).waitFor()
    const sections = await drop.count()
    await drop.last().click()
    await page.waitForFunction(
      (count) => document.querySelectorAll('button[value^="drop:section:"]').length === count - 1,
      sections,
    )
    expect(await page.evaluate(() => document.activeElement?.closest('section.sec') !== null)).to.equal(true)
  })

  it('shows why an action is refused, and keeps typed text', async () => {
    const { page } = tab
    const other = await page.context().newPage()
    await other.goto(scene().house.url + paths.editVersion(1))
    const adding = other.locator('.adding[open] form').last()
    await adding.locator('[name=label]').fill('Half a question')
    await page.locator('#card-reservoirs button[value^="drop:"]').click()
    await page.locator('#card-reservoirs').waitFor({ state: 'detached' })
    await other.locator('#card-reservoirs button[value^="up:"]').click()
    const status = other.locator('[data-bar] [role=status]')
    await status.filter({ hasText: 'no such question in the draft any longer' }).waitFor()
    await page.context().clearCookies()
    await adding.locator('button').click()
    await status.filter({ hasText: 'You are no longer signed in.' }).waitFor()
    expect(await adding.locator('[name=label]').inputValue()).to.equal('Half a question')
    await other.close()
  })
})
