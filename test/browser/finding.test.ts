import { expect } from 'chai'

import { codingPaths } from '../../src/coding/paths.ts'
import { findingPaths } from '../../src/finding/paths.ts'
import type { Kind } from '../../src/finding/statement/statement.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { statementAt } from '../../src/finding/statement/queries.ts'
import { settled, some } from '../coding/looking/seeded.ts'
import { NOON } from '../support/app.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { aPerson } from '../support/world.ts'
import { focusOn, press, signedInByKeys } from './support/by-keys.ts'
import { cut, says } from './support/cut.ts'
import { describeInChromium, type House, type Scene } from './support/house.ts'
import { go } from './support/journey.ts'

const F1 = { kind: 'finding', number: 1 } as const

async function aWorldOfCodes(house: House) {
  const places = [[...some(8, 'farm', ['rain']), ...some(7, 'town', ['cost'])]]
  const world = await settled(house, places)
  const second = await aPerson(house.stores.db, ['researcher'])
  const member = { consultation_id: world.consultation.id, person_id: second.id }
  await house.stores.db.insertInto('membership').values(member).execute()
  return { ...world, second, at: house.url + findingPaths.statement(world.consultation.id, F1) }
}

/** Chooses a value of a list or a row of choices, and writes in fields, by keys. */
async function choose(tab: Tab, selector: string, value: string) {
  await focusOn(tab, selector)
  await tab.page.locator(selector).selectOption(value)
}
async function write(tab: Tab, selector: string, words: string) {
  await focusOn(tab, selector)
  await tab.page.keyboard.insertText(words)
}
async function pressOn(tab: Tab, selector: string, key = 'Enter') {
  await focusOn(tab, selector)
  await press(tab, key)
}

/** From the answers of a code to a finding that waits for its second reader. */
async function asked(tab: Tab, { consultation, at }: Awaited<ReturnType<typeof aWorldOfCodes>>, url: string) {
  const { page } = tab
  const cell = { by: 'group', in: 'farm', code: 'rain' }
  await page.goto(url + codingPaths.lookingAnswers(consultation.id, 'q11', cell))
  await pressOn(tab, 'main .acts a.btn')
  await write(tab, '#words', 'Rain is what people name first.')
  await pressOn(tab, 'main form button.btn')
  await choose(tab, '.counted #relation', 'supports')
  await write(tab, '.counted #reason', 'It was named unasked.')
  await pressOn(tab, '.counted button')
  expect(page.url()).to.equal(`${at}#evidence`)
  await pressOn(tab, '.next a[href$="/evidence/new/text"]')
  await choose(tab, '#variable', 'q11')
  await write(tab, '#query', 'snow')
  await pressOn(tab, 'main form[method=get] button')
  await choose(tab, '#relation', 'supports')
  await write(tab, '#note', 'Nobody speaks of snow.')
  await pressOn(tab, 'main form[method=post] button')
  await pressOn(tab, '.next a[href$="/confidence"]')
  for (const question of ['collection', 'fit', 'amount', 'bearing', 'level']) {
    await focusOn(tab, `[name=${question}]`)
    await page.keyboard.press('Space')
  }
  await write(tab, '#reason', 'Nothing speaks against it.')
  await pressOn(tab, '.four > .acts button')
  expect(await page.locator('.next li').count(), 'the second reader alone is missing').to.equal(1)
  await write(tab, '#words', 'They speak of the valley.')
  expect(await page.locator('[data-scripted]').isVisible(), 'saved by itself').to.equal(tab.scripted)
  if (!tab.scripted) await pressOn(tab, '.statement button')
  await pressOn(tab, '.next button[value=ask]')
}

/** Another researcher reads the judgement, confirms it and agrees. */
async function agreed(tab: Tab, at: string) {
  await tab.page.goto(at)
  await pressOn(tab, '.next a[href$="/confidence"]')
  await pressOn(tab, 'form[action$="/reading"] button')
  await pressOn(tab, '.next button[value=agree]')
}

/** A draft whose page the researcher who began it has open. */
async function aDraft({ house, browser }: Scene, kind: Kind, texts: Parameters<typeof beginStatement>[2]) {
  const { consultation, researcher } = await aWorldOfCodes(house)
  const { db } = house.stores
  const own = { consultation_id: consultation.id, kind, language: 'en' }
  const number = await beginStatement(db, own, texts, { by: researcher.id, now: NOON })
  const key = { ...own, number }
  const at = house.url + findingPaths.statement(consultation.id, key)
  const tab = await tabIn(browser, house.url, { viewport: { width: 1280, height: 844 } })
  const { page } = tab
  await signedInByKeys(tab, house.url, researcher.email)
  await page.goto(at)
  return { tab, page, key, db, at }
}

describeInChromium('a finding', (scene) => {
  for (const [locale, width, said, javaScriptEnabled] of [
    ['en', 1280, 'Agreed, version 1.', true],
    ['ar', 390, 'متفق عليه، النسخة 1.', true],
    ['fr', 390, 'Approuvé, version 1.', false],
  ] as const)
    it(`leads by keys from the answers of a code to agreement, in ${locale}${javaScriptEnabled ? '' : ' without scripts'}`, async () => {
      const { house, browser } = scene()
      const world = await aWorldOfCodes(house)
      const options = { locale, viewport: { width, height: 844 }, javaScriptEnabled }
      const tab = await tabIn(browser, house.url, options)
      await signedInByKeys(tab, house.url, world.researcher.email)
      await asked(tab, world, house.url)
      const other = await tabIn(browser, house.url, options)
      await signedInByKeys(other, house.url, world.second.email)
      await agreed(other, world.at)
      expect(await other.page.locator('.head .state').textContent()).to.equal(said)
      const { texts } = await statementAt(house.stores.db, { consultation_id: world.consultation.id, ...F1 })
      expect(texts.words?.words, 'asking kept what was written').to.equal('They speak of the valley.')
      const sideways = await other.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(sideways).to.equal(0)
      expect([...tab.complaints, ...other.complaints]).to.deep.equal([])
      await tab.close()
      await other.close()
    })

  it('loses nothing of two writers, and stays while the network is cut', async () => {
    const { tab, page, at } = await aDraft(scene(), 'finding', { claim: 'Rain.' })
    const other = await page.context().newPage()
    await other.goto(at)
    await page.fill('#claim', 'Rain is short.')
    await page.locator('#scope').focus()
    await page.locator('[data-saved]', { hasText: /^Saved/ }).waitFor()
    await other.fill('#claim', 'Rain is dear.')
    await other.locator('#scope').focus()
    await other.locator('[data-saved]', { hasText: 'Somebody else wrote here meanwhile' }).waitFor()
    await other.locator('.statement button').click()
    await other.getByText('Rain is short.').waitFor()
    expect(await other.inputValue('#claim')).to.equal('Rain is dear.')
    await other.close()
    const mend = await cut(tab)
    await page.fill('#claim', 'Rain is short, and dear.')
    await page.locator('.next button[value=ask]').click()
    await says(tab, 'It is tried again')
    expect(await page.inputValue('#claim')).to.equal('Rain is short, and dear.')
    await mend()
    await page.locator('[data-saved]', { hasText: /^Saved/ }).waitFor()
    await go(tab, page.locator('.next button[value=ask]'))
    expect(await page.locator('.head .state').textContent()).to.include('In review')
    expect(await page.locator('.written .bound').first().textContent()).to.equal('Rain is short, and dear.')
    await tab.close()
  })

  it('keeps what was just typed where a link leads away, and asks where it cannot be saved', async () => {
    const { tab, page, key, db, at } = await aDraft(scene(), 'finding', { claim: 'Rain.' })
    const written = async () => {
      const { texts } = await statementAt(db, key)
      return [texts.claim?.words, texts.scope?.words]
    }
    await page.locator('#claim').press('End')
    await page.keyboard.type(' It falls.')
    await page.locator('#scope').pressSequentially('The valley.')
    await page.locator('.next li a').first().click()
    await page.waitForURL(/evidence\/new/)
    expect(await written()).to.deep.equal(['Rain. It falls.', 'The valley.'])
    await page.goto(at)
    await page.locator('#scope').press('End')
    await page.keyboard.type(' And the town.')
    const mend = await cut(tab)
    const question = page.waitForEvent('dialog')
    const leaving = page.locator('.next li a').first().click()
    const dialog = await question
    expect(dialog.type()).to.equal('beforeunload')
    await dialog.dismiss()
    await leaving
    expect(await page.inputValue('#scope')).to.equal('The valley. And the town.')
    await mend()
    await page.locator('[data-saved]', { hasText: /^Saved/ }).waitFor()
    expect(await written()).to.deep.equal(['Rain. It falls.', 'The valley. And the town.'])
    await tab.close()
  })

  it('saves a recommendation while it is written, and asks before what is written in another form is left', async () => {
    const { tab, page, key, db } = await aDraft(scene(), 'recommendation', { action: 'Do so.' })
    await page.locator('#addressee').fill('The town.')
    await page.locator('#horizon').focus()
    await page.locator('[data-saved]', { hasText: /^Saved/ }).waitFor()
    await page.keyboard.type('In spring.')
    const criterion = page.locator('form[action$="/criteria"]').first()
    await criterion.evaluate((form) => form.closest('details')?.setAttribute('open', ''))
    await criterion.locator('select').selectOption('for')
    const other = page.locator('form[action$="/criteria"]').nth(1)
    await other.evaluate((form) => form.closest('details')?.setAttribute('open', ''))
    await other.locator('textarea').pressSequentially('They differ.')
    const question = page.waitForEvent('dialog')
    const leaving = criterion.locator('button').click()
    await (await question).dismiss()
    await leaving
    expect(await other.locator('textarea').inputValue()).to.equal('They differ.')
    const third = page.locator('form[action$="/criteria"]').nth(2)
    await third.evaluate((form) => form.closest('details')?.setAttribute('open', ''))
    await third.locator('textarea').fill('Dear. '.repeat(400))
    await third.locator('button').click()
    await page.locator('.errors').waitFor()
    expect(await other.locator('textarea').inputValue(), 'beside a form that was refused').to.equal(
      'They differ.',
    )
    expect(await other.locator('textarea').isVisible()).to.equal(true)
    await other.locator('select').selectOption('unclear')
    const refused = page.waitForEvent('dialog').then(async (dialog) => await dialog.accept())
    await go(tab, other.locator('button'))
    await refused
    const judged = await db.selectFrom('recommendation_criterion').select('note').execute()
    expect(judged.map(({ note }) => note)).to.have.members(['', 'They differ.'])
    const { texts } = await statementAt(db, key)
    expect([texts.addressee?.words, texts.horizon?.words]).to.deep.equal(['The town.', 'In spring.'])
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('says of a text that is too long that it is not saved, and not that somebody else wrote', async () => {
    const { tab, page } = await aDraft(scene(), 'finding', { claim: 'Rain.' })
    await page.fill('#claim', 'Rain. '.repeat(100))
    await page.locator('#scope').focus()
    const said = page.locator('[data-saved]')
    await said.filter({ hasText: 'Not saved. Press the button to read why.' }).waitFor()
    await page.locator('.statement button').click()
    await page.locator('.errors').getByText('500').waitFor()
    await tab.close()
  })

  it('asks before what is written is left by whoever stayed once', async () => {
    const { tab, page } = await aDraft(scene(), 'recommendation', { action: 'Do so.' })
    const other = page.locator('form[action$="/criteria"]').first()
    await other.evaluate((form) => form.closest('details')?.setAttribute('open', ''))
    await other.locator('textarea').fill('They differ.')
    const staying = page.waitForEvent('dialog').then(async (dialog) => await dialog.dismiss())
    await page.locator('.statement button').click()
    await staying
    await other.evaluate((form) => form.remove())
    await page.locator('#horizon').pressSequentially('In spring.')
    const leaving = page.waitForEvent('dialog').then(async (dialog) => await dialog.accept())
    await page.reload()
    await leaving
    await tab.close()
  })

  it('is printed in a working paper without what stands around that, with its mark on every page', async () => {
    const { house, browser } = scene()
    const { consultation, researcher } = await aWorldOfCodes(house)
    const tab = await tabIn(browser, house.url)
    const { page } = tab
    await signedInByKeys(tab, house.url, researcher.email)
    await page.goto(house.url + findingPaths.paper(consultation.id))
    await page.emulateMedia({ media: 'print' })
    const [shown, mark] = await page.evaluate(() => {
      document
        .querySelector('main')
        ?.prepend(Object.assign(document.createElement('p'), { className: 'note' }))
      const around = document.querySelectorAll('.mast, .within, .note, .crumb, .paper-ways')
      return [
        [...around].filter((one) => one.checkVisibility()).map((one) => one.className),
        getComputedStyle(document.documentElement).getPropertyValue('--mark'),
      ]
    })
    expect(shown).to.deep.equal([])
    expect(mark).to.equal('"For the team, not for publication"')
    await tab.close()
  })
})
