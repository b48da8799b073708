import path from 'node:path'

import Sqlite from 'better-sqlite3'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { paths } from '../../src/web/paths.ts'
import { serverOf } from './child.ts'
import { fillSealed } from './fill-sealed.ts'
import { FILE, installation, type Installation } from './installation.ts'
import { figure, median, spread } from './numbers.ts'
import { longForm } from './questionnaire.ts'
import { line, say, type Effort, type Topic } from './topic.ts'
import { signedIn, timed, watch } from './watch.ts'

const ROUNDS = 3
/** Times the bare loop. */
const AIM = 3
/** Milliseconds. */
const AIM_WAIT = 150

/** Measures the overview of all questions beside a bare loop over the same rows. */
export async function overviewTopic({ results }: Pick<Effort, 'results'>): Promise<Topic> {
  const there = installation()
  const stores = await there.stores()
  const consultation = await fillSealed(stores, results, longForm)
  await stores.close()
  const file = path.join(there.folder, FILE)
  const [bare, first, again, waits]: number[][] = [[], [], [], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    bare?.push(bareCount(file))
    const seen = await seenTwice(there, paths.results(consultation))
    first?.push(seen.first)
    again?.push(seen.again)
    waits?.push(seen.wait)
  }
  there.remove()
  const [beside, look, wait] = [median(bare ?? []), median(first ?? []), median(waits ?? [])]
  say(`The overview: ${figure(look)} ms; bare: ${figure(beside)} ms`)
  const questions = questionsOf(longForm).length
  return {
    title: `The overview of ${questions} questions and ${results.toLocaleString('en')} responses`,
    lines: [
      line('First look', spread(first ?? [], ' ms'), {
        beside: spread(bare ?? [], ' ms'),
        ratio: figure(look / beside),
        aim: `${AIM} or less`,
        reached: look / beside <= AIM,
      }),
      line('First look: longest wait of others', spread(waits ?? [], ' ms'), {
        aim: `${AIM_WAIT} ms or less`,
        reached: wait <= AIM_WAIT,
      }),
      line('Second look', spread(again ?? [], ' ms'), {
        beside: spread(bare ?? [], ' ms'),
        ratio: figure(median(again ?? []) / beside),
      }),
    ],
    notes: [
      'Beside it: one loop that reads and parses every sealed response and counts every answer by question, session and stakeholder group. Each round starts a server, which has nothing in memory.',
    ],
  }
}

async function seenTwice(there: Installation, address: string) {
  const server = await serverOf('server', [], there.env)
  const phone = await signedIn(server)
  const watched = watch(server)
  const first = await timed(phone, address)
  const wait = await watched()
  const again = await timed(phone, address)
  phone.close()
  await server.stop()
  return { first, again, wait }
}

/** Milliseconds of a loop that reads, parses and counts. */
function bareCount(file: string): number {
  const db = new Sqlite(file, { readonly: true })
  const begun = performance.now()
  const counts = new Map<string, number>()
  const rows = db.prepare('select session_id, answers from sealed_response').raw().iterate()
  for (const row of rows) {
    const [session, json] = row as [number, string]
    const { _group: group, ...answers } = JSON.parse(json) as Record<string, unknown>
    for (const code in answers) {
      const answer = typeof answers[code] === 'string' ? '' : JSON.stringify(answers[code])
      const name = `${code}/${String(session)}/${String(group)}/${answer}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  db.close()
  return performance.now() - begun
}
