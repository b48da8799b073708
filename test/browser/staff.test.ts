import { readFileSync } from 'node:fs'

import { expect } from 'chai'

import { setUpLink } from '../../src/people/set-up.ts'
import { sessionById } from '../../src/session/queries.ts'
import { versionById } from '../../src/questionnaire/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { crowdOf } from '../../scripts/demo/crowd.ts'
import { walk } from '../../scripts/demo/walk.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { countedNow } from '../support/world.ts'
import { describeInChromium, type Scene } from './support/house.ts'
import { faultsOf } from './support/inspect.ts'
import { go } from './support/journey.ts'

type Row = Readonly<{ lang: string; scripted: boolean; width: number; colours: 'light' | 'dark' }>

const ROWS: readonly Row[] = [
  { lang: 'en', scripted: true, width: 1280, colours: 'light' },
  { lang: 'ar', scripted: false, width: 390, colours: 'dark' },
]
const PASSWORD = 'many rooms one question'
const SESSION = 1

for (const { lang, scripted, width, colours } of ROWS) {
  const how = `in ${lang}, ${width} px wide, ${colours}, with${scripted ? '' : 'out'} JavaScript`

  describeInChromium(`the whole way of staff ${how}`, (scene) => {
    it('leads from the set-up link over an open session to its results and its data', async () => {
      const { house, browser } = scene()
      const settings = { javaScriptEnabled: scripted, viewport: { width, height: 900 }, colorScheme: colours }
      const tab = await tabIn(browser, house.url, settings)
      const wrong: string[] = []
      const look = async () => void wrong.push(...(await faultsOn(tab, lang)))
      const visit = async (address: string) => {
        await tab.page.goto(house.url + address)
        await look()
      }
      const press = async (action: string) => {
        await go(tab, tab.page.locator(`main form[action="${action}"] button.btn`))
        await look()
      }

      await visit(`${await setUpPath(scene())}?lang=${lang}`)
      await tab.page.fill('[name=name]', 'Ada Lovelace')
      await tab.page.fill('[name=email]', 'ada@example.org')
      await tab.page.fill('[name=password]', PASSWORD)
      await go(tab, tab.page.locator('main button.btn'))
      await look()
      await press(paths.example())
      const consultation = Number(/\d+$/.exec(new URL(tab.page.url()).pathname)?.[0])
      for (const address of consultationPages(consultation)) await visit(address)

      await visit(paths.workshopSessions(1))
      await press(paths.workshopSessions(1))
      await visit(paths.discarding(SESSION))
      await visit(paths.changeSession(SESSION))
      await press(paths.changeSession(SESSION))
      await press(paths.opening(SESSION))
      if (lang === 'en') await visit(paths.joinScreen(SESSION))
      await visit(paths.session(SESSION))
      expect(await tab.page.locator('main .qr svg').count()).to.equal(1)
      await crowdAnswers(scene())
      await countedNow(scene().house.stores)
      await visit(paths.session(SESSION))
      expect(await tab.page.locator('[data-total=sent]').textContent()).to.equal('8')
      await press(paths.pause(SESSION))
      await press(paths.resumption(SESSION))
      await visit(paths.codeSheet(SESSION))
      await visit(paths.closing(SESSION))
      await press(paths.closing(SESSION))
      await visit(paths.sealing(SESSION))
      await tab.page.fill('[name=code]', 'GVA-1')
      await press(paths.sealing(SESSION))

      for (const question of ['q2', 'q7', 'q9', 'q11', 'q14'])
        await visit(paths.result(consultation, question))
      await visit(paths.results(consultation))
      await visit(paths.exporting(consultation))
      await tab.page.fill('[name=reason]', 'A test: every answer is invented.')
      if (!scripted) await press(paths.exporting(consultation))
      const zip = await downloaded(tab, `main form[action^="${paths.exporting(consultation)}"] button.btn`)
      for (const file of [
        'responses.csv',
        'answers_long.csv',
        'answers_text.csv',
        'variables.csv',
        'k_report.csv',
      ]) {
        expect(zip.includes(file), file).to.equal(true)
      }
      await visit(paths.account())
      await go(tab, tab.page.locator(`main form[action="${paths.signOut()}"] button`))
      expect(wrong).to.deep.equal([])
      expect(tab.complaints).to.deep.equal([])
      await tab.close()
    })
  })
}

const consultationPages = (id: number): readonly string[] => [
  paths.consultations(),
  paths.newConsultation(),
  paths.consultation(id),
  paths.editConsultation(id),
  paths.groups(id),
  paths.members(id),
  paths.newWorkshop(id),
  paths.workshop(1),
  paths.editWorkshop(1),
  paths.questionnaire(1),
  paths.results(id),
  paths.exporting(id),
  paths.sessions(),
  paths.people(),
  paths.events(),
  paths.account(),
]

/** Violations on a staff page; its title may differ from its heading. */
const faultsOn = async (tab: Tab, lang: string) =>
  (await faultsOf(tab, { lang, least: 24 })).filter((fault) => !fault.includes('the title is'))

async function setUpPath({ house }: Scene): Promise<string> {
  const link = await setUpLink(house.stores.db, house.config, house.now())
  if (!link) throw new Error('somebody has an account')
  return new URL(link).pathname
}

/** Eight invented participants answer and send. */
async function crowdAnswers({ house }: Scene): Promise<void> {
  const session = await sessionById(house.stores.db, SESSION)
  const { form } = await versionById(house.stores.db, session.version_id)
  const crowd = crowdOf(1).filter(({ workshop, ending }) => workshop === 'GVA' && ending === 'sends')
  for (const person of crowd.slice(0, 8)) await walk(house.url, session.join_code, form, person)
}

async function downloaded({ page }: Tab, press: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(press)])
  return readFileSync(await download.path())
}
