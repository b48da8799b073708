import { expect } from 'chai'
import type { Page } from 'playwright-core'

import { QUESTION_KINDS } from '../../src/instrument/kinds/table.ts'
import { latestAmong, versionsOf } from '../../src/questionnaire/queries.ts'
import { paths } from '../../src/web/paths.ts'
import { tabIn, type Tab } from '../support/chromium.ts'
import { describeInChromium } from './support/house.ts'
import { faultsOf } from './support/inspect.ts'
import { addQuestion, addSection, begun } from './support/writing.ts'

type Row = Readonly<{ lang: string; scripted: boolean; width: number; colours: 'light' | 'dark' }>

const ROWS: readonly Row[] = [
  { lang: 'en', scripted: true, width: 1280, colours: 'light' },
  { lang: 'ar', scripted: true, width: 390, colours: 'dark' },
  { lang: 'en', scripted: false, width: 390, colours: 'dark' },
  { lang: 'ar', scripted: false, width: 1280, colours: 'light' },
]

for (const row of ROWS) {
  const { lang, scripted, width, colours } = row
  describeInChromium(
    `writing a questionnaire in ${lang}, ${width} px wide, ${colours}, with${scripted ? '' : 'out'} JavaScript`,
    (scene) => {
      it('goes from nothing over every kind of question to a published version', async () => {
        const { house, browser } = scene()
        const settings = {
          javaScriptEnabled: scripted,
          viewport: { width, height: 900 },
          colorScheme: colours,
        }
        const tab = await tabIn(browser, house.url, settings)
        const { page } = tab
        const wrong: string[] = []
        const look = async () => {
          // The sticky footer covers content, except at the end of the page.
          await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
          const found = await faultsOf(tab, { lang, least: 24 })
          wrong.push(...found.filter((fault) => !fault.includes('the title is')))
        }
        await begun(scene(), tab, lang)
        await look()
        await addSection(page, 'Water')
        const half = QUESTION_KINDS.length / 2
        for (const kind of QUESTION_KINDS.slice(0, half)) await addQuestion(page, kind)
        await addSection(page, 'Change')
        for (const kind of QUESTION_KINDS.slice(half)) await addQuestion(page, kind)
        await look()
        if (scripted) await byKeys(page)
        await setCondition(tab)
        await look()
        await setCalculation(tab)
        await recodeOption(tab)
        await page.goto(house.url + paths.settings(1))
        await look()
        await page.goto(house.url + paths.editSection(1, 's2'))
        await look()
        await page.goto(`${house.url}${paths.editVersion(1)}`)
        await page.click('#before .btn')
        await page.check('[name=sure]')
        await page.click(`form[action="${paths.publication(1)}"] .btn`)
        const version = latestAmong(await versionsOf(house.stores.db, 1))
        expect(version.state).to.equal('published')
        expect(
          version.form.sections.flatMap(({ questions }) => questions).map(({ kind }) => kind),
        ).to.deep.equal(QUESTION_KINDS)
        expect(version.form.sections[1]?.questions[0]?.relevant).to.equal("${about_single_choice} = 'snow'")
        expect(
          version.form.sections[0]?.questions.find(({ code }) => code === 'about_single_choice')?.default,
        ).to.equal('snow')
        await page.goto(`${house.url}${paths.preview(version.id, 1)}?lang=${lang}`)
        expect(await page.locator('.q').count()).to.equal(half)
        expect(wrong).to.deep.equal([])
        expect(tab.complaints).to.deep.equal([])
        await tab.close()
      })
    },
  )
}

/** With the keyboard only: moves a card down and up, across sections, deletes and restores it. */
async function byKeys(page: Page): Promise<void> {
  const codes = async () => await page.locator('.card .code').allTextContents()
  const before = await codes()
  const waitFor = async (order: readonly string[]) => {
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.card .code')].map((code) => code.textContent).join() === wanted,
      order.join(),
    )
  }
  await page.locator('.card a[data-open]').first().focus()
  await page.keyboard.press('Alt+ArrowDown')
  await waitFor(before.with(0, before[1] ?? '').with(1, before[0] ?? ''))
  expect(
    await page.evaluate(() => document.activeElement?.closest('.card')?.querySelector('.code')?.textContent),
  ).to.equal(before[0])
  await page.keyboard.press('Alt+ArrowUp')
  await waitFor(before)
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  const last = page
    .locator('section.sec')
    .filter({ has: page.locator('#card-about_points, #card-about_ranking') })
    .locator('.card')
    .last()
  await last.locator('a[data-open]').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.waitForFunction(
    () => document.querySelectorAll('#section-s2 ~ section .card, #section-s2 .card').length === 8,
  )
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelectorAll('#section-s2 .card').length === 7)
  await page.locator('.card').first().locator('button[value^="drop:"]').press('Enter')
  await waitFor(before.slice(1))
  await page.locator('[data-bar] form button').press('Enter')
  await waitFor(before)
}

/** Makes the first question of the second section depend on the first question. */
async function setCondition({ page, scripted }: Tab): Promise<void> {
  const card = page.locator('#section-s2 .card').first()
  const code = (await card.locator('.code').textContent()) ?? ''
  await card.locator('a[data-open]').click()
  await page.check('[name=relevant][value=when]')
  await page.selectOption('[name=relevant_name_0]', 'about_single_choice')
  if (scripted) {
    await page.selectOption('[name=relevant_value_0]', '2')
    await page.locator('[data-bar] time').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.open-card').waitFor({ state: 'detached' })
  } else {
    await page.fill('[name=relevant_value_0]', 'Snow')
    await page.locator('.writing .end .btn').first().click()
  }
  await page.locator(`#card-${code}`).getByText('Snow').waitFor()
}

/** Sets the calculation, which publishing requires, on the question's own page. */
async function setCalculation({ page }: Tab): Promise<void> {
  await page.goto(new URL(paths.editQuestion(1, 'about_calculated'), page.url()).href)
  await page.fill('[name=calculation]', '${about_number} * 2')
  await page.locator('.writing .end .btn').first().click()
  await page.locator('#card-about_calculated').waitFor()
}

/** Changes an option's code; the default, which refers to it, follows and is not undone. */
async function recodeOption({ page, scripted }: Tab): Promise<void> {
  await page.goto(new URL(paths.editQuestion(1, 'about_single_choice'), page.url()).href)
  await page
    .locator('details.more')
    .filter({ has: page.locator('[name=default]') })
    .locator('summary')
    .click()
  await page.fill('[name=default]', '2')
  await page.fill('[name=option_code_1]', 'snow')
  if (scripted)
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=default]')?.value === 'snow',
    )
  await page.locator('.writing .end .btn').first().click()
  await page.locator('#card-about_single_choice').waitFor()
}
