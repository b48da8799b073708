import type { Express } from 'express'

import { browser } from '../support/app.ts'
import { paths, type Input } from './adapter.ts'

/** Fields one participant posts, for every section; only some are asked. */
export type Sheet = Readonly<{ group: string; language: string; fields: Input }>

/** Pages a participant saw, in order. */
export type Seen = Readonly<{ address: string; html: string }>

/** Walks one participant through a session to the end. Throws on an unexpected page. */
export async function walk(app: Express, join_code: string, sheet: Sheet): Promise<readonly Seen[]> {
  const { get, post } = browser(app)
  const seen: Seen[] = []
  const look = async (address: string) => {
    const { text } = await get(address).expect(200)
    seen.push({ address, html: text })
    return text
  }
  const press = async (address: string, fields: Input) => {
    const { status, headers } = await post(address, fields)
    if (status !== 303) throw new Error(`${address} answered ${status}`)
    return headers['location'] ?? ''
  }
  const start = `${paths.start(join_code)}?lang=${sheet.language}`
  await look(start)
  let here = await press(start, { group: [sheet.group], consent: ['yes'], do: ['start'] })
  for (let pages = 0; here !== paths.check(join_code); pages += 1) {
    if (pages > 30) throw new Error(`${here} leads nowhere`)
    await look(here)
    here = await press(here.replace(/[?#].*$/, ''), { ...sheet.fields, do: ['next'] })
  }
  const revision = /name="revision" value="([^"]+)"/.exec(await look(here))?.[1] ?? ''
  here = await press(paths.send(join_code), { revision: [revision], do: ['send'] })
  if (!here.startsWith(paths.sent(join_code))) throw new Error(`sent and came to ${here}`)
  await look(paths.sent(join_code))
  return seen
}
