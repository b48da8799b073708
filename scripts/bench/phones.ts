import { setTimeout as pause } from 'node:timers/promises'

import { added, clocks } from './clocks.ts'
import { inventedFor, type Invented } from './invent.ts'
import type { Target, Found, Job, Used } from './job.ts'
import { percentile } from './numbers.ts'
import { phoneAt, type Phone } from './phone.ts'
import { benchForm } from './questionnaire.ts'
import { fill, pass, REQUESTS, send } from './walk.ts'

/** Child process of phones: takes one job from its parent, reports the result, and exits. */
process.once('message', (job: Job) => {
  void (job.do === 'send_at_once' ? atOnce(job) : inTurns(job)).then(
    (found) => process.send?.(found, () => process.disconnect()),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})

/** People prepared before measuring; a long run repeats them. */
const PEOPLE = 1000
/** Milliseconds of waiting until everyone has filled in the form. */
const GATHER = 50

type Turns = Extract<Job, { warm: number }>
/** Counters: requests while measuring, milliseconds, all sends. */
type Count = { running: boolean; requests: number; ms: number[]; sent: number }

/** Every phone repeats until the time is up; they start one after the other. */
async function inTurns(job: Turns): Promise<Found> {
  const people = inventedFor(benchForm, job.seed, PEOPLE)
  const count: Count = { running: false, requests: 0, ms: [], sent: 0 }
  const until = performance.now() + (job.warm + job.seconds) * 1000
  const phones = Array.from({ length: job.phones }, async (_, at) => {
    await pause((job.warm * 1000 * at) / job.phones)
    for (let turn = at; performance.now() < until; turn += job.phones)
      await (job.do === 'walk' ? aPass(job.target, people, turn, count) : allPages(job, turn, count))
  })
  const everyone = Promise.all(phones)
  await Promise.race([everyone, pause(job.warm * 1000)])
  const used = clocks(job.target.pids)
  count.running = true
  await Promise.race([everyone, pause(job.seconds * 1000)])
  count.running = false
  const found = {
    ...used(),
    done: count.requests / (job.do === 'walk' ? REQUESTS : 1),
    ...latencies(count.ms),
  }
  await everyone
  return { ...found, sent: count.sent }
}

/** A new participant: new connection, no cookie. */
async function aPass(target: Target, people: readonly Invented[], turn: number, count: Count): Promise<void> {
  const phone = counted(phoneIn(target, turn), count)
  const ms = await pass(phone, target.join_code, personAt(people, turn))
  phone.close()
  count.sent += 1
  if (count.running) count.ms.push(ms)
}

/** Fetches the pages serially on one connection. */
async function allPages({ target, pages }: Turns, turn: number, count: Count): Promise<void> {
  const phone = counted(phoneIn(target, turn), count)
  for (const address of pages) {
    const begun = performance.now()
    await phone.get(address)
    if (count.running) count.ms.push(performance.now() - begun)
  }
  phone.close()
}

async function atOnce({ target, phones, rounds, seed }: Extract<Job, { rounds: number }>): Promise<Found> {
  const people = inventedFor(benchForm, seed, PEOPLE)
  const ms: number[] = []
  let total: Used = { seconds: 0, server_cpu: 0, phones_cpu: 0, others_cpu: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const ready = await Promise.all(
      Array.from({ length: phones }, async (_, at) => {
        const turn = round * phones + at
        const phone = phoneIn(target, turn)
        return { phone, form: await fill(phone, target.join_code, personAt(people, turn)) }
      }),
    )
    await pause(GATHER)
    const used = clocks(target.pids)
    const took = await Promise.all(ready.map(async ({ phone, form }) => await send(phone, form)))
    // The first round warms up.
    if (round > 0) ms.push(...took)
    if (round > 0) total = added(total, used())
    for (const { phone } of ready) phone.close()
  }
  return { ...total, done: ms.length, ...latencies(ms), sent: rounds * phones }
}

const phoneIn = ({ urls }: Target, turn: number): Phone => phoneAt(urls[turn % urls.length] ?? '')

function counted(phone: Phone, count: Count): Phone {
  const one = <Answered>(answered: Answered): Answered => {
    if (count.running) count.requests += 1
    return answered
  }
  return {
    ...phone,
    get: async (address) => one(await phone.get(address)),
    post: async (address, body) => one(await phone.post(address, body)),
  }
}

const latencies = (ms: readonly number[]) => ({ p50: percentile(ms, 50), p99: percentile(ms, 99) })

const personAt = (people: readonly Invented[], turn: number): Invented =>
  people[turn % people.length] ?? { start: '', sections: [] }
