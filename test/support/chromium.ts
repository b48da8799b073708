import { existsSync } from 'node:fs'

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FLAGS = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** Where Chromium is; undefined when it is missing, which a run in CI may not pass over. */
export function findChromium(): string | undefined {
  const found = [process.env['CHROMIUM'] ?? '', ...PLACES].find((place) => place !== '' && existsSync(place))
  if (!found && process.env['CI']) throw new Error(HOW)
  return found
}

/** How to get it. */
export const HOW =
  'The browser tests need Chromium: on Debian, apt-get install chromium fonts-noto-core fonts-noto-cjk, or set CHROMIUM to its path.'

/** A real browser. */
export const launched = async (executablePath: string): Promise<Browser> => await chromium.launch({ executablePath, args: FLAGS })

/** A tab of its own with what it failed to load, what it refused and what its scripts complained of. */
export async function tabIn(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return { page, complaints, close: async () => await context.close() }
}
