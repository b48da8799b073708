import { expect } from 'chai'
import type { Browser } from 'playwright-core'

import { readConfig } from '../../../src/config.ts'
import type { Surroundings } from '../../../src/context.ts'
import { secretsOf } from '../../../src/secrets.ts'
import { serve } from '../../../src/serve.ts'
import { createLog } from '../../../src/web/log.ts'
import { findChromium, HOW, isRequired, launched } from '../../support/chromium.ts'
import { freshStores } from '../../support/database.ts'
import { aPort } from '../../support/port.ts'

/** The whole product on a port of its own; `url` is where a browser reaches it. */
export type House = Surroundings & Readonly<{ url: string; stop: () => Promise<void> }>

/** A house and a browser to visit it with. */
export type Scene = Readonly<{ house: House; browser: Browser }>

/** Milliseconds: a walk through the product takes a while on a busy machine. */
const LONGEST = 240_000

/** The browser of all files that this process runs; it ends with the process. */
let browser: Promise<Browser> | undefined

/**
 * Tests that need a browser; they share one house. Where Chromium is missing, one test says how to get it: it is left
 * out, and in CI it fails.
 */
export function describeInChromium(title: string, tests: (scene: () => Scene) => void): void {
  const executablePath = findChromium()
  if (!executablePath) {
    it(HOW, isRequired() ? () => expect.fail('it is missing') : undefined)
    return
  }
  describe(title, function () {
    this.timeout(LONGEST)
    let scene: Scene
    before(async () => {
      scene = { house: await aHouse(), browser: await theBrowser(executablePath) }
    })
    after(async () => {
      await Promise.all(scene.browser.contexts().map(async (context) => await context.close()))
      await scene.house.stop()
    })
    tests(() => scene)
  })
}

async function theBrowser(executablePath: string): Promise<Browser> {
  const open = await browser
  if (open?.isConnected()) return open
  browser = launched(executablePath)
  return await browser
}

/** A served installation with an empty database, open to as many phones as a test needs. */
export async function aHouse(): Promise<House> {
  const { stores, folder, remove } = await freshStores()
  // The address is part of pages and of the configuration, so it is chosen before listening.
  const port = await aPort()
  const config = readConfig({
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    JOINS_PER_MINUTE: '100000',
    SENDS_PER_MINUTE: '100000',
    WRONG_CODES_PER_MINUTE: '100000',
  })
  const now = () => new Date()
  const secrets = await secretsOf(stores.visits)
  const context: Surroundings = { stores, config, secrets, now, log: createLog('warn') }
  const serving = await serve(context)
  const stop = async () => {
    await serving.stop()
    await remove()
  }
  return { ...context, url: serving.url, stop }
}
