import type { Stores } from '../../src/db/database.ts'
import { paths } from '../../src/web/paths.ts'
import { serverOf, type Child } from './child.ts'
import { inventedFor } from './invent.ts'
import type { Target, Found } from './job.ts'
import { targetOf, fetched, inserted, sentAtOnce, walked, type Inserted } from './load.ts'
import { figure } from './numbers.ts'
import { phoneAt, textOf } from './phone.ts'
import { benchForm } from './questionnaire.ts'
import type { Sizes } from './sizes.ts'
import { anOpenSession, installation, type Installation } from './installation.ts'
import { say, type Effort } from './topic.ts'
import { fill, send } from './walk.ts'

/** Numbers of people answering concurrently. */
export const LEVELS = [1, 50, 200] as const
/** People pressing Send simultaneously. */
export const AT_ONCE = 50

/** Results of one round: the product at each level and sending at once, and the baselines. */
export type Round = Readonly<{
  levels: readonly Found[]
  at_once: Found
  bare_walk: Found
  bare_pages: Found
  bare_at_once: Found
  bare_insert: Inserted
}>

/** Runs the load on the server and, alternating, on a bare site. Throws when a response is missing. */
export async function playedRounds(
  effort: Effort,
): Promise<{ rounds: readonly Round[]; sizes: Sizes; stored: number }> {
  const there = installation()
  const stores = await there.stores()
  const join_code = await anOpenSession(stores, benchForm)
  await stores.close()
  const server = await serverOf('server', [], there.env)
  const sizes = await sizesOf(server, join_code, there)
  const bare = await serverOf('bare-site', [JSON.stringify(sizes)])
  const [target, beside] = [targetOf(join_code, server), targetOf(join_code, bare)]
  say('Warming up …')
  const warm = { phones: 50, warm: 1, seconds: effort.seconds, seed: 1 }
  let sent = 1 + (await walked(target, warm)).sent
  await walked(beside, warm)
  const rounds: Round[] = []
  for (let seed = 2; rounds.length < effort.rounds; seed += 1)
    rounds.push(await round(target, beside, sizes, effort, seed))
  await Promise.all([server.stop(), bare.stop()])
  for (const { levels, at_once } of rounds)
    sent += [...levels, at_once].reduce((sum, one) => sum + one.sent, 0)
  const stored = await responsesIn(await there.stores())
  if (stored !== sent)
    throw new Error(`${sent} people were told that their answers are stored; ${stored} are`)
  there.remove()
  return { rounds, sizes, stored }
}

async function round(
  target: Target,
  beside: Target,
  sizes: Sizes,
  effort: Effort,
  seed: number,
): Promise<Round> {
  const { warm, seconds } = effort
  const short = { phones: 50, warm, seconds: seconds / 2, seed }
  const burst = { phones: AT_ONCE, rounds: effort.sends, seed }
  const bare_pages = await fetched(beside, short, sizes)
  const bare_insert = await inserted(sizes.row, seconds / 4)
  const levels: Found[] = []
  for (const phones of LEVELS) {
    const found = await walked(target, { phones, warm, seconds, seed })
    say(`${phones} at a time: ${figure(found.done / found.seconds)} passes a second`)
    levels.push(found)
  }
  const bare_walk = await walked(beside, short)
  const at_once = await sentAtOnce(target, burst)
  const bare_at_once = await sentAtOnce(beside, burst)
  say(`${AT_ONCE} sending at once: 99 % within ${figure(at_once.p99)} ms`)
  return { levels, at_once, bare_walk, bare_pages, bare_at_once, bare_insert }
}

/** Measures page and row sizes in a single pass. */
async function sizesOf(server: Child, join_code: string, there: Installation): Promise<Sizes> {
  const [person] = inventedFor(benchForm, 0, 1)
  if (!person) throw new Error('nobody was invented')
  const pages: Record<string, number> = {}
  const phone = phoneAt(server.url)
  const ready = await fill(phone, join_code, person, (name, page) => {
    if (!page.packed) throw new Error(`the ${name} page came without gzip`)
    pages[name] = Buffer.byteLength(textOf(page))
  })
  await send(phone, ready)
  pages['sent'] = Buffer.byteLength(textOf(await phone.get(paths.sent(join_code))))
  phone.close()
  const stores = await there.stores()
  const { answers } = await stores.db.selectFrom('response').select('answers').executeTakeFirstOrThrow()
  await stores.close()
  return { pages, row: Buffer.byteLength(answers) }
}

async function responsesIn(stores: Stores): Promise<number> {
  const { total } = await stores.db
    .selectFrom('response')
    .select((of) => of.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  await stores.close()
  return Number(total)
}
