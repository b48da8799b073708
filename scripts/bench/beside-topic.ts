import { execFileSync } from 'node:child_process'
import path from 'node:path'

import { HERE, serverOf, type Program } from './child.ts'
import type { Found } from './job.ts'
import { targetOf, walked } from './load.ts'
import { spread } from './numbers.ts'
import { benchForm } from './questionnaire.ts'
import { anOpenSession, installation } from './installation.ts'
import { line, say, type Effort, type Topic } from './topic.ts'

/** Pairs per round of the usual bench, since a pair is short. */
const PAIRS = 2

/**
 * Complete passes of this checkout under this Node and of a copy under another (`scripts/copy-on-node.sh`),
 * alternating: noise of the machine affects both.
 */
export async function besideTopic({ rounds, warm, seconds }: Effort, folder: string): Promise<Topic> {
  const other: Program = {
    node: path.resolve(folder, 'node/bin/node'),
    root: path.resolve(folder, 'checkout'),
  }
  execFileSync(other.node, ['scripts/build.mjs'], { cwd: other.root })
  const version = execFileSync(other.node, ['--version'], { encoding: 'utf8' }).trim()
  const servers = [await opened(HERE), await opened(other)] as const
  for (const { target } of servers) await walked(target, { phones: 50, warm, seconds, seed: 1 })
  const pairs: [Found, Found][] = []
  for (let seed = 2; pairs.length < rounds * PAIRS; seed += 1) {
    const load = { phones: 50, warm, seconds, seed }
    // Alternates the order.
    const [first, second] = seed % 2 === 0 ? servers : servers.toReversed()
    const one = await walked((first ?? servers[0]).target, load)
    const two = await walked((second ?? servers[1]).target, load)
    pairs.push(seed % 2 === 0 ? [one, two] : [two, one])
    say(`Pair ${pairs.length} of ${rounds * PAIRS}`)
  }
  for (const { close } of servers) await close()
  return {
    title: `Node ${process.version} beside ${version}`,
    lines: [
      compared('50 participants: passes a second', pairs, ({ done, seconds: taken }) => done / taken),
      compared(
        'processor time of a pass',
        pairs,
        ({ done, server_cpu }) => (1000 * server_cpu) / done,
        ' ms',
      ),
    ],
    notes: [
      `Medians of ${pairs.length} pairs with the least and the greatest, ${seconds} s each; the ratio is of each pair.`,
    ],
  }
}

async function opened(program: Program) {
  const there = installation()
  const stores = await there.stores()
  const join_code = await anOpenSession(stores, benchForm)
  await stores.close()
  const server = await serverOf('server', [], there.env, program)
  const close = async () => {
    await server.stop()
    there.remove()
  }
  return { target: targetOf(join_code, server), close }
}

function compared(
  what: string,
  pairs: readonly (readonly [Found, Found])[],
  of: (found: Found) => number,
  unit = '',
) {
  return line(
    what,
    spread(
      pairs.map(([one]) => of(one)),
      unit,
    ),
    {
      beside: spread(
        pairs.map(([, two]) => of(two)),
        unit,
      ),
      ratio: spread(pairs.map(([one, two]) => of(one) / of(two))),
    },
  )
}
