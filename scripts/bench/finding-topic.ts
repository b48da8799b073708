import { findingPaths } from '../../src/finding/paths.ts'
import { serverOf, type Child } from './child.ts'
import { clocks } from './clocks.ts'
import { CODED, fillFindings, type Extent } from './fill-findings.ts'
import { installation } from './installation.ts'
import { figure, median } from './numbers.ts'
import type { Phone } from './phone.ts'
import { line, say, type Topic } from './topic.ts'
import { signedIn, timed, watch } from './watch.ts'

const FEW: Extent = { answers: 500, findings: 40, quotes: 10 }
const MANY: Extent = { answers: 5_000, findings: 40, quotes: 10 }
const LISTED: Extent = { answers: 500, findings: 200, quotes: 1 }
const TIMES = 15
/** Milliseconds of the chain and the audit, and others wait at most. */
const [AIM_CHAIN, AIM_AUDIT, AIM_OTHERS] = [300, 2_000, 100]
const RECOMMENDATION = { kind: 'recommendation', number: 1 } as const
const FINDING = { kind: 'finding', number: 1 } as const

/** Milliseconds of a page the first time and later (median), and processor time of the server for it later. */
type Times = Readonly<{ first: number; again: number; cpu: number }>
/** `others`: the longest that others waited while audits were worked out. */
type Measured = Readonly<Record<'chain' | 'audit' | 'finding' | 'list', Times> & { others: number }>

/** Measures what findings rest on, whom they reach, and their pages, beside the same with a tenth of the answers. */
export async function findingTopic(): Promise<Topic> {
  const few = await measured(FEW)
  const many = await measured(MANY)
  const listed = await measured(LISTED)
  say(`Findings: ${figure(many.chain.again)} ms a chain, ${figure(many.audit.again)} ms an audit`)
  const beside = (times: Times, tenth: Times) => ({
    beside: `${figure(tenth.again)} ms with ${FEW.answers} answers`,
    ratio: figure(times.again / tenth.again),
  })
  const processor = (name: 'chain' | 'audit') =>
    line('Processor time of it', `${figure(many[name].cpu)} ms`, {
      beside: `${figure(few[name].cpu)} ms with ${FEW.answers} answers`,
      ratio: figure(many[name].cpu / few[name].cpu),
    })
  const within = (ms: number, aim: number) => ({
    aim: `${aim.toLocaleString('en')} ms or less`,
    reached: ms <= aim,
  })
  return {
    title: 'Findings and what they rest on',
    lines: [
      line('A chain of 40 findings, 400 quotes and 20,000 codings', `${figure(many.chain.again)} ms`, {
        ...beside(many.chain, few.chain),
        ...within(many.chain.again, AIM_CHAIN),
      }),
      processor('chain'),
      line('The same the first time', `${figure(many.chain.first)} ms`),
      line('An audit of 5,000 answers with 1,000 draws', `${figure(many.audit.again)} ms`, {
        ...beside(many.audit, few.audit),
        ...within(many.audit.again, AIM_AUDIT),
      }),
      processor('audit'),
      line('The same the first time', `${figure(many.audit.first)} ms`, within(many.audit.first, AIM_AUDIT)),
      line('Others wait meanwhile at most', `${figure(many.others)} ms`, within(many.others, AIM_OTHERS)),
      line('A finding', `${figure(many.finding.again)} ms`, beside(many.finding, few.finding)),
      line('The list of 200 findings', `${figure(listed.list.again)} ms`, {
        beside: `${figure(few.list.again)} ms with ${FEW.findings}`,
        ratio: figure(listed.list.again / few.list.again),
      }),
    ],
    notes: [
      `Pages as a browser requests them, medians of ${TIMES}; answers have four codes of 100 each. The first time nothing is remembered yet. Others: the longest request of the first page for participants while audits are worked out.`,
    ],
  }
}

async function measured(extent: Extent): Promise<Measured> {
  const there = installation()
  const stores = await there.stores()
  const id = await fillFindings(stores, extent)
  await stores.close()
  const server = await serverOf('server', [], there.env)
  const phone = await signedIn(server)
  await timed(phone, findingPaths.list(id))
  const chain = await timesOf(server, phone, findingPaths.chain(id, RECOMMENDATION))
  const audit = await timesOf(server, phone, findingPaths.audit(id, CODED))
  const others = watch(server)
  for (let time = 0; time < 3; time += 1) await timed(phone, findingPaths.audit(id, CODED))
  const longest = await others()
  const pages = {
    finding: await timesOf(server, phone, findingPaths.statement(id, FINDING)),
    list: await timesOf(server, phone, findingPaths.list(id)),
  }
  phone.close()
  await server.stop()
  there.remove()
  return { chain, audit, ...pages, others: longest }
}

async function timesOf({ pid }: Child, phone: Phone, address: string): Promise<Times> {
  const first = await timed(phone, address)
  const ms: number[] = []
  const used = clocks([pid])
  for (let time = 0; time < TIMES; time += 1) ms.push(await timed(phone, address))
  return { first, again: median(ms), cpu: (used().server_cpu * 1000) / TIMES }
}
