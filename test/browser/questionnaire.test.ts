import { readFileSync } from 'node:fs'

import { expect } from 'chai'
import Papa from 'papaparse'

import { BOM, csvRow } from '../../src/csv.ts'
import { beginQuestionnaire } from '../../src/questionnaire/begin.ts'
import { latestAmong, versionsOf } from '../../src/questionnaire/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { PASSWORD } from '../support/world.ts'
import { describeInChromium, type House } from './support/house.ts'
import { faultsOf } from './support/inspect.ts'
import { begin, button, fieldNamed, go, pathOf, tick } from './support/journey.ts'
import { anExampleRoom, anOpenSession, sentIn, type Room } from './support/room.ts'
import { travelling } from './support/travelling.ts'

type Row = Readonly<{ lang: string; scripted: boolean; width: number; colours: 'light' | 'dark' }>

const ROWS: readonly Row[] = [
  { lang: 'en', scripted: true, width: 1280, colours: 'light' },
  { lang: 'ar', scripted: false, width: 390, colours: 'dark' },
]
/** Stored answers of `answerInFrench`. */
const STORED = {
  country: { choice: 'ch' },
  city: { choice: 'zrh' },
  often: { choice: '1' },
  why: 'Le lac',
  again: { choice: '1' },
  _language: 'fr',
}

for (const { lang, scripted, width, colours } of ROWS) {
  const how = `in ${lang}, ${width} px wide, ${colours}, with${scripted ? '' : 'out'} JavaScript`

  describeInChromium(`the whole way of a questionnaire ${how}`, (scene) => {
    it('leads from a draft through translation and a second version to an answer in French', async () => {
      const { house, browser } = scene()
      const room = await anExampleRoom(house)
      const id = await aDraft(house, room)
      const settings = { javaScriptEnabled: scripted, viewport: { width, height: 900 }, colorScheme: colours }
      const tab = await tabIn(browser, house.url, settings)
      const wrong: string[] = []
      const look = async () => {
        const faults = await faultsOf(tab, { lang, least: 24 })
        wrong.push(...faults.filter((fault) => !fault.includes('the title is')))
      }
      const visit = async (address: string) => {
        await tab.page.goto(house.url + address)
        await look()
      }
      const press = async (selector: string) => {
        await go(tab, tab.page.locator(selector).first())
        await look()
      }

      await visit(`/sign-in?lang=${lang}`)
      await tab.page.fill('[name=email]', room.person.email)
      await tab.page.fill('[name=password]', PASSWORD)
      await go(tab, tab.page.locator('main button.btn'))
      await publish(visit, press, tab, id)
      await press(`form[action="${paths.versions(id)}"] button`)
      const draft = latestAmong(await versionsOf(house.stores.db, id)).id
      await visit(paths.editQuestion(draft, 'again'))
      await tab.page.locator('textarea[name=label], input[name=label]').fill('Would you go again?')
      await tab.page.locator('.writing .end .btn').first().click()
      await tab.page.locator('#card-again').getByText('Would you go again?').waitFor()
      await look()

      await visit(paths.languages(draft))
      await tab.page.check('[name=languages][value=fr]')
      await press(`form[action="${paths.languages(draft)}"] button.btn`)
      await visit(paths.translation(draft, 'fr', 2))
      await translateAll(tab)
      await press('button[name=do][value=save]')
      await visit(paths.languages(draft))
      await bringTexts(tab, draft)
      await press(`form[action="${paths.texts(draft)}"] button.btn`)
      expect(await tab.page.locator('main tbody tr').count()).to.be.greaterThan(2)
      await visit(paths.comparison(id))
      expect(await tab.page.locator('table.differ').textContent()).to.include('Would you go again?')
      for (const address of viewsOf(draft)) await visit(address)
      await publish(visit, press, tab, id)
      expect(wrong).to.deep.equal([])
      expect(tab.complaints).to.deep.equal([])
      await tab.close()

      const open = await anOpenSession(house, room.workshop, room.person)
      const phone = await tabIn(browser, house.url, settings)
      await answerInFrench(phone, house.url, open)
      const { _group, ...answers } = (await sentIn(house, open)).at(-1) ?? {}
      expect(answers).to.deep.equal(STORED)
      expect(phone.complaints).to.deep.equal([])
      await phone.close()
    })
  })
}

const aDraft = async ({ stores: { db }, now }: House, { workshop, person }: Room) =>
  await beginQuestionnaire(
    db,
    { consultation_id: workshop.consultation_id, name: 'Travelling', form: travelling },
    { by: person.id, now: now(), from: 'workbook' },
  )

const viewsOf = (version: number): readonly string[] => [
  paths.editVersion(version),
  paths.preview(version, 1),
  `${paths.paper(version)}?codes=yes`,
  paths.phone(version),
  paths.screen(version, 1),
  paths.screen(version, 2),
]

type Visit = (address: string) => Promise<void>

async function publish(visit: Visit, press: Visit, { page }: Tab, id: number): Promise<void> {
  await visit(paths.questionnaire(id))
  await page.check('[name=sure]')
  await press(`form[action="${paths.publication(id)}"] .btn`)
}

/** Fills every field with its source text, marked as French. */
async function translateAll({ page }: Tab): Promise<void> {
  for (const pair of await page.locator('.pair:has(textarea)').all()) {
    await pair.locator('textarea').fill(`${await pair.locator('.source').innerText()} (fr)`)
  }
}

/** Downloads the texts, translates the remaining ones, and selects the file for upload. */
async function bringTexts({ page }: Tab, draft: number): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`a[href="${paths.textsCsv(draft, 'fr')}"]`),
  ])
  const { data } = Papa.parse<string[]>(readFileSync(await download.path(), 'utf8').replace(BOM, ''), {
    skipEmptyLines: true,
  })
  const rows = data.map(([format = '', place = '', en = '', fr = '']) =>
    csvRow([format, place, en, fr || `${en} (fr)`]),
  )
  const file = { name: 'texts.csv', mimeType: 'text/csv', buffer: Buffer.from(BOM + rows.join('')) }
  await page.selectOption(`form[action="${paths.texts(draft)}"] select`, 'fr')
  await page.setInputFiles('#file', file)
}

/** Answers in French; without scripts, dependent questions appear with the next submission. */
async function answerInFrench(tab: Tab, url: string, { session }: Room): Promise<void> {
  const step = async () => void (tab.scripted || (await go(tab, button(tab, 'next'))))
  await begin(tab, url, session.join_code, { lang: 'fr' })
  await tick(tab, 'country', 'ch')
  await step()
  await tick(tab, 'city', 'zrh')
  await tick(tab, 'often', '1')
  await step()
  expect(await tab.page.locator('#q-why label').innerText()).to.include('in Zurich (fr)? (fr)')
  await fieldNamed(tab, 'why').fill('Le lac')
  await go(tab, button(tab, 'next'))
  expect(pathOf(tab)).to.equal(paths.section(session.join_code, 2))
  expect(await tab.page.locator('h1').innerText()).to.equal('In Zurich (fr) (fr)')
  await tick(tab, 'again', '1')
  await go(tab, button(tab, 'next'))
  await go(tab, button(tab, 'send'))
}
