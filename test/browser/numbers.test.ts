import { expect } from 'chai'

import { addEvidence } from '../../src/finding/evidence/change.ts'
import { chooseFigure } from '../../src/finding/numbers/change-figures.ts'
import { findingPaths } from '../../src/finding/paths.ts'
import { beginStatement } from '../../src/finding/statement/write.ts'
import { paths } from '../../src/web/paths.ts'
import { aCode, coded } from '../coding/seeded.ts'
import { NOON } from '../support/app.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { PASSWORD } from '../support/world.ts'
import { describeInChromium, type House } from './support/house.ts'
import { go } from './support/journey.ts'
import { cut } from './support/cut.ts'

const STRONGLY = 'q3?row=a&statistic=5'
const F1 = { kind: 'finding', number: 1 } as const

async function aFinding(house: House) {
  const people = Array.from({ length: 12 }, (_, n) => ({
    words: `Person ${n}`,
    more: { q3: { a: n < 9 ? '5' : '2', b: '3' }, q1: { choice: n < 6 ? '1' : '2' } },
  }))
  const world = await coded(house, [people])
  const by = { by: world.researcher.id, now: NOON }
  const own = { consultation_id: world.consultation.id, kind: 'finding', language: 'en' } as const
  await beginStatement(house.stores.db, own, { claim: 'Several agree in 2016: {1.count}.' }, by)
  await chooseFigure(house.stores.db, { ...own, number: 1 }, STRONGLY, by)
  return {
    ...world,
    address: house.url + findingPaths.numbers(world.consultation.id, F1),
    editing: house.url + findingPaths.statement(world.consultation.id, F1),
  }
}

async function signedIn(tab: Tab, house: House, email: string) {
  await tab.page.goto(house.url + paths.signIn())
  await tab.page.fill('[name=email]', email)
  await tab.page.fill('[name=password]', PASSWORD)
  await go(tab, tab.page.locator('main form button.btn'))
}

describeInChromium('the numbers of a text', (scene) => {
  it('are chosen, copied and passed without scripts', async () => {
    const { house, browser } = scene()
    const { researcher, address } = await aFinding(house)
    const tab = await tabIn(browser, house.url, { javaScriptEnabled: false })
    const { page } = tab
    await signedIn(tab, house, researcher.email)
    await page.goto(address)
    expect(await page.locator('.bound').first().textContent()).to.match(/agree in 2016.*: 9 of 12\.$/)
    await page.locator('#question').selectOption('q1')
    await go(tab, page.locator('form[method=get] button'))
    await page.locator('.counted input[value="1"]').check()
    await go(tab, page.locator('.counted button'))
    const second = page.locator('#figure-2')
    expect(await second.locator('code').allTextContents()).to.deep.equal([
      '{2.count}',
      '{2.share}',
      '{2.base}',
    ])
    expect(await second.locator('.said').allTextContents()).to.deep.equal(['6 of 12', '50\u00a0%', '12'])
    await page.locator('#flag-2 summary').click()
    await page.locator('#flag-2 textarea').fill('The year of the workshops.')
    await go(tab, page.locator('#flag-2 form button'))
    expect(await page.locator('section [role=status]').first().textContent()).to.equal('1 flag is open.')
    await tab.close()
  })

  it('follow the language of the text, once another is chosen and saved', async () => {
    const { house, browser } = scene()
    const { researcher, editing } = await aFinding(house)
    const tab = await tabIn(browser, house.url)
    const { page } = tab
    await signedIn(tab, house, researcher.email)
    await page.goto(editing)
    await page.getByLabel('Written in').selectOption('ar')
    await page.locator('#scope[lang=ar][dir=rtl]').waitFor()
    await page.locator('#scope').pressSequentially('/')
    const said = page.locator('.numpick').getByRole('option').locator('bdi[lang]')
    expect(await said.first().textContent()).to.equal('9 من 12')
    expect(await said.first().getAttribute('lang')).to.equal('ar')
    await page.locator('#number-sought').press('Enter')
    expect(await page.locator('#scope').inputValue()).to.equal('{1.count}')
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('are put in where "/" begins a word, found by some letters, and nowhere else', async () => {
    const { house, browser } = scene()
    const { researcher, editing } = await aFinding(house)
    const tab = await tabIn(browser, house.url)
    const { page } = tab
    await signedIn(tab, house, researcher.email)
    await page.goto(editing)
    const field = page.locator('#scope')
    const picker = page.locator('.numpick')
    await field.pressSequentially('Yes and/or ')
    expect(await picker.count(), 'within a word').to.equal(0)
    await field.pressSequentially('/')
    const input = picker.getByRole('combobox', { name: 'Find a number or a quantity word' })
    expect(await input.evaluate((one) => one === document.activeElement)).to.equal(true)
    const options = picker.getByRole('option')
    expect(await options.locator('bdi').first().textContent()).to.equal('9 of 12')
    await input.pressSequentially('75')
    expect(await options.filter({ visible: true }).count()).to.equal(1)
    const marked = await input.getAttribute('aria-activedescendant')
    expect(await page.locator(`#${marked}`).getAttribute('aria-selected')).to.equal('true')
    await input.press('Enter')
    expect(await field.inputValue()).to.equal('Yes and/or {1.share}')
    await field.pressSequentially(', (/')
    await input.press('ArrowDown')
    await input.press('ArrowDown')
    await input.press('Enter')
    await field.pressSequentially(') /')
    await input.pressSequentially('none of it')
    expect(await picker.getByRole('status').textContent()).to.include('No number fits')
    await input.press('Escape')
    expect(await field.inputValue()).to.equal('Yes and/or {1.share}, ({1.base}) /none of it')
    expect(await picker.count()).to.equal(0)
    expect(await field.evaluate((one) => one === document.activeElement)).to.equal(true)
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('are found among codes that the text has not yet: one is chosen while the page stays', async () => {
    const { house, browser } = scene()
    const { researcher, consultation, editing } = await aFinding(house)
    const own = { consultation_id: consultation.id, ...F1 }
    const piece = {
      kind: 'code',
      source: `q11/${aCode('cost').guid}`,
      relation: 'supports',
      reason: 'So.',
    } as const
    await addEvidence(house.stores.db, own, piece, { by: researcher.id, now: NOON })
    const tab = await tabIn(browser, house.url)
    const { page } = tab
    await signedIn(tab, house, researcher.email)
    await page.goto(editing)
    const field = page.locator('#scope')
    const picker = page.locator('.numpick')
    const input = picker.getByRole('combobox')
    await field.pressSequentially('Some said so: /')
    const offered = picker.getByRole('option').filter({ visible: true })
    const [evidence] = await offered.locator('small').filter({ hasText: 'Evidence' }).allTextContents()
    expect([evidence, await offered.count()], 'the figure, and a code of the evidence').to.deep.equal([
      'Choose for this text · Evidence',
      4,
    ])
    await input.pressSequentially('co')
    expect(await offered.locator('small').allTextContents(), 'offered once').to.deep.equal([
      'Choose for this text · Evidence',
    ])
    await input.fill('rai')
    expect(await offered.locator('small').textContent()).to.equal(
      'Choose for this text · What would help most?',
    )
    const mend = await cut(tab)
    await input.press('Enter')
    await picker.getByText('Not chosen: no answer came.').waitFor()
    await mend()
    await input.press('Enter')
    await picker.waitFor({ state: 'detached' })
    // Nothing is settled in this consultation: the code has its place, and no number yet.
    expect(await page.locator('#figure-2 .title').textContent()).to.include('rain')
    expect(await page.locator('#figure-2 .withheld').textContent()).to.include('withheld')
    expect(await field.inputValue()).to.equal('Some said so: ')
    await tab.close()
  })
})
