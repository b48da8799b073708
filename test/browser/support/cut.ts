import type { Tab } from '../../support/chromium.ts'

/** What a page of staff says beside its button. */
export const NOT_SENT = 'Not sent: there is no connection.'
export const UNANSWERED = 'No answer has come'

/** Cuts the network of a tab; call the result to mend it. */
export async function cut({ page }: Tab): Promise<() => Promise<void>> {
  await page.context().setOffline(true)
  return async () => await page.context().setOffline(false)
}

/** Lets every form arrive and no reply come back; call the result to end it. */
export async function deaf({ page }: Tab): Promise<() => Promise<void>> {
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST') return await route.fallback()
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  return async () => await page.unrouteAll({ behavior: 'wait' })
}

/** The button that saves the page. */
export const save = ({ page }: Tab) => page.locator('main form .end .btn').first()

/** Waits until the page says this beside its button. */
export const says = async ({ page }: Tab, words: string): Promise<void> =>
  await page.locator('[role=alert]', { hasText: words }).waitFor()
