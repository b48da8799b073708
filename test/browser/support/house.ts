import { expect } from 'chai'
import type { Browser } from 'playwright-core'

import { readConfig } from '../../../src/config.ts'
import type { Surroundings } from '../../../src/context.ts'
import { secretsOf } from '../../../src/secrets.ts'
import { serve } from '../../../src/serve.ts'
import { createLog } from '../../../src/web/log.ts'
import { findChromium, HOW, isRequired, launched } from '../../support/chromium.ts'
import { addressOf, freshStores } from '../../support/database.ts'
import { aPort } from '../../support/port.ts'

/** A server on a free port. */
export type House = Surroundings & Readonly<{ url: string; stop: () => Promise<void> }>

/** A server and a browser. */
export type Scene = Readonly<{ house: House; browser: Browser }>

/** Test timeout in milliseconds, for a busy machine. */
const LONGEST = 240_000

/** Browser shared by the test files of this process; it ends with the process. */
let browser: Promise<Browser> | undefined

/**
 * Describes tests that need a browser; they share one server. Without Chromium, a single test says how to install it:
 * skipped, in CI failed.
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

/** Starts a server with an empty database. */
export async function aHouse(): Promise<House> {
  const { stores, folder, place, remove } = await freshStores()
  // Pages and configuration contain the address, so the port is chosen before listening.
  const port = await aPort()
  const config = readConfig({
    DATA_DIR: folder,
    DATABASE_URL: addressOf(place),
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
