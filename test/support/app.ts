import type { Express } from 'express'
import pino from 'pino'
import request from 'supertest'

import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { Context } from '../../src/context.ts'
import type { DatabaseLocation } from '../../src/db/database-url.ts'
import { addressOf, freshStores, type Fresh } from './database.ts'

/** Noon on the first day of the workshop in Geneva. */
export const NOON = new Date('2016-04-07T10:00:00Z')

/** An application for one test: real database, real HTTP, a settable clock. */
export type Installation = Context & {
  app: Express
  folder: string
  place: DatabaseLocation
  clock: { now: Date }
  /** Lines of the log. */
  logged: string[]
  remove: () => Promise<void>
}

type Settings = Readonly<Record<string, string>>

/** Creates an installation with an empty database. Settings are environment variables. */
export const installation = async (settings: Settings = {}): Promise<Installation> =>
  installationOn(await freshStores(), settings)

/** Creates an installation on this database. */
export function installationOn(fresh: Fresh, settings: Settings = {}): Installation {
  const { stores, folder, place, remove } = fresh
  const clock = { now: NOON }
  const logged: string[] = []
  const context: Context = {
    stores,
    config: readConfig({ DATA_DIR: folder, DATABASE_URL: addressOf(place), ...settings }),
    secrets: { visit: 'a secret for tests' },
    now: () => clock.now,
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    stopping: new AbortController().signal,
  }
  return { ...context, app: createApp(context), folder, place, clock, logged, remove }
}

/** HTTP client that keeps cookies and sends same-origin headers. */
export function browser(app: Express) {
  const agent = request.agent(app)
  const own = { 'Sec-Fetch-Site': 'same-origin' }
  return {
    get: (address: string) => agent.get(address).set(own),
    /** Posts a form; a list gives a field several values. */
    post: (address: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) =>
      agent.post(address).set(own).type('form').send(formBody(fields)),
    agent,
  }
}

export type Browser = ReturnType<typeof browser>

export function formBody(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const item of typeof value === 'string' ? [value] : value) body.append(name, item)
  }
  return body.toString()
}

/** The CSRF token of a staff page. */
export const tokenIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
