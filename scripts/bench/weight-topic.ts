import { setTimeout as pause } from 'node:timers/promises'

import { paths } from '../../src/web/paths.ts'
import { serverOf, type Child } from './child.ts'
import { inventedFor } from './invent.ts'
import { memoryOf } from './machine.ts'
import { figure } from './numbers.ts'
import { phoneAt, textOf } from './phone.ts'
import { benchForm } from './questionnaire.ts'
import { anOpenSession, installation } from './installation.ts'
import { line, say, type Topic } from './topic.ts'
import { pass } from './walk.ts'

const AIM = { join_kilobytes: 20, join_requests: 4, pass_kilobytes: 60, idle_megabytes: 130 }
/** Seconds until a server without requests is idle. */
const IDLE = 10

/** Measures bytes transferred to a phone, and the memory of an idle server. */
export async function weightTopic(): Promise<Topic> {
  const there = installation()
  const stores = await there.stores()
  const join_code = await anOpenSession(stores, benchForm)
  await stores.close()
  say(`Waiting ${IDLE} s for an idle server …`)
  const server = await serverOf('server', [], there.env)
  await pause(IDLE * 1000)
  const idle = memoryOf(server.pid).now
  const join = await pageWithParts(server, paths.start(join_code))
  const join_page = await pageWithParts(server, paths.join())
  const whole = join.parts + (await passBytes(server, join_code))
  await server.stop()
  there.remove()
  return {
    title: 'Weight',
    lines: [
      weighed('Start page of a session', join, true),
      weighed('Page where a code is typed', join_page, true),
      line('A whole pass, parts of pages included', `${figure(whole / 1000)} kB`, {
        aim: `${AIM.pass_kilobytes} kB or less`,
        reached: whole / 1000 <= AIM.pass_kilobytes,
      }),
      line(`Memory of the server, idle for ${IDLE} s`, `${figure(idle)} MB`, {
        aim: `${AIM.idle_megabytes} MB or less`,
        reached: idle <= AIM.idle_megabytes,
      }),
    ],
    notes: [
      'Bytes as they arrive at a phone that keeps nothing yet, headers included: the page, its style sheets, scripts and icon. A kilobyte is 1,000 bytes.',
    ],
  }
}

type Weighed = Readonly<{ requests: number; bytes: number; parts: number }>

function weighed(what: string, { requests, bytes }: Weighed, aims: boolean) {
  const reached = bytes / 1000 <= AIM.join_kilobytes && requests <= AIM.join_requests
  return line(what, `${figure(bytes / 1000)} kB in ${requests} requests`, {
    aim: aims ? `${AIM.join_kilobytes} kB or less in ${AIM.join_requests} or fewer` : '',
    reached: aims ? reached : null,
  })
}

/** A page with all its resources. */
async function pageWithParts(server: Child, address: string): Promise<Weighed> {
  const phone = phoneAt(server.url)
  const html = textOf(await phone.get(address))
  const page = phone.bytes()
  const parts = [
    ...[...html.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, href = '']) => href),
    ...[...html.matchAll(/<(?:script|img) [^>]*src="([^"]+)"/g)].map(([, src = '']) => src),
  ]
  for (const part of parts) {
    const { status } = await phone.get(part)
    if (status !== 200) throw new Error(`GET ${part} answered ${status}`)
  }
  const bytes = phone.bytes()
  phone.close()
  return { requests: 1 + parts.length, bytes, parts: bytes - page }
}

async function passBytes(server: Child, join_code: string): Promise<number> {
  const [person] = inventedFor(benchForm, 7, 1)
  if (!person) throw new Error('nobody was invented')
  const phone = phoneAt(server.url)
  await pass(phone, join_code, person)
  phone.close()
  return phone.bytes()
}
