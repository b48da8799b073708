import { expect } from 'chai'

import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { everyAnswer, storedOf } from './support/answers.ts'
import { describeInChromium } from './support/house.ts'
import { faultsOf } from './support/inspect.ts'
import {
  answerSection,
  button,
  fieldNamed,
  focused,
  go,
  goOn,
  orderOf,
  pathOf,
  tick,
} from './support/journey.ts'
import { anExampleRoom, sentIn, type Room } from './support/room.ts'

type Row = Readonly<{ lang: string; scripted: boolean; width: number; colours: 'light' | 'dark' }>

const ROWS: readonly Row[] = [
  { lang: 'en', scripted: true, width: 390, colours: 'light' },
  { lang: 'ar', scripted: true, width: 390, colours: 'dark' },
  { lang: 'en', scripted: false, width: 320, colours: 'light' },
  { lang: 'ar', scripted: false, width: 390, colours: 'light' },
  { lang: 'en', scripted: true, width: 1280, colours: 'dark' },
  { lang: 'zh', scripted: true, width: 390, colours: 'light' },
]
const GROUP = 'civil'

describeInChromium('the whole way of a participant', (scene) => {
  let room: Room
  before(async () => {
    room = await anExampleRoom(scene().house, ['zh'])
  })

  for (const row of ROWS) {
    const { lang, scripted, width, colours } = row
    const how = `in ${lang}, ${width} px wide, ${colours}, with${scripted ? '' : 'out'} JavaScript`
    it(`leads from the code to “sent” ${how}, and stores what was chosen`, async () => {
      const { house, browser } = scene()
      const tab = await tabIn(browser, house.url, {
        javaScriptEnabled: scripted,
        viewport: { width, height: 844 },
        colorScheme: colours,
      })
      const wrong: string[] = []
      const look = async () => void wrong.push(...(await faultsOf(tab, { lang, least: 44 })))
      const answers = everyAnswer(lang, how)

      await joined(tab, house.url, room, lang, look)
      await begun(tab, look)
      for (const section of room.form.sections) {
        await look()
        await answerSection(tab, room.form, section, answers)
        if (section.code === 's1') await refused(tab, lang, look)
        if (section.code === 's2') expect(await orderOf(tab, 'q9')).to.deep.equal(answers['q9'])
        const more = await goOn(tab)
        if (more === undefined) continue
        await look()
        await answerSection(tab, room.form, section, answers, more)
        expect(await goOn(tab)).to.equal(undefined)
      }
      expect(pathOf(tab)).to.equal(paths.check(room.session.join_code))
      await look()
      await go(tab, button(tab, 'send'))
      expect(await tab.page.textContent('h1')).to.equal(languageOf(lang).t('response.sent'))
      await look()

      expect(wrong).to.deep.equal([])
      expect(tab.complaints).to.deep.equal([])
      const sent = (await sentIn(house, room)).find(({ q22 }) => q22 === answers['q22'])
      expect(sent).to.deep.equal(storedOf(answers, GROUP, lang))
      await tab.close()
    })
  }
})

type Look = () => Promise<void>

/** Enters the join code, first none and a wrong one. */
async function joined(tab: Tab, url: string, { session }: Room, lang: string, look: Look): Promise<void> {
  const { page } = tab
  const press = async (code: string) => {
    await fieldNamed(tab, 'code').fill(code)
    await page.locator('main .btn').click()
  }
  const { t } = languageOf(lang)
  const refusedAs = async (said: string) => await page.locator('.errors a', { hasText: said }).waitFor()
  await page.goto(`${url}${paths.join()}?lang=${lang}`)
  await look()
  await press('')
  await refusedAs(t('response.join_missing'))
  await look()
  await press('AAAA BBBB')
  await refusedAs(t('response.join_unknown', { code: 'AAAA BBBB' }))
  await look()
  const { join_code } = session
  await go(tab, async () => await press(`${join_code.slice(0, 4)} ${join_code.slice(4)}`.toLowerCase()))
  expect(pathOf(tab)).to.equal(paths.start(join_code))
}

/** Reads the start page and starts, first without group and consent. */
async function begun(tab: Tab, look: Look): Promise<void> {
  await look()
  await button(tab, 'start').click()
  await tab.page.locator('.errors a').first().waitFor()
  expect(await tab.page.locator('.errors a').count()).to.equal(2)
  await look()
  await tick(tab, 'group', GROUP)
  await tick(tab, 'consent', 'yes')
  await go(tab, button(tab, 'start'))
}

/** Selects four options where three are allowed: an error, and all input is kept. */
async function refused(tab: Tab, lang: string, look: Look): Promise<void> {
  const { page } = tab
  await tick(tab, 'q2', '2')
  await go(tab, button(tab, 'next'))
  const sentence = languageOf(lang).t('kinds.too_many', { n: 3, selected: 4 })
  const [said = '', ...more] = await page.locator('.errors a').allTextContents()
  expect(said).to.match(/^2\. /).and.include(sentence)
  expect(more).to.deep.equal([])
  expect(await page.locator('#q-q2 .err').textContent()).to.include(sentence)
  await look()
  if (tab.scripted) expect(await focused(tab)).to.equal('errors')
  await page.locator('.errors a').click()
  expect(await focused(tab)).to.equal('f-q2')
  await tick(tab, 'q2', '2')
}
