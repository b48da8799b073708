import { expect } from 'chai'
import type { Locator } from 'playwright-core'

import { kindOf } from '../../../src/instrument/kinds/table.ts'
import type { Answer, Answers } from '../../../src/instrument/answer.ts'
import type { Question, Questionnaire, Section } from '../../../src/instrument/questionnaire.ts'
import type { Ranking } from '../../../src/instrument/kinds/ranking/schema.ts'
import { paths } from '../../../src/web/paths.ts'
import type { Tab } from '../../support/chromium.ts'

/** Runs `act` and waits for the page it leads to, or the one shown in place. */
export async function go({ page }: Tab, act: Locator | (() => Promise<unknown>)): Promise<void> {
  const loaded = page.waitForEvent('load')
  const shown = page.evaluate(shownInPlace).catch(async () => void (await loaded))
  await (typeof act === 'function' ? act() : act.click())
  await Promise.race([loaded, shown])
  loaded.catch(() => {})
}

const shownInPlace = async () =>
  await new Promise<void>((resolve) => document.addEventListener('shown', () => resolve(), { once: true }))

/** Returns the page's visible button with this value. */
export const button = ({ page }: Tab, value: string): Locator =>
  page.locator(`button[name=do][value="${value}"]:not(.vh)`)

/** Opens the start page of a session and starts; `group` is the code of a stakeholder group. */
export async function begin(
  tab: Tab,
  url: string,
  join_code: string,
  { group = 'tech', lang = 'en' } = {},
): Promise<void> {
  await tab.page.goto(`${url}${paths.start(join_code)}?lang=${lang}`)
  await tick(tab, 'group', group)
  await tick(tab, 'consent', 'yes')
  await go(tab, button(tab, 'start'))
}

/** Starts as from the start page, without showing it, and opens the first section, or the page at `address`. */
export async function started(
  { page }: Tab,
  url: string,
  join_code: string,
  address?: string,
): Promise<void> {
  const form = { group: 'tech', consent: 'yes', do: 'start' }
  const reply = await page
    .context()
    .request.post(`${url}${paths.start(join_code)}?lang=en`, { form, maxRedirects: 0 })
  const first = reply.headers()['location'] ?? ''
  expect([reply.status(), new URL(first, url).pathname]).to.deep.equal([303, paths.section(join_code, 1)])
  await page.goto(url + (address ?? first))
}

/** Passes sections unanswered up to this one, counted from 1. */
export async function passTo(tab: Tab, number: number): Promise<void> {
  for (let pages = 0; !tab.page.url().includes(`/sections/${number}`); pages += 1) {
    if (pages === 10) throw new Error(`${tab.page.url()} does not lead to section ${number}`)
    await go(tab, button(tab, 'next'))
  }
}

/** Presses Continue; returns the code of a question that appeared on the same page instead, if any. */
export async function goOn(tab: Tab): Promise<string | undefined> {
  const here = pathOf(tab)
  await go(tab, button(tab, 'next'))
  return pathOf(tab) === here ? (/#q-(.+)$/.exec(tab.page.url())?.[1] ?? '') : undefined
}

/** Returns the path of the tab's page. */
export const pathOf = ({ page }: Tab): string => new URL(page.url()).pathname

/** Selects an option by a click on its row. */
export async function tick({ page }: Tab, field: string, value: string): Promise<void> {
  await page.locator(`label:has(input[name="${field}"][value="${value}"])`).click()
}

/** Returns the field with this name. */
export const fieldNamed = ({ page }: Tab, name: string): Locator => page.locator(`[name="${name}"]`)

/** Answers the section's questions for which there are answers; `only`: just one of them. */
export async function answerSection(
  tab: Tab,
  form: Questionnaire,
  { questions }: Section,
  answers: Answers,
  only?: string,
): Promise<void> {
  for (const question of questions) {
    const answer = answers[question.code]
    const isAsked = await tab.page.locator(`#q-${question.code}`).isVisible()
    const isWanted = only === undefined || only === question.code
    if (answer !== undefined && isAsked && isWanted) await answerByHand(tab, form, question, answer)
  }
}

/** Gives one answer by clicks and typing. */
export async function answerByHand(
  tab: Tab,
  form: Questionnaire,
  question: Question,
  answer: Answer,
): Promise<void> {
  if (question.kind === 'ranking') return await rank(tab, question, Array.isArray(answer) ? answer : [])
  for (const [name, values] of Object.entries(kindOf(question).input(question, answer, form))) {
    for (const value of values) await fill(tab, name, value)
  }
}

async function fill(tab: Tab, name: string, value: string): Promise<void> {
  const field = fieldNamed(tab, name)
  const type = await field.first().getAttribute('type')
  if (type === 'radio' || type === 'checkbox') await tick(tab, name, value)
  else await field.fill(value)
}

async function rank(tab: Tab, { code, partial }: Ranking, wanted: readonly string[]): Promise<void> {
  if (partial) {
    for (const item of wanted) await go(tab, button(tab, `add:${code}:${item}`))
    return
  }
  await go(tab, button(tab, `rank:${code}`))
  for (const [place, item] of wanted.entries()) {
    for (let at = (await orderOf(tab, code)).indexOf(item); at > place; at -= 1) {
      await move(tab, `up:${code}:${item}`)
    }
  }
  expect(await orderOf(tab, code)).to.deep.equal(wanted)
}

/** Presses an arrow of a ranking, disabled-looking ones included; without scripts it submits. */
export async function move(tab: Tab, value: string): Promise<void> {
  const press = async () => await button(tab, value).click({ force: true })
  if (tab.scripted) await press()
  else await go(tab, press)
}

/** Returns the codes of a ranking's ranked items in page order. */
export async function orderOf({ page }: Tab, question: string): Promise<string[]> {
  const names = await page
    .locator(`#q-${question} ol.rank input`)
    .evaluateAll((fields) => fields.map((field) => field.getAttribute('name') ?? ''))
  return names.map((name) => name.slice(question.length + 1, -'_rank'.length))
}

/** Returns the id of the focused element, or else its class. */
export const focused = async ({ page }: Tab): Promise<string> =>
  await page.evaluate(() => document.activeElement?.id || document.activeElement?.className || '')
