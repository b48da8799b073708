import { aHouse } from './support/house.ts'
import { setUpLink } from '../../src/people/set-up.ts'
import { launched, tabIn } from '../support/chromium.ts'
const house = await aHouse()
const browser = await launched('/usr/bin/chromium')
const scripted = process.argv[2] !== 'nojs'
const tab = await tabIn(browser, house.url, {
  viewport: { width: 1280, height: 900 },
  javaScriptEnabled: scripted,
})
const { page } = tab
page.on('response', async (r) => {
  if (r.status() === 422) console.log(r.url(), r.request().postData(), await r.text().catch(() => ''))
})
const link = await setUpLink(house.stores.db, house.config, new Date())
await page.goto(house.url + new URL(link!).pathname)
await page.fill('[name=name]', 'Ada Lovelace')
await page.fill('[name=email]', 'a@example.org')
await page.fill('[name=password]', 'many rooms one question')
await page.click('main button.btn')
await page.click('form[action="/consultations/example"] button')
const shot = async (name: string, full = true) =>
  await page.screenshot({ path: `/tmp/ed/${name}.png`, fullPage: full })
await page.goto(house.url + '/consultations/1/questionnaires/new')
await shot('new')
await page.fill('[name=name]', 'River survey')
await page.click('main form button.btn')
await shot('empty')
await page.fill('#new-title', 'Water')
await page.click('#new-section button')
await page.waitForSelector('.adding[open]')
const add = async (label: string, kind: string, lines = '') => {
  await page.fill('.adding[open] input[name=label]', label)
  await page.selectOption('.adding[open] select', kind)
  if (lines) await page.fill('.adding[open] textarea', lines)
  const n = await page.locator('.card').count()
  await page.click('.adding[open] button')
  await page.waitForFunction((n) => document.querySelectorAll('.card').length > n, n)
}
await add('Where does your water come from?', 'single_choice', 'Rain\nSnow\nThe river')
await add('How far do you agree?', 'likert_set', 'Small farms are heard\nRules are fair')
await add('How many people work with you?', 'number')
await add('What is your name?', 'short_text')
await add('Put these in order', 'ranking', 'Law\nOpenness\nRemedy')
await shot('list')
if (scripted) {
  await page.click('.card:nth-child(3) a[data-open]')
  await page.waitForSelector('.open-card')
  await page.click('.open-card [name=relevant][value=when]')
  await page.selectOption('#relevant_name_0', 'water_come')
  await page.waitForTimeout(200)
  await shot('open')
  await page.selectOption('#relevant_value_0', { index: 2 })
  await page.waitForTimeout(1500)
  console.log(
    await page.locator('.open-card .err').allTextContents(),
    await page.locator('.open-card [aria-invalid]').evaluateAll((all: any[]) => all.map((a) => a.name)),
  )
  await shot('saved', false)
  await page.keyboard.press('Escape')
  await page
    .waitForSelector('.open-card', { state: 'detached', timeout: 3000 })
    .catch(() => console.log('stays'))
  await shot('closed')
}
await page.goto(await page.locator('.card:nth-child(2) a.serif').evaluate((a: HTMLAnchorElement) => a.href))
await shot('likert')
await page.goto(house.url + '/consultations/1')
await shot('consultation')
console.log(tab.complaints)
await browser.close()
await house.stop()
