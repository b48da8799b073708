import { expect } from 'chai'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import type { Tab } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { addSection, draftOf, someQuestions, THREE } from './support/writing.ts'

describeInChromium('writing a questionnaire loses neither text nor focus', (scene) => {
  let tab: Tab
  before(async () => {
    tab = await someQuestions(scene(), THREE)
  })
  after(async () => await tab.close())

  const labels = async () => {
    const form = await draftOf(scene())
    return questionsOf(form).map(({ label }) => label['en'])
  }
  const edit = () => scene().house.url + paths.editVersion(1)
  const focused = async () =>
    await tab.page.evaluate(() => document.activeElement?.closest('.card')?.id ?? document.activeElement?.id)
  /** Opens the first question in another tab of the same browser. */
  const second = async () => {
    const page = await tab.page.context().newPage()
    await page.goto(edit())
    await page.locator('.card a[data-open]').first().click()
    await page.locator('.open-card').waitFor()
    return page
  }
  const status = '[data-bar] [role=status]'

  it('moves focus to a section’s first question, to a copy, and to the neighbour of a deleted question', async () => {
    const { page } = tab
    await page.goto(edit())
    await addSection(page, 'Change')
    expect(await focused()).to.equal('label-section-s2')
    await page.locator('#card-about_number button[value^="copy:"]').press('Enter')
    await page.locator('#card-about_number_2').waitFor()
    expect(await focused()).to.equal('card-about_number_2')
    await page.locator('#card-about_number_2 button[value^="drop:"]').press('Enter')
    await page.locator('#card-about_number_2').waitFor({ state: 'detached' })
    expect(await focused()).to.equal('card-about_scale')
    await page.locator('[data-bar] form button').press('Enter')
    await page.locator('#card-about_number_2').waitFor()
    expect(await focused()).to.equal('card-about_number_2')
    await page.locator('[data-bar] form button').press('Enter')
    await page.locator('#card-about_number_2').waitFor({ state: 'detached' })
  })

  it('saves a full-page form without a beforeunload prompt', async () => {
    const { page } = tab
    let asked = 0
    page.on('dialog', (dialog) => {
      asked += 1
      void dialog.accept()
    })
    await page.goto(scene().house.url + paths.editSection(1, 's1'))
    await page.locator('#description').pressSequentially('About water')
    await page.locator('.writing .end .btn').click()
    await page.locator('#section-s1').waitFor()
    expect(asked).to.equal(0)
  })

  it('deletes a question by its current code while it is being edited', async () => {
    const { page } = tab
    await page.goto(edit())
    await page.locator('#card-about_number a[data-open]').click()
    await page.locator('.open-card #label').fill('How high is it?')
    await page.locator('[data-bar] time').waitFor()
    await page.locator('.open-card button[value^="drop:question:"]').click()
    await page.locator('.card').nth(2).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.locator('.card').nth(2).waitFor()
    expect(await labels()).to.deep.equal(['About single choice', 'How high is it?', 'About scale'])
  })

  it('shows both of two conflicting edits, though the code changed with the first', async () => {
    const page = await second()
    const other = await second()
    await page.locator('#label').fill('What falls most?')
    await page.locator('[data-bar] time').waitFor()
    await other.locator('#label').fill('What comes most?')
    await other.locator(status).filter({ hasText: 'somebody else saved this' }).waitFor()
    const adding = other.locator('.adding[open] form').last()
    await adding.locator('[name=label]').fill('Anything else?')
    await adding.locator('button').click()
    await other.keyboard.press('Escape')
    expect(await other.locator('.open-card #label').inputValue()).to.equal('What comes most?')
    await other.locator('.open-card .end .btn').first().click()
    await other.locator('.conflict').getByText('What falls most?').waitFor()
    expect(await other.locator('#label').inputValue()).to.equal('What comes most?')
    await other.locator('.writing .end .btn').first().click()
    await other.locator('.card').first().waitFor()
    expect((await labels())[0]).to.equal('What comes most?')
    await page.close()
    await other.close()
  })

  it('keeps the text of a question deleted meanwhile, and says why it is not saved', async () => {
    const page = await second()
    const other = await second()
    await page.locator('.open-card button[value^="drop:question:"]').click()
    await page.locator('.card').nth(2).waitFor({ state: 'detached' })
    await other.locator('#label').fill('What remains?')
    await other.locator(status).filter({ hasText: 'no such question in the draft any longer' }).waitFor()
    expect(await other.locator('#label').inputValue()).to.equal('What remains?')
    await other.keyboard.press('Escape')
    await other.locator('.open-card').waitFor({ state: 'detached' })
    expect(await other.locator('.card').count()).to.equal(2)
    expect(await labels()).to.deep.equal(['How high is it?', 'About scale'])
    await page.close()
    await other.close()
  })

  it('does not close a deleted question before the footer has said why', async () => {
    const page = await second()
    const other = await second()
    await page.locator('.open-card button[value^="drop:question:"]').click()
    await page.locator('.card').nth(1).waitFor({ state: 'detached' })
    await other.locator('#label').fill('What stays?')
    await other.keyboard.press('Escape')
    await other.locator(status).filter({ hasText: 'until you close the question' }).waitFor()
    expect(await other.locator('.open-card #label').inputValue()).to.equal('What stays?')
    await other.locator('[data-close]').click()
    await other.locator('.open-card').waitFor({ state: 'detached' })
    expect(await other.locator('.card').count()).to.equal(1)
    await page.close()
    await other.close()
  })

  it('saves on closing a question whose deletion was undone', async () => {
    const page = await second()
    const other = await second()
    await page.locator('.open-card button[value^="drop:question:"]').click()
    await page.locator('.card').waitFor({ state: 'detached' })
    await other.locator('#label').fill('What is back?')
    await other.locator(status).filter({ hasText: 'until you close the question' }).waitFor()
    await page.locator('[data-bar] form button').click()
    await page.locator('.card').waitFor()
    await other.keyboard.press('Escape')
    await other.locator('.open-card').waitFor({ state: 'detached' })
    expect(await labels()).to.deep.equal(['What is back?'])
    await page.close()
    await other.close()
  })

  it('closes a question only after a pending save', async () => {
    const page = await second()
    let sent = 0
    await page.route('**/questions/*', async (route) => {
      if (route.request().method() !== 'POST') return await route.continue()
      sent += 1
      if (sent === 1) await page.keyboard.press('Escape')
      await page.waitForTimeout(300)
      await route.abort()
    })
    await page.locator('#label').fill('What is on its way?')
    await page.locator(status).filter({ hasText: 'this may have been saved or not' }).waitFor()
    expect(await page.locator('.open-card #label').inputValue()).to.equal('What is on its way?')
    await page.close()
  })
})
