import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import Sqlite from 'better-sqlite3'

import { paths } from '../../src/web/paths.ts'
import { serverOf, type Child } from './child.ts'
import { figure, median, spread } from './numbers.ts'
import { bodyOf } from './invent.ts'
import { phoneAt, type Phone } from './phone.ts'
import { FILE, RESEARCHER, type Installation } from './installation.ts'
import { line, say, type Line } from './topic.ts'

/** Questions whose pages are requested, with a label. */
const ASKED = [
  ['c1', 'a choice'],
  ['s1', 'ten statements'],
  ['t2', 'a text'],
] as const
const TIMES = 3

/** Measures a question's page over all responses of an installation. */
export async function resultLines(there: Installation, consultation_id: number): Promise<readonly Line[]> {
  const bare = bareCount(path.join(there.folder, FILE))
  const server = await serverOf('server', [], there.env)
  const phone = await signedIn(server)
  const lines: Line[] = []
  for (const [code, words] of ASKED) {
    const ms: number[] = []
    const waits: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const watched = watch(server)
      ms.push(await timed(phone, paths.result(consultation_id, code)))
      waits.push(await watched())
    }
    say(`The result of ${words}: ${figure(median(ms))} ms`)
    lines.push(
      line(`The page of ${words}`, spread(ms, ' ms'), {
        beside: `${figure(bare)} ms`,
        ratio: figure(median(ms) / bare),
      }),
      line(`The page of ${words}: longest wait of others`, spread(waits, ' ms')),
    )
  }
  phone.close()
  await server.stop()
  return lines
}

async function signedIn(server: Child): Promise<Phone> {
  const phone = phoneAt(server.url)
  const body = bodyOf({ email: [RESEARCHER.email], password: [RESEARCHER.password] })
  const { status } = await phone.post(paths.signIn(), body)
  if (status !== 303) throw new Error(`signing in was answered with ${status}`)
  return phone
}

async function timed(phone: Phone, address: string): Promise<number> {
  const begun = performance.now()
  const { status } = await phone.get(address)
  if (status !== 200) throw new Error(`GET ${address} answered ${status}`)
  return performance.now() - begun
}

/** Requests the first page repeatedly until stopped; returns the longest latency in milliseconds. */
function watch(server: Child): () => Promise<number> {
  const phone = phoneAt(server.url)
  const ms: number[] = []
  const until = { over: false }
  const asking = (async () => {
    while (!until.over) {
      ms.push(await timed(phone, paths.join()))
      await pause(5)
    }
    phone.close()
  })()
  return async () => {
    until.over = true
    await asking
    return Math.max(...ms)
  }
}

/** Milliseconds of a loop that reads and parses every sealed response and counts one question. */
function bareCount(file: string): number {
  const db = new Sqlite(file, { readonly: true })
  const begun = performance.now()
  const counts = new Map<string, number>()
  for (const answers of db.prepare('select answers from sealed_response').pluck().iterate()) {
    const { c1 } = JSON.parse(String(answers)) as { c1?: { choice: string } }
    const choice = c1?.choice ?? ''
    counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }
  db.close()
  return performance.now() - begun
}
