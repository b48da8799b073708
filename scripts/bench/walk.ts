import { paths } from '../../src/web/paths.ts'
import type { Invented } from './invent.ts'
import { textOf, type Answered, type Phone } from './phone.ts'

/** A participant at the last step: the body that Send posts. */
export type Ready = Readonly<{ join_code: string; body: string }>

/** Requests of a complete pass: GET of start, three sections, check and sent, POST of all but the last. */
export const REQUESTS = 11

/** One complete pass, join to sent; returns the milliseconds of sending. Throws on an unexpected page. */
export async function pass(phone: Phone, join_code: string, person: Invented): Promise<number> {
  const ms = await send(phone, await fill(phone, join_code, person))
  await page(phone, paths.sent(join_code))
  return ms
}

/** From the start page to the last one before sending. `seen` receives every page. */
export async function fill(
  phone: Phone,
  join_code: string,
  person: Invented,
  seen: (name: string, page: Answered) => void = () => {},
): Promise<Ready> {
  seen('start', await page(phone, paths.start(join_code)))
  let here = await posted(phone, paths.start(join_code), person.start)
  while (here !== paths.check(join_code)) {
    const section = Number(/sections\/(\d+)/.exec(here)?.[1])
    seen(`section ${section}`, await page(phone, here))
    here = await posted(phone, addressOf(here), person.sections[section - 1] ?? '')
  }
  const check = await page(phone, here)
  seen('check', check)
  const [, revision = ''] = /name="revision" value="([^"]+)"/.exec(textOf(check)) ?? []
  return { join_code, body: `spoken=en&revision=${encodeURIComponent(revision)}&do=send` }
}

/** Sends and returns the milliseconds until the acknowledgement. */
export async function send(phone: Phone, { join_code, body }: Ready): Promise<number> {
  const begun = performance.now()
  const here = await posted(phone, paths.send(join_code), body)
  const ms = performance.now() - begun
  if (addressOf(here) !== paths.sent(join_code)) throw new Error(`sent and came to ${here}`)
  return ms
}

async function page(phone: Phone, address: string): Promise<Answered> {
  const answered = await phone.get(address)
  if (answered.status !== 200) throw new Error(`GET ${address} answered ${answered.status}`)
  return answered
}

async function posted(phone: Phone, address: string, body: string): Promise<string> {
  const answered = await phone.post(address, body)
  if (answered.status !== 303)
    throw new Error(`POST ${address} answered ${answered.status}: ${textOf(answered).slice(0, 2000)}`)
  if (answered.location.includes('faults=')) throw new Error(`POST ${address} was refused`)
  return answered.location
}

const addressOf = (path: string) => path.split(/[?#]/)[0] ?? path
