import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect } from 'chai'
import { chromium } from 'playwright-core'

import { sealSession } from '../../src/response/seal.ts'
import { closeSession, pauseSession, resumeSession } from '../../src/session/acts.ts'
import { sessionById } from '../../src/session/queries.ts'
import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { findWholeChromium, FLAGS, HOW, isRequired, tabIn, watch, type Tab } from '../support/chromium.ts'
import { describeInChromium, type House } from './support/house.ts'
import { colourFaultsOf, faultsOf } from './support/inspect.ts'
import { begin, button, fieldNamed, go, passTo, pathOf } from './support/journey.ts'
import { anExampleRoom, anOpenSession, sentIn, type Room } from './support/room.ts'

describeInChromium('a session that takes nothing', (scene) => {
  let room: Room
  let tab: Tab
  before(async () => {
    room = await anExampleRoom(scene().house, ['ru'])
  })
  beforeEach(async () => {
    const { workshop, person } = room
    room = await anOpenSession(scene().house, workshop, person)
    tab = await tabIn(scene().browser, scene().house.url)
  })
  afterEach(async () => {
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  const start = (lang: string) => `${scene().house.url}${paths.start(room.session.join_code)}?lang=${lang}`

  for (const lang of ['en', 'ar', 'ru']) {
    const { t } = languageOf(lang)
    const looksRight = async (heading: string) => {
      expect(await tab.page.textContent('h1')).to.equal(heading)
      expect(await faultsIn(tab, lang)).to.deep.equal([])
    }

    it(`says in ${lang} that a code is nobody’s`, async () => {
      const answer = await tab.page.goto(`${scene().house.url}${paths.start('00000000')}?lang=${lang}`)
      expect(answer?.status()).to.equal(404)
      await looksRight(t('response.join'))
      expect(await fieldNamed(tab, 'code').inputValue()).to.equal('00000000')
    })

    it(`holds back sending in ${lang} while the session is paused, and loses nothing`, async () => {
      await begin(tab, scene().house.url, room.session.join_code, { lang })
      await fieldNamed(tab, 'q4').fill('Before the pause')
      await act(scene().house, room, pauseSession)
      await passTo(tab, 4)
      await looksRight(languageOf(lang).of(room.form.sections[3]?.title ?? {}))
      expect(await tab.page.textContent('.note.warn')).to.equal(t('response.paused_note'))
      await go(tab, button(tab, 'next'))
      await go(tab, button(tab, 'send'))
      await looksRight(t('response.check'))
      expect(await sentIn(scene().house, room)).to.have.length(0)
      await act(scene().house, room, resumeSession)
      await go(tab, button(tab, 'send'))
      expect(await sentIn(scene().house, room)).to.deep.equal([
        { q4: 'Before the pause', _group: 'tech', _language: lang },
      ])
    })

    it(`lets whoever has begun finish in ${lang} after closing, and nobody begin`, async () => {
      await begin(tab, scene().house.url, room.session.join_code, { lang })
      await act(scene().house, room, closeSession)
      await tab.page.goto(start(lang))
      await looksRight(t('response.closed'))
      await go(tab, tab.page.locator('main a.btn'))
      await go(tab, button(tab, 'send'))
      expect(await tab.page.textContent('h1')).to.equal(t('response.sent'))
      const late = await tabIn(scene().browser, scene().house.url)
      await late.page.goto(start(lang))
      expect(await late.page.textContent('h1')).to.equal(t('response.closed'))
      expect(await faultsIn(late, lang)).to.deep.equal([])
      await late.close()
    })

    it(`says in ${lang} that a sealed session is over, to someone in the middle of a page`, async () => {
      await begin(tab, scene().house.url, room.session.join_code, { lang })
      await act(scene().house, room, closeSession)
      await sealSession(scene().house.stores, await now(scene().house, room), room.person.id, new Date())
      await button(tab, 'next').click()
      await tab.page.getByRole('heading', { name: t('response.closed') }).waitFor()
      await looksRight(t('response.closed'))
    })
  }

  it('leads whoever asks for the address of Send back to the check page, not to the sign-in page of staff', async () => {
    await begin(tab, scene().house.url, room.session.join_code)
    await tab.page.goto(`${scene().house.url}${paths.send(room.session.join_code)}`)
    expect(pathOf(tab)).to.equal(paths.check(room.session.join_code))
  })

  it('says what to do when the phone refuses cookies, though it refuses to keep anything else as well', async function () {
    const executablePath = findWholeChromium()
    if (executablePath === undefined) {
      expect(isRequired(), HOW).to.equal(false)
      this.skip()
    }
    const phone = await aPhoneWithoutCookies(scene().house, executablePath)
    await begin(phone, scene().house.url, room.session.join_code)
    expect(await phone.page.textContent('h1')).to.equal('Your phone did not keep your place')
    expect(await faultsIn(phone, 'en')).to.deep.equal([])
    expect(phone.complaints).to.deep.equal([])
    await phone.close()
  })
})

/** Violations on a page in light and dark. */
async function faultsIn(tab: Tab, lang: string): Promise<readonly string[]> {
  const found = await faultsOf(tab, { lang, least: 44 })
  await tab.page.emulateMedia({ colorScheme: 'dark' })
  const dark = await colourFaultsOf(tab)
  await tab.page.emulateMedia({ colorScheme: 'light' })
  return [...found, ...dark]
}

const now = async ({ stores }: House, { session }: Room) => await sessionById(stores.db, session.id)

/** Runs a facilitator's action on the session's current state. */
async function act(house: House, room: Room, deed: typeof pauseSession): Promise<void> {
  await deed(house.stores.db, await now(house, room), room.person.id, house.now())
}

/** A browser that blocks cookies, and storage with them. */
async function aPhoneWithoutCookies({ url }: House, executablePath: string): Promise<Tab> {
  const folder = mkdtempSync(path.join(tmpdir(), 'colloquy-profile-'))
  mkdirSync(path.join(folder, 'Default'))
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
  writeFileSync(path.join(folder, 'Default/Preferences'), JSON.stringify(settings))
  const phone = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: FLAGS,
    viewport: { width: 390, height: 844 },
  })
  const page = await phone.newPage()
  const close = async () => {
    await phone.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { page, scripted: true, ...watch(page, url), close }
}
