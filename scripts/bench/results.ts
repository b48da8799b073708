import path from 'node:path'

import Sqlite from 'better-sqlite3'

import { paths } from '../../src/web/paths.ts'
import { serverOf } from './child.ts'
import { figure, median, spread } from './numbers.ts'
import { FILE, type Installation } from './installation.ts'
import { line, say, type Line } from './topic.ts'
import { signedIn, timed, watch } from './watch.ts'

/** Questions whose pages are requested, with a label. */
const ASKED = [
  ['c1', 'a choice'],
  ['s1', 'ten statements'],
  ['t2', 'a text'],
] as const
const TIMES = 3

/** Measures a question's page over all responses of an installation. */
export async function resultLines(there: Installation, consultation_id: number): Promise<readonly Line[]> {
  const bare = bareCount(path.join(there.folder, FILE))
  const server = await serverOf('server', [], there.env)
  const phone = await signedIn(server)
  const lines: Line[] = []
  for (const [code, words] of ASKED) {
    const ms: number[] = []
    const waits: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const watched = watch(server)
      ms.push(await timed(phone, paths.result(consultation_id, code)))
      waits.push(await watched())
    }
    say(`The result of ${words}: ${figure(median(ms))} ms`)
    lines.push(
      line(`The page of ${words}`, spread(ms, ' ms'), {
        beside: `${figure(bare)} ms`,
        ratio: figure(median(ms) / bare),
      }),
      line(`The page of ${words}: longest wait of others`, spread(waits, ' ms')),
    )
  }
  phone.close()
  await server.stop()
  return lines
}

/** Milliseconds of a loop that reads and parses every sealed response and counts one question. */
function bareCount(file: string): number {
  const db = new Sqlite(file, { readonly: true })
  const begun = performance.now()
  const counts = new Map<string, number>()
  for (const answers of db.prepare('select answers from sealed_response').pluck().iterate()) {
    const { c1 } = JSON.parse(String(answers)) as { c1?: { choice: string } }
    const choice = c1?.choice ?? ''
    counts.set(choice, (counts.get(choice) ?? 0) + 1)
  }
  db.close()
  return performance.now() - begun
}
