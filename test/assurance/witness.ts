import { keysOf, type Keys } from '../../src/participant/secret.ts'
import type { Session } from '../../src/session/session.ts'
import { paths } from '../../src/web/paths.ts'
import { traveller } from '../support/traveller.ts'
import { boxesOpened, timesIn } from './forensics.ts'

/** Somebody who was there: what their cookie leads to, the words they sent, and by name what no disk may keep. */
export type Witness = Readonly<{ keys: Keys; sent: string; traces: readonly (readonly [string, Buffer])[] }>

/** Of how many people this is found, and the names of the traces that are. */
export type Found = Readonly<{
  receipts: number
  boxes: number
  words: number
  traces: readonly string[]
}>

/** A phone with an address and a browser of its own: somebody types, answers, thinks better of it, sends or stops. */
export async function aWitness(
  url: string,
  { id, join_code }: Session,
  number: number,
  sends: boolean,
): Promise<Witness> {
  const address = `203.0.113.${100 + number}`
  const agent = `Telephone/${number}.9 (seen nowhere else; build ${number}ffa)`
  const phone = traveller({ 'User-Agent': agent, 'X-Forwarded-For': address })
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

/** What of these people stands in these bytes. */
export const foundIn = (bytes: Buffer, people: readonly Witness[]): Found => ({
  receipts: count(people, ({ keys }) => stands(bytes, keys.receipt)),
  boxes: count(people, ({ keys }) => boxesOpened(bytes, keys) > 0),
  words: count(people, ({ sent }) => timesIn(bytes, sent) > 0),
  traces: tracesIn(bytes, people),
})

const count = (people: readonly Witness[], is: (one: Witness) => boolean) => people.filter(is).length

/** The names of what must not be there and is, as it is or in hexadecimal or base64. */
export const tracesIn = (bytes: Buffer, people: readonly Witness[]): readonly string[] =>
  people.flatMap(({ traces }) => traces.filter(([, trace]) => stands(bytes, trace)).map(([name]) => name))

const stands = (bytes: Buffer, trace: Buffer): boolean =>
  encodingsOf(trace).some((written) => bytes.includes(written))

/** The ways bytes can be written down. In base64 they look in three ways, by where in a longer text they begin. */
function encodingsOf(trace: Buffer): readonly (string | Buffer)[] {
  const hex = trace.toString('hex')
  const within = [0, 1, 2].flatMap((before) =>
    (['base64', 'base64url'] as const).map((encoding) => {
      const written = Buffer.concat([Buffer.alloc(before), trace])
        .toString(encoding)
        .replace(/=+$/, '')
      // The first and the last characters are of what stands beside as well.
      return written.slice(before === 0 ? 0 : before + 1, -1)
    }),
  )
  return [trace, hex, hex.toUpperCase(), ...within]
}
