import { existsSync } from 'node:fs'

import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'

const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** The same engine without a window: it takes a quarter less processor time, and has no settings. */
const HEADLESS = '/usr/bin/chromium-headless-shell'
export const FLAGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // No renderer in reserve, no process for a display there is not: a quarter less processor time.
  '--renderer-process-limit=1',
  '--in-process-gpu',
]

/** Timeout of a test's expectations in milliseconds. */
const PATIENCE = 15_000

/** Returns the path of Chromium; undefined when it is missing. */
export const findChromium = (): string | undefined =>
  firstOf([process.env['CHROMIUM'] ?? '', HEADLESS, ...WHOLE])

/** Returns the path of a Chromium with settings; undefined when it is missing. */
export const findWholeChromium = (): string | undefined => firstOf(WHOLE)

const firstOf = (places: readonly string[]): string | undefined =>
  places.find((place) => place !== '' && existsSync(place))

/** Returns whether a missing Chromium fails the run, as in CI, instead of skipping browser tests. */
export const isRequired = (): boolean => Boolean(process.env['CI'])

export const HOW =
  'The browser tests need Chromium: on Debian, apt-get install chromium chromium-headless-shell fonts-noto-core fonts-noto-cjk, or set CHROMIUM to its path.'

export const launched = async (executablePath: string): Promise<Browser> =>
  await chromium.launch({ executablePath, args: FLAGS })

/** A tab and its recorded events. */
export type Tab = Readonly<{
  page: Page
  /** Whether scripts run. */
  scripted: boolean
  /** Load failures, CSP violations, script errors, requests to another origin. */
  complaints: string[]
  /** URLs of POST requests, in order. */
  posts: string[]
  close: () => Promise<void>
}>

/** Opens an isolated tab, on a phone by default, for the pages of the server at `origin`. */
export async function tabIn(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  if (options.javaScriptEnabled !== false) waitsForForms(page)
  const watched = watch(page, origin)
  return {
    page,
    scripted: options.javaScriptEnabled !== false,
    ...watched,
    close: async () => await context.close(),
  }
}

/** Milliseconds a form may take to leave its page; a download never does. */
const LEAVING = 3000

/** The class of locators whose presses wait already. */
const waiting = new WeakSet<object>()

/**
 * Lets every press wait until the form it submitted has left its page: a staff page submits once the server answers,
 * which the browser does not know as a navigation yet.
 */
function waitsForForms(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as object
  const [ofLocators, ofPage] = [waiting.has(locators), waiting.has(page)]
  waiting.add(locators).add(page)
  for (const name of ['click', 'press', 'dblclick'] as const) {
    if (!ofLocators) wait(locators, name, (one) => (one as Locator).page())
    if (!ofPage) wait(page, name, () => page)
  }
}

function wait(target: object, name: string, pageOf: (target: unknown) => Page): void {
  const press = Reflect.get(target, name) as (...all: unknown[]) => Promise<void>
  Reflect.set(target, name, async function waited(this: unknown, ...all: unknown[]) {
    await press.apply(this, all)
    const left = () => document.querySelector('form[data-leaving]') === null
    await pageOf(this)
      .waitForFunction(left, undefined, { timeout: LEAVING })
      .catch(() => {})
  })
}

/** Records a page's complaints and POST requests. */
export function watch(page: Page, origin: string): Pick<Tab, 'complaints' | 'posts'> {
  const complaints: string[] = []
  const posts: string[] = []
  page.on('console', (message) => {
    const refusal = isRefusal(message.text(), message.location().url)
    if (message.type() === 'error' && !refusal) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`asked for ${url.href}`)
    if (request.method() === 'POST') posts.push(url.pathname)
  })
  return { complaints, posts }
}

/** Chromium also logs an expected error status, such as of a form with errors, to the console. */
const isRefusal = (text: string, address: string) =>
  /^Failed to load resource: .* status of 4(03|04|09|10|22)\b/.test(text) &&
  !/\/static\/|favicon/.test(address)
