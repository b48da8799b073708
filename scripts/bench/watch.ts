import { setTimeout as pause } from 'node:timers/promises'

import { paths } from '../../src/web/paths.ts'
import type { Child } from './child.ts'
import { bodyOf } from './invent.ts'
import { phoneAt, type Phone } from './phone.ts'
import { RESEARCHER } from './installation.ts'

/** Signs the researcher of the bench in. */
export async function signedIn(server: Child): Promise<Phone> {
  const phone = phoneAt(server.url)
  const body = bodyOf({ email: [RESEARCHER.email], password: [RESEARCHER.password] })
  const { status } = await phone.post(paths.signIn(), body)
  if (status !== 303) throw new Error(`signing in was answered with ${status}`)
  return phone
}

/** Requests a page; returns its milliseconds. */
export async function timed(phone: Phone, address: string): Promise<number> {
  const begun = performance.now()
  const { status } = await phone.get(address)
  if (status !== 200) throw new Error(`GET ${address} answered ${status}`)
  return performance.now() - begun
}

/** Requests the first page repeatedly until stopped; returns the longest latency in milliseconds. */
export function watch(server: Child): () => Promise<number> {
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
