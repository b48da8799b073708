import { expect } from 'chai'
import type { Page, Route } from 'playwright-core'

import { kindOf } from '../../src/instrument/kinds/table.ts'
import type { Answer } from '../../src/instrument/answer.ts'
import { questionsOf, type Question } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { everyKind } from '../support/every-kind.ts'
import { aVersion } from '../support/world.ts'
import { describeInChromium } from './support/house.ts'
import { answerByHand, button, go, move, pathOf, started } from './support/journey.ts'
import { anExampleRoom, anOpenSession, type Room } from './support/room.ts'

type Tap = (tab: Tab, question: Question) => Promise<void>

/** Gives an answer by touch; a checked box is unchecked by it. */
const give =
  (answer: Answer): Tap =>
  async (tab, question) =>
    await answerByHand(tab, everyKind, question, answer)
/** Types without leaving the field. */
const type =
  (words: string): Tap =>
  async ({ page }, { code }) =>
    await page.locator(`#q-${code} :is(textarea,input[type=text])`).first().fill(words)
/** A ranking is started by the server; afterwards its items are moved. */
const moved =
  (way: 'up' | 'down', item: string): Tap =>
  async (tab, question) => {
    const { code } = question
    const isPartial = 'partial' in question && question.partial
    const ranked = await tab.page.locator(`#q-${code} ol.rank li`).count()
    if (ranked === 0 && !isPartial) await go(tab, button(tab, `rank:${code}`))
    if (ranked === 0 && isPartial)
      for (const one of ['law', 'open', 'remedy']) await go(tab, button(tab, `add:${code}:${one}`))
    await move(tab, `${way}:${code}:${item}`)
  }

/** A person's actions on a question of each kind, in order; null for kinds without input. */
const TAPS: Readonly<Record<Question['kind'], readonly Tap[] | null>> = {
  note: null,
  calculated: null,
  single_choice: [
    give({ choice: '2' }),
    give({ choice: '97', other: 'River & wells' }),
    give({ choice: '1' }),
  ],
  multiple_choice: [
    give({ choices: ['1'] }),
    give({ choices: ['3'] }),
    give({ choices: ['1'] }),
    give({ choices: ['97'], other: 'Rain' }),
    give({ choices: ['9'] }),
    give({ choices: ['2'] }),
  ],
  likert_set: [give({ a: '2' }), give({ b: '5' }), give({ a: '-97' })],
  scale: [give(7), give('-97'), give(0)],
  number: [type('1'), type('a doz'), give(12)],
  ranking: [moved('down', 'law'), moved('up', 'remedy'), moved('down', 'law')],
  points: [type('6'), give({ law: 60, open: 40, remedy: 0, steady: 0 })],
  short_text: [type('Half a'), give('Half a word <&>'), give('ورشة')],
  long_text: [type('One line\n'), give('One line\nand another')],
  date: [type('3'), give('2014-05-03')],
  time: [type('1'), give('17:30')],
  date_time: [type('2'), give('2017-02-14T09:00')],
}

describeInChromium('nothing tapped is lost', (scene) => {
  let room: Room
  let tab: Tab
  before(async () => {
    const example = await anExampleRoom(scene().house)
    await aVersion(scene().house.stores.db, example.workshop.consultation_id, everyKind)
    room = await anOpenSession(scene().house, example.workshop, example.person)
  })

  const asked = questionsOf(everyKind).flatMap((question) => {
    const taps = TAPS[question.kind]
    return taps ? [{ question, taps }] : []
  })

  it('is tried with every question there is something to do with', () => {
    const left = questionsOf(everyKind).filter(({ kind }) => TAPS[kind] === null)
    expect(left.filter((question) => kindOf(question).fields(question, everyKind).length > 0)).to.deep.equal(
      [],
    )
    expect(new Set(asked.map(({ question }) => question.kind)).size).to.equal(
      Object.values(TAPS).filter((taps) => taps !== null).length,
    )
  })

  for (const { question, taps } of asked) {
    const { code, kind } = question
    const number = everyKind.sections.findIndex(({ questions }) => questions.includes(question)) + 1
    const path = () => paths.section(room.session.join_code, number)
    const address = () => scene().house.url + path()
    const said = async (page: Page = tab.page) => await saidIn(page, code)
    const sayable = (lines: readonly string[]) =>
      lines.map((line) => (line.endsWith(UNSAID) ? line.replace(/=.*/, '=') : line))
    /** Fields that the tab has and the server has not. */
    const unsaved = async (page: Page = tab.page) =>
      await page.evaluate(() => Object.values(sessionStorage).flatMap((kept) => JSON.parse(kept)[1]))
    const first = taps[0] as Tap
    const last = taps.at(-1) as Tap

    describe(`of a question like ${code}, ${kind}`, () => {
      beforeEach(async () => {
        tab = await tabIn(scene().browser, scene().house.url)
        await started(tab, scene().house.url, room.session.join_code, path())
      })
      afterEach(async () => await tab.close())

      it('when the page is loaded again after every tap, and no save arrives', async () => {
        await tab.page.route('**/draft', async (route) => await route.abort())
        const untouched = await said()
        for (const [at, tap] of taps.entries()) {
          await tap(tab, question)
          const before = await said()
          expect(before, `tap ${at} does something`).not.to.deep.equal(untouched)
          await tab.page.reload()
          expect(await said(), `tap ${at}`).to.deep.equal(before)
        }
      })

      it('when the phone sleeps, and another tab shows what the server has', async () => {
        // Prevents an autosave before.
        await tab.page.clock.install({ time: 0 })
        await tab.page.goto(address())
        await tab.page.clock.pauseAt(60_000)
        for (const tap of taps) await tap(tab, question)
        const before = await said()
        const saved = tab.page.waitForResponse((reply) => reply.url().endsWith('/draft'))
        await sleep(tab.page)
        expect((await saved).status()).to.equal(204)
        const second = await tab.page.context().newPage()
        await second.goto(address())
        expect(sayable(await said(second))).to.deep.equal(sayable(before))
        expect(await second.evaluate(() => sessionStorage.length)).to.equal(0)
      })

      it('when the browser goes back to a page that was left', async () => {
        await first(tab, question)
        await last(tab, question)
        const before = await said()
        await go(tab, button(tab, 'next'))
        await tab.page.goBack()
        await tab.page.goto(address())
        expect(await said()).to.deep.equal(before)
        expect(await unsaved()).to.deep.equal([])
      })

      it('when the network goes in the middle, or is one to sign in to first', async () => {
        await first(tab, question)
        for (const [gone, back] of [offline(tab), behindAPortal(tab)] as const) {
          await gone()
          await last(tab, question)
          const before = await said()
          await button(tab, 'next').click()
          await tab.page.locator('.note.warn', { hasText: 'Not sent yet' }).waitFor()
          expect(pathOf(tab)).to.equal(path())
          expect(await said()).to.deep.equal(before)
          await go(tab, back)
          await tab.page.goto(address())
          expect(await said()).to.deep.equal(before)
        }
      })
    })
  }
})

/** Marks the text of an unticked Other: not an answer, kept only in this tab. */
const UNSAID = ' (unsaid)'

/** Returns every field of a question in page order. */
const saidIn = async (page: Page, code: string): Promise<readonly string[]> =>
  await page
    .locator(`#q-${code} :is(input,textarea)`)
    .evaluateAll(
      (fields, unsaid) =>
        (fields as HTMLInputElement[]).map(({ name, type: is, value, checked, disabled }) =>
          is === 'radio' || is === 'checkbox'
            ? `${name} ${value} ${checked}`
            : `${name}=${value}${disabled && value ? unsaid : ''}`,
        ),
      UNSAID,
    )

/** Simulates a dark screen: visibilitychange to hidden. */
const sleep = async (page: Page) =>
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })

type Weather = readonly [gone: () => Promise<void>, back: () => Promise<void>]

const offline = ({ page }: Tab): Weather => [
  async () => await page.context().setOffline(true),
  async () => await page.context().setOffline(false),
]

/** Simulates a captive portal: every POST gets its page. */
function behindAPortal({ page }: Tab): Weather {
  const answer = async (route: Route) =>
    route.request().method() === 'POST'
      ? await route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome. Sign in</h1>' })
      : await route.fallback()
  return [
    async () => void (await page.route('**/s/**', answer)),
    async () => await page.unroute('**/s/**', answer),
  ]
}
