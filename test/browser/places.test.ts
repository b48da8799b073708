import { expect } from 'chai'

import type { Question, Questionnaire } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { everyKind } from '../support/every-kind.ts'
import { aVersion } from '../support/world.ts'
import { describeInChromium } from './support/house.ts'
import { begin, button, fieldNamed, go, pathOf, tick } from './support/journey.ts'
import { anExampleRoom, anOpenSession } from './support/room.ts'

const { t } = languageOf('en')
const SMALL = 844

const towns = Array.from({ length: 300 }, (_, n) => ({ code: `t${n}`, label: { en: `Town ${n}` } }))
const town: Question = {
  kind: 'single_choice',
  code: 'town',
  label: { en: 'Which town?' },
  list: 'towns',
  other: true,
}
const form: Questionnaire = {
  ...everyKind,
  choice_lists: { ...everyKind.choice_lists, towns },
  sections: everyKind.sections.map((section, at) =>
    at === 0 ? { ...section, questions: [...section.questions, town] } : section,
  ),
}

describeInChromium('a participant’s place on a long page', (scene) => {
  let tab: Tab
  let code: string
  before(async () => {
    const { workshop, person } = await anExampleRoom(scene().house)
    await aVersion(scene().house.stores.db, workshop.consultation_id, form)
    code = (await anOpenSession(scene().house, workshop, person)).session.join_code
  })
  beforeEach(async () => {
    tab = await tabIn(scene().browser, scene().house.url, { viewport: { width: 390, height: SMALL } })
  })
  afterEach(async () => await tab.close())

  const started = async () => {
    await begin(tab, scene().house.url, code)
    await tab.page.goto(`${scene().house.url}${paths.section(code, 1)}`)
  }
  const cut = async (is: boolean) => await tab.page.context().setOffline(is)
  const top = async (selector: string) =>
    await tab.page
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().top)
  const settled = async () => await tab.page.waitForFunction(() => history.scrollRestoration === 'auto')
  const isInSight = async (selector: string) => {
    const box = await tab.page.locator(selector).first().boundingBox()
    return box !== null && box.y >= 0 && box.y + box.height <= SMALL + 1
  }
  const notSent = `.note.warn:has-text("${t('response.not_yet')}")`

  it('is the question whose button was pressed, however often', async () => {
    await started()
    for (const item of ['law', 'open', 'remedy']) {
      await go(tab, button(tab, `add:q8:${item}`))
      await settled()
      expect(await isInSight('#q-q8 > legend'), item).to.equal(true)
    }
    await tab.page.evaluate(() => scrollTo(0, 0))
    await tab.page.reload()
    await settled()
    expect(await tab.page.evaluate(() => scrollY), 'a reload of one’s own').to.equal(0)
  })

  it('is the list that is searched, with why nothing came beside it', async () => {
    await started()
    const find = button(tab, 'find:town')
    await fieldNamed(tab, 'town:find').fill('Town 29')
    await find.hover()
    const before = await top('[name="town:find"]')
    await cut(true)
    await find.click()
    await tab.page.locator(notSent).waitFor()
    expect(await isInSight('[name="town:find"]')).to.equal(true)
    expect(Math.abs((await top('[name="town:find"]')) - before)).to.be.below(2)
    expect(await isInSight(notSent)).to.equal(true)
    await go(tab, async () => await cut(false))
    await settled()
    expect(await isInSight('#q-town > legend')).to.equal(true)
    expect(await tab.page.locator('#q-town .opts .opt').allTextContents()).to.deep.equal([
      'Town 29',
      'Town 129',
      'Town 229',
      ...Array.from({ length: 10 }, (_, n) => `Town 29${n}`),
      t('kinds.other'),
    ])
  })

  it('is the list that is searched with the Enter key, however slowly one types and whatever is chosen', async () => {
    await started()
    const options = async () => await tab.page.locator('#q-town .opts .opt').allTextContents()
    const search = async (words: string, other: string) => {
      const saved = tab.page.waitForResponse((reply) => reply.url().endsWith('/draft'))
      await fieldNamed(tab, 'town:find').fill(words)
      await tick(tab, 'q1', other)
      await saved
      await go(tab, async () => await fieldNamed(tab, 'town:find').press('Enter'))
      await settled()
      expect(pathOf(tab)).to.equal(paths.section(code, 1))
      expect(await isInSight('#q-town > legend')).to.equal(true)
    }
    await search('Town 299', '1')
    expect(await options()).to.deep.equal(['Town 299', t('kinds.other')])
    await tick(tab, 'town', 't299')
    await search('Town 77', '2')
    expect(await options()).to.deep.equal(['Town 299', 'Town 77', 'Town 177', 'Town 277', t('kinds.other')])
    await go(tab, button(tab, 'next'))
    expect(pathOf(tab)).to.equal(paths.section(code, 2))
  })

  it('is below the question and what is wrong where a link of the summary leads to a field', async () => {
    await started()
    await fieldNamed(tab, 'q5').fill('many')
    await fieldNamed(tab, 'q9_law_pts').fill('1')
    await go(tab, button(tab, 'next'))
    for (const [at, question] of ['q5', 'q9'].entries()) {
      await tab.page.locator('.errors a').nth(at).click()
      expect(await isInSight(`#q-${question} .err`), question).to.equal(true)
      expect(await isInSight(`#q-${question} :is(legend, label)`), question).to.equal(true)
    }
  })

  it('says nothing of what was wrong before while a page waits', async () => {
    await started()
    await fieldNamed(tab, 'q5').fill('many')
    await fieldNamed(tab, 'q9_law_pts').fill('1')
    await go(tab, button(tab, 'next'))
    expect(await tab.page.locator('main .err').count()).to.equal(2)
    await fieldNamed(tab, 'q5').fill('3')
    await fieldNamed(tab, 'q9_law_pts').fill('100')
    await cut(true)
    await button(tab, 'next').click()
    await tab.page.locator(notSent).waitFor()
    expect(await tab.page.locator('.errors, .err, [aria-invalid]').count()).to.equal(0)
    const colours = await tab.page
      .locator('#q-q5, #q-q6')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderBlockStartColor))
    expect(colours[0]).to.equal(colours[1])
    expect(await fieldNamed(tab, 'q5').inputValue()).to.equal('3')
    await go(tab, async () => await cut(false))
    expect(pathOf(tab)).to.equal(paths.section(code, 2))
  })

  it('says nothing of an earlier join code, or of what was not ticked, while a page waits', async () => {
    await tab.page.goto(scene().house.url)
    await fieldNamed(tab, 'code').fill('00000000')
    await button(tab, 'join').click()
    await tab.page.locator('#code-fault').waitFor()
    await fieldNamed(tab, 'code').fill(code)
    await cut(true)
    await button(tab, 'join').click()
    await tab.page.locator(notSent).waitFor()
    expect(await tab.page.locator('.err').count()).to.equal(0)
    await go(tab, async () => await cut(false))
    await button(tab, 'start').click()
    await tab.page.locator('.err').first().waitFor()
    await tick(tab, 'group', 'tech')
    await tick(tab, 'consent', 'yes')
    await cut(true)
    await button(tab, 'start').click()
    await tab.page.locator(notSent).waitFor()
    expect(await tab.page.locator('.errors, .err, [aria-invalid]').count()).to.equal(0)
    await cut(false)
  })
})
