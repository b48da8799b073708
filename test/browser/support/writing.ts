import type { Page } from 'playwright-core'

import { setUpLink } from '../../../src/people/set-up.ts'
import type { QuestionKind, Questionnaire } from '../../../src/instrument/questionnaire.ts'
import { latestAmong, versionsOf } from '../../../src/questionnaire/queries.ts'
import { paths } from '../../../src/web/paths.ts'
import { tabIn, type Tab } from '../../support/chromium.ts'
import type { Scene } from './house.ts'

const PASSWORD = 'many rooms one question'
/** Returns the label typed for a question kind; `LINES` are the options or statements. */
const asked = (kind: QuestionKind) => `About ${kind.replace('_', ' ')}`
const LINES = 'Rain\nSnow\nThe river'

/** Creates the first account of an installation and signs in. */
export async function signedUp({ house }: Scene, { page }: Tab, lang: string): Promise<void> {
  const link = await setUpLink(house.stores.db, house.config, house.now())
  if (!link) throw new Error('somebody has an account')
  await page.goto(`${house.url}${new URL(link).pathname}?lang=${lang}`)
  await page.fill('[name=name]', 'Ada Lovelace')
  await page.fill('[name=email]', 'ada@example.org')
  await page.fill('[name=password]', PASSWORD)
  await page.click('main button.btn')
}

/** Creates an account, a consultation and an empty questionnaire. */
export async function begun(scene: Scene, tab: Tab, lang: string): Promise<void> {
  await signedUp(scene, tab, lang)
  const [{ house }, { page }] = [scene, tab]
  await house.stores.db
    .insertInto('consultation')
    .values({
      code: 'RIVER',
      title: JSON.stringify({ en: 'Rules for shared rivers' }),
      purpose: JSON.stringify({ en: 'What should change?' }),
      organiser: JSON.stringify({ en: 'The River Office' }),
      contact: 'river@example.org',
      languages: JSON.stringify(['en', 'ar']),
      default_language: 'en',
      retention_until: '2031-12-31',
    })
    .execute()
  await house.stores.db.insertInto('membership').values({ consultation_id: 1, person_id: 1 }).execute()
  await page.goto(house.url + paths.consultation(1))
  await page.click(`a[href="${paths.newQuestionnaire(1)}"]`)
  await page.fill('[name=name]', 'River survey')
  await page.click('main form button.btn')
}

/** Opens a desktop tab with a new question about water of each kind. */
export async function someQuestions(scene: Scene, kinds: readonly QuestionKind[]): Promise<Tab> {
  const tab = await tabIn(scene.browser, scene.house.url, { viewport: { width: 1280, height: 900 } })
  await begun(scene, tab, 'en')
  await addSection(tab.page, 'Water')
  for (const kind of kinds) await addQuestion(tab.page, kind)
  return tab
}

/** Three kinds of question. */
export const THREE = ['single_choice', 'number', 'scale'] as const

/** Returns the questionnaire as the server has it. */
export const draftOf = async ({ house }: Scene): Promise<Questionnaire> =>
  latestAmong(await versionsOf(house.stores.db, 1)).form

/** Adds a section with the page's form. */
export async function addSection(page: Page, title: string): Promise<void> {
  const before = await page.locator('.adding').count()
  await page.fill('#new-title', title)
  await page.press('#new-title', 'Enter')
  await page.locator('.adding').nth(before).waitFor()
}

/** Adds a question of this kind after the last one: label, options. */
export async function addQuestion(page: Page, kind: QuestionKind): Promise<void> {
  const before = await page.locator('.card').count()
  const form = page.locator('.adding[open] form').last()
  await form.locator('[name=label]').fill(asked(kind))
  await form.locator('select').selectOption(kind)
  const lines = form.locator('textarea')
  if (await lines.isVisible()) await lines.fill(LINES)
  await form.locator('button').click()
  await page.locator('.card').nth(before).waitFor()
}
