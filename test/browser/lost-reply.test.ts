import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect } from 'chai'
import { strFromU8, unzipSync } from 'fflate'
import type { Locator } from 'playwright-core'

import { paths } from '../../src/web/paths.ts'
import { aSealedSession, people } from '../release/sealed.ts'
import { fileOf } from '../xlsform/rows.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { aPerson, aWorld, PASSWORD } from '../support/world.ts'
import { cut, deaf, NOT_SENT, save, says, UNANSWERED } from './support/cut.ts'
import { describeInChromium } from './support/house.ts'
import { go } from './support/journey.ts'
import { draftOf, someQuestions } from './support/writing.ts'

describeInChromium('a form of staff whose reply is lost', (scene) => {
  let tab: Tab
  before(async () => {
    tab = await someQuestions(scene(), ['number'])
  })
  after(async () => await tab.close())

  const visit = async (address: string) => await tab.page.goto(scene().house.url + address)
  const here = () => new URL(tab.page.url()).pathname
  /** Presses the button: the form arrives, its reply does not, and the page stays. */
  const lost = async (button: Locator, words = UNANSWERED) => {
    const before = tab.page.url()
    const hear = await deaf(tab)
    await button.click()
    await says(tab, words)
    expect(tab.page.url()).to.equal(before)
    await hear()
  }
  /** Presses the button without a connection. */
  const unsent = async (button: Locator) => {
    const mend = await cut(tab)
    await button.click()
    await says(tab, NOT_SENT)
    await mend()
  }
  const signOut = async () => {
    await visit(paths.account())
    await go(tab, tab.page.locator(`form[action="${paths.signOut()}"] button`))
  }

  it('keeps the page of a question, and leads on when Save is pressed again', async () => {
    await visit(paths.editQuestion(1, 'about_number'))
    await tab.page.fill('[name=label]', 'About depth')
    await lost(save(tab))
    await tab.page.fill('[name=label]', 'About all depths')
    await go(tab, save(tab))
    expect(here()).to.equal(paths.editVersion(1))
    expect(tab.page.url()).to.include('#card-about_all_depths')
    expect((await draftOf(scene())).sections[0]?.questions[0]?.label).to.deep.equal({
      en: 'About all depths',
    })
  })

  it('shows on the page of a question why it is refused, and leaves no posted page behind', async () => {
    const { page } = tab
    await visit(paths.editQuestion(1, 'about_all_depths'))
    await page.fill('[name=min]', 'many')
    await save(tab).click()
    await page.locator('.errors a').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).to.equal('errors')
    await page.fill('[name=min]', '3')
    await page.locator('[data-bar] [role=status]', { hasText: /^Saved/ }).waitFor()
    await page.reload()
    expect(await page.inputValue('[name=min]')).to.equal('3')
  })

  it('says in the bar that nothing was undone, and undoes once', async () => {
    const { page } = tab
    await visit(paths.editQuestion(1, 'about_all_depths'))
    const bar = page.locator('[data-bar] [role=status].bad')
    const undo = page.locator('[data-bar] button')
    const mend = await cut(tab)
    await undo.click()
    await bar.filter({ hasText: NOT_SENT }).waitFor()
    await mend()
    await go(tab, undo)
    expect(await page.textContent('main .done-note')).to.include('The last step is undone.')
  })

  it('keeps the page of a translation, and leads on when Save is pressed again', async () => {
    await visit(paths.translation(1, 'ar', 2))
    await tab.page.locator('.pair textarea, .pair input[type=text]').first().fill('الماء')
    await lost(save(tab))
    expect(await tab.page.textContent('[data-saved]'), 'one sentence about it, not two').to.equal('')
    await go(tab, save(tab))
    expect(await tab.page.textContent('main [role=status]')).to.include('Saved.')
    expect((await draftOf(scene())).sections[0]?.title).to.deep.equal({ en: 'Water', ar: 'الماء' })
  })

  it('keeps the chosen workbook, and reads it once', async () => {
    const { page } = tab
    const { db } = scene().house.stores
    const file = path.join(scene().house.config.data_dir, 'river.xlsx')
    const workbook = {
      survey: 'type | name | label\n text | river | Which river?',
      settings: 'form_title\n River',
    }
    await writeFile(file, fileOf(workbook))
    await visit(paths.bringWorkbook(1))
    await page.setInputFiles('[name=file]', file)
    const before = (await db.selectFrom('questionnaire').select('id').execute()).length
    const send = page.locator('main form[enctype] button.btn')
    await unsent(send)
    await lost(send)
    await go(tab, send)
    expect((await db.selectFrom('questionnaire').select('id').execute()).length).to.equal(before + 1)
    await visit(paths.bringWorkbook(1))
    await page.setInputFiles('[name=file]', file)
    // The browser notes when the file was changed last before it reads it the first time.
    await page
      .locator('[name=file]')
      .evaluate(async (field) => field instanceof HTMLInputElement && (await field.files?.[0]?.text()))
    await writeFile(file, fileOf({ ...workbook, settings: 'form_title\n Lake' }))
    await send.click()
    await says(tab, 'the chosen file was changed')
    await rm(file)
  })

  it('shows an invitation when the button is pressed again', async () => {
    const { page } = tab
    await visit(paths.people())
    await page.fill('[name=name]', 'Grace Hopper')
    await page.fill('[name=email]', 'grace@example.org')
    await page.check('[name=roles][value=researcher]')
    const invite = page.locator(`main form[action="${paths.people()}"] button.btn`)
    await unsent(invite)
    await lost(invite, 'a link may have been made or not')
    await invite.click()
    await page.locator('#link').waitFor()
    expect(await page.locator('[data-copy]').isVisible()).to.equal(true)
    const link = await page.inputValue('#link')
    await visit(new URL(link).pathname)
    await page.fill('[name=password]', 'many rooms one question')
    await lost(page.locator('main form button.btn'))
    await page.locator('main form button.btn').click()
    await page.locator(`main a.btn[href="${paths.signIn()}"]`).waitFor()
  })

  it('leads to one’s work when signing in is tried again, and says why it is refused', async () => {
    const { page } = tab
    const person = await aPerson(scene().house.stores.db, ['facilitator'])
    await signOut()
    await page.fill('[name=email]', person.email)
    await page.fill('[name=password]', 'wrong')
    const enter = page.locator('main form button.btn')
    await unsent(enter)
    await enter.click()
    await page.locator('.errors a').first().waitFor()
    expect(here()).to.equal(paths.signIn())
    await page.fill('[name=password]', PASSWORD)
    await lost(enter, 'you may be signed in or not')
    await go(tab, enter)
    expect(here()).to.equal(paths.sessions())
  })

  it('keeps what is written where the visit has ended meanwhile', async () => {
    const { page } = tab
    await visit(paths.account())
    await page.fill('[name=name]', 'Somebody new')
    await page.context().clearCookies()
    await page.locator(`form[action="${paths.ownName()}"] button`).click()
    await says(tab, 'you are no longer signed in')
    expect(await page.inputValue('[name=name]')).to.equal('Somebody new')
  })
})

describeInChromium('an export', (scene) => {
  /** Signed in, on the export page, where a reason is needed. */
  const begunExport = async (options: Parameters<typeof tabIn>[2] = {}) => {
    const { house, browser } = scene()
    const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 900 }, ...options })
    const { page } = tab
    const { workshop, version, researcher, consultation } = await aWorld({ stores: house.stores })
    const place = { workshop_id: workshop.id, version_id: version.id, number: 77 }
    await aSealedSession(house.stores.db, place, people(2))
    await page.goto(house.url + paths.signIn())
    await page.fill('[name=email]', researcher.email)
    await page.fill('[name=password]', PASSWORD)
    await go(tab, page.locator('main form button.btn'))
    await page.goto(house.url + paths.exporting(consultation.id))
    await page.selectOption('[name=separator]', 'semicolon')
    return { tab, page, get: page.locator('main form button.btn') }
  }

  it('keeps its choices until the file has come, and then says nothing of an earlier refusal', async () => {
    const { tab, page, get } = await begunExport()
    await get.click()
    await page.locator('.errors a').first().waitFor()
    await page.fill('[name=reason]', 'A study of rivers')
    await page.route('**/export', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await get.click()
    await page.locator('[role=alert]', { hasText: 'The file has not arrived whole.' }).waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    expect(await page.inputValue('[name=separator]')).to.equal('semicolon')
    const [download] = await Promise.all([page.waitForEvent('download'), get.click()])
    expect(download.suggestedFilename()).to.match(/^C\d+-[\d-]+\.zip$/)
    const bytes = await readFile(await download.path())
    expect(strFromU8(unzipSync(bytes)['responses.csv'] ?? new Uint8Array())).to.include(';')
    expect(await page.locator('.errors, main .err, [aria-invalid]').count()).to.equal(0)
    expect(await page.inputValue('[name=reason]')).to.equal('A study of rivers')
    expect(tab.complaints).to.deep.equal(['Failed to load resource: net::ERR_FAILED'])
    await tab.close()
  })

  it('is on a page that says nothing of an earlier refusal, where there are no scripts', async () => {
    const { tab, page, get } = await begunExport({ javaScriptEnabled: false })
    await go(tab, get)
    expect(await page.locator('.errors').count()).to.equal(1)
    await page.fill('[name=reason]', 'A study of rivers')
    await go(tab, get)
    const offered = page.url()
    const [download] = await Promise.all([page.waitForEvent('download'), get.click()])
    const bytes = await readFile(await download.path())
    expect(strFromU8(unzipSync(bytes)['README.txt'] ?? new Uint8Array())).to.include('A study of rivers')
    expect(page.url()).to.equal(offered)
    expect(await page.textContent('h1')).to.equal('Your export is ready')
    expect(await page.locator('.errors, main .err').count()).to.equal(0)
    await go(tab, get)
    expect(await page.textContent('main [role=status]')).to.include('was fetched already')
    await tab.close()
  })
})
