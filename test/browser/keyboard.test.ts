import { expect } from 'chai'

import { kindOf } from '../../src/instrument/kinds/table.ts'
import type { Answers } from '../../src/instrument/answer.ts'
import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import type { Ranking } from '../../src/instrument/kinds/ranking/schema.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { everyAnswer, storedOf } from './support/answers.ts'
import { describeInChromium } from './support/house.ts'
import { focused, go, orderOf, pathOf } from './support/journey.ts'
import { anExampleRoom, sentIn, type Room } from './support/room.ts'

describeInChromium('a participant without mouse or finger', (scene) => {
  let room: Room
  before(async () => {
    room = await anExampleRoom(scene().house)
  })

  it('answers everything and sends it with Tab, Space, Enter and the arrows', async () => {
    const { house, browser } = scene()
    const tab = await tabIn(browser, house.url)
    const answers = everyAnswer('en', 'keyboard')
    const { keyboard } = tab.page

    await tab.page.goto(house.url)
    await keyboard.press('Tab')
    expect(await focused(tab)).to.equal('skip')
    await keyboard.press('Enter')
    expect(await focused(tab)).to.equal('main')
    await write(tab, '[name=code]', room.session.join_code)
    await enter(tab)

    await choose(tab, 'group', 'igo')
    await reach(tab, '[name=consent]')
    await keyboard.press('Space')
    await press(tab, 'start')
    for (const { questions } of room.form.sections) {
      const here = pathOf(tab)
      const given = new Set<string>()
      while (pathOf(tab) === here) {
        for (const question of questions) await key(tab, room.form, question, answers, given)
        await press(tab, 'next')
      }
    }
    await press(tab, 'send')

    expect(await tab.page.textContent('h1')).to.equal('Your answers have been sent')
    expect(await sentIn(house, room)).to.deep.equal([storedOf(answers, 'igo', 'en')])
    expect(tab.complaints).to.deep.equal([])
    await tab.close()
  })

  it('sends the page with Enter from a line of text, as “Continue” does', async () => {
    const { house, browser } = scene()
    const tab = await tabIn(browser, house.url)
    await tab.page.goto(`${house.url}/s/${room.session.join_code}?lang=en`)
    await choose(tab, 'group', 'tech')
    await reach(tab, '[name=consent]')
    await tab.page.keyboard.press('Space')
    await enter(tab)
    expect(await tab.page.textContent('h1')).to.equal('Existing and emerging threats')
    await choose(tab, 'q2', '97')
    await write(tab, '[name=q2_97_txt]', 'Rumours')
    await enter(tab)
    expect(await tab.page.textContent('h1')).to.equal('How industry responds')
    await tab.close()
  })
})

/** Gives one answer by keyboard, unless the question is not asked or is answered. */
async function key(
  tab: Tab,
  form: Questionnaire,
  question: Question,
  answers: Answers,
  given: Set<string>,
): Promise<void> {
  const answer = answers[question.code]
  const isAsked = (await tab.page.locator(`#q-${question.code}`).count()) > 0
  if (answer === undefined || !isAsked || given.has(question.code)) return
  given.add(question.code)
  if (question.kind === 'ranking') return await rank(tab, question, Array.isArray(answer) ? answer : [])
  for (const [name, values] of Object.entries(kindOf(question).input(question, answer, form))) {
    const field = tab.page.locator(`[name="${name}"]`).first()
    const chosen = /radio|checkbox/.test((await field.getAttribute('type')) ?? '')
    for (const value of values) {
      if (chosen) await choose(tab, name, value)
      else await write(tab, `[name="${name}"]`, value)
    }
  }
}

/** Selects an option: Space checks; in a radio group, where Tab stops once, arrow keys move. */
async function choose(tab: Tab, name: string, value: string): Promise<void> {
  const { keyboard } = tab.page
  const wanted = `[name="${name}"][value="${value}"]`
  if (await tab.page.locator(`${wanted}[type=checkbox]`).count()) {
    await reach(tab, wanted)
    return await keyboard.press('Space')
  }
  await reach(tab, `[name="${name}"]`)
  await keyboard.press('Space')
  for (let steps = 0; steps < 20 && !(await isAt(tab, wanted)); steps += 1) await keyboard.press('ArrowDown')
  expect(await tab.page.locator(wanted).isChecked(), `${name} ${value}`).to.equal(true)
}

async function write(tab: Tab, field: string, words: string): Promise<void> {
  await reach(tab, field)
  await tab.page.keyboard.insertText(words)
}

async function rank(tab: Tab, { code, partial }: Ranking, wanted: readonly string[]): Promise<void> {
  if (!partial) await press(tab, `rank:${code}`)
  for (const [place, item] of wanted.entries()) {
    if (partial) await press(tab, `add:${code}:${item}`)
    else await lift(tab, code, item, place)
  }
  expect(await orderOf(tab, code)).to.deep.equal(wanted)
}

/** Moves a ranked item up by keyboard; the focus stays on its button. */
async function lift(tab: Tab, code: string, item: string, place: number): Promise<void> {
  const arrow = `button[value="up:${code}:${item}"]`
  await reach(tab, arrow)
  for (let at = (await orderOf(tab, code)).indexOf(item); at > place; at -= 1) {
    await tab.page.keyboard.press('Space')
    expect(await isAt(tab, arrow)).to.equal(true)
  }
}

/** Moves the focus to the button with this value and presses it. */
async function press(tab: Tab, value: string): Promise<void> {
  await reach(tab, `button[value="${value}"]:not(.vh)`)
  await enter(tab)
}

const enter = async (tab: Tab) => await go(tab, async () => await tab.page.keyboard.press('Enter'))

const isAt = async ({ page }: Tab, target: string) =>
  await page.evaluate((selector) => document.activeElement?.matches(selector) === true, target)

/** Presses Tab, or Shift+Tab for what comes earlier, until the target has the focus; every stop must be visible. */
async function reach(tab: Tab, target: string): Promise<void> {
  for (let stops = 0; stops < 150; stops += 1) {
    if (await isAt(tab, target)) return
    const isBehind = await tab.page.evaluate((selector) => {
      const goal = document.querySelector(selector)
      const here = document.activeElement
      if (!goal || !here || here === document.body) return false
      return (here.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING) > 0
    }, target)
    await tab.page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab')
    expect(await hiddenStop(tab)).to.equal('')
  }
  throw new Error(`Tab does not come to ${target}`)
}

/** Describes a focused element that is invisible: without an outline or outside the window; '' for a visible one. */
const hiddenStop = async ({ page }: Tab): Promise<string> =>
  await page.evaluate(() => {
    const stop = document.activeElement
    if (!stop || stop === document.body) return ''
    const row = stop.matches('[type=radio],[type=checkbox]') ? (stop.closest('label') ?? stop) : stop
    const { top, bottom, width } = row.getBoundingClientRect()
    const outlined = getComputedStyle(row).outlineStyle !== 'none'
    return outlined && width > 1 && bottom > 0 && top < innerHeight ? '' : stop.outerHTML.slice(0, 120)
  })
