import { paths } from '../../../src/web/paths.ts'
import type { Tab } from '../../support/chromium.ts'
import { PASSWORD } from '../../support/world.ts'
import { go } from './journey.ts'

/** Tab presses after which an element counts as out of reach. */
const MOST = 150

/** Presses Tab until an element that matches has the focus. */
export async function focusOn({ page }: Tab, selector: string): Promise<void> {
  const isThere = async () =>
    await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  for (let presses = 0; presses <= MOST; presses += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no key leads to ${selector} on ${page.url()}`)
}

/** Waits until the cursor is where the page puts it by itself: on an element that matches. */
export async function focused({ page }: Tab, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
}

/** Presses a key and waits for the page it leads to. */
export async function press(tab: Tab, key: string): Promise<void> {
  await go(tab, async () => await tab.page.keyboard.press(key))
}

/** Signs in by keys. */
export async function signedInByKeys(tab: Tab, url: string, email: string): Promise<void> {
  const { page } = tab
  await page.goto(url + paths.signIn())
  await focusOn(tab, '[name=email]')
  await page.keyboard.type(email)
  await focusOn(tab, '[name=password]')
  await page.keyboard.type(PASSWORD)
  await press(tab, 'Enter')
}
