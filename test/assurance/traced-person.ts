import { keysOf, type Keys } from '../../src/participant/secret.ts'
import type { Session } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { httpClient } from '../support/http-client.ts'
import { boxesOpened, timesIn } from './forensics.ts'

/** A participant: keys derived from the cookie, text sent, and named traces that must not be on disk. */
export type TracedPerson = Readonly<{
  keys: Keys
  sent: string
  traces: readonly (readonly [string, Buffer])[]
}>

/** Number of people of whom each is found, and the names of traces found. */
export type Found = Readonly<{
  receipts: number
  boxes: number
  words: number
  traces: readonly string[]
}>

/** A phone with a distinctive address and user agent; it types, answers, changes the answer, and sends if `sends`. */
export async function aTracedPerson(
  url: string,
  { id, join_code }: Session,
  number: number,
  sends: boolean,
): Promise<TracedPerson> {
  const address = `203.0.113.${100 + number}`
  const agent = `Telephone/${number}.9 (seen nowhere else; build ${number}ffa)`
  const phone = httpClient({ 'User-Agent': agent, 'X-Forwarded-For': address })
  const [thought, words] = [`thought-better-of-by-${number}-`, `arrival-${number}-of-these`]
  const tapped = `saved-while-typed-by-${number}-`
  await phone.post(`${url}${paths.start(join_code)}`, { do: 'start', group: 'farm', consent: 'yes' })
  await phone.post(`${url}${paths.section(join_code, 1)}`, { do: 'next', size: '7', source: '1' })
  await phone.post(`${url}${paths.saving(join_code, 2)}`, {
    ':touched': [`${number}-1 1`, '1 words'],
    words: tapped,
  })
  for (const said of [thought, words])
    await phone.post(`${url}${paths.section(join_code, 2)}`, { do: 'next', words: said })
  const { text } = await phone.get(`${url}${paths.check(join_code)}`)
  const revision = /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? ''
  if (sends) await phone.post(`${url}${paths.send(join_code)}`, { revision, do: 'send' })
  const secret = /draft=([\w-]+)/.exec(phone.cookie())?.[1] ?? ''
  const keys = keysOf(secret, id)
  const traces = [
    ...Object.entries({ address, agent, secret, thought, tapped, ...(sends ? {} : { words }) }),
    ...Object.entries({ cookie: Buffer.from(secret, 'base64url'), draft_key: keys.draft_key }),
  ]
  return {
    keys,
    sent: words,
    traces: traces.map(([name, trace]) => [`${name} of ${number}`, Buffer.from(trace)]),
  }
}

/** Returns what these bytes contain about these people. */
export const foundIn = (bytes: Buffer, people: readonly TracedPerson[]): Found => ({
  receipts: count(people, ({ keys }) => stands(bytes, keys.receipt)),
  boxes: count(people, ({ keys }) => boxesOpened(bytes, keys) > 0),
  words: count(people, ({ sent }) => timesIn(bytes, sent) > 0),
  traces: tracesIn(bytes, people),
})

const count = (people: readonly TracedPerson[], is: (one: TracedPerson) => boolean) =>
  people.filter(is).length

/** Returns the names of traces found raw, in hexadecimal or in base64. */
export const tracesIn = (bytes: Buffer, people: readonly TracedPerson[]): readonly string[] =>
  people.flatMap(({ traces }) => traces.filter(([, trace]) => stands(bytes, trace)).map(([name]) => name))

const stands = (bytes: Buffer, trace: Buffer): boolean =>
  encodingsOf(trace).some((written) => bytes.includes(written))

/** Returns encodings of bytes; base64 has three, depending on the offset in the encoded data. */
function encodingsOf(trace: Buffer): readonly (string | Buffer)[] {
  const hex = trace.toString('hex')
  const within = [0, 1, 2].flatMap((before) =>
    (['base64', 'base64url'] as const).map((encoding) => {
      const written = Buffer.concat([Buffer.alloc(before), trace])
        .toString(encoding)
        .replace(/=+$/, '')
      // The first and last characters also encode adjacent bytes.
      return written.slice(before === 0 ? 0 : before + 1, -1)
    }),
  )
  return [trace, hex, hex.toUpperCase(), ...within]
}
