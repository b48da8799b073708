import { consultationById } from '../../src/consultation/queries.ts'
import { exportable } from '../../src/release/prepare.ts'
import { released } from '../../src/release/export.ts'
import { findResult, resultsOf } from '../../src/result/load.ts'
import type { Person } from '../../src/people/person.ts'
import { CODES, table, textsOf } from '../release/sealed.ts'
import { NOON, type Installation } from '../support/app.ts'

/** Everything published about a consultation: numbers of people by name, and the rest as text. */
export type Published = Readonly<{ counts: ReadonlyMap<string, number>; all: string }>

/** Returns what a researcher can read: results of these questions, texts, and an export. */
export async function publishedBy(
  { stores }: Installation,
  researcher: Person,
  id: number,
  questions: readonly string[],
): Promise<Published> {
  const counts = new Map<string, number>()
  const rest: unknown[] = []
  const results = await resultsOf(stores.db, researcher, id)
  for (const code of questions) {
    const found = await findResult(stores.db, results, code)
    if (found?.is !== 'question') continue
    for (const block of found.table?.blocks ?? [])
      for (const row of [...block.rows, ...(block.total ? [block.total] : [])])
        if (row.state === 'shown') {
          counts.set(`table ${code}, ${block.code}, ${row.subgroup}`, row.base)
          rest.push(row)
        }
    if (found.words?.state === 'shown') counts.set(`words ${code}`, found.words.all)
  }
  for (const [file, rows] of await exportedBy(stores, id)) {
    counts.set(file, rows.length)
    for (const name of PLACES)
      for (const row of rows) {
        const what = `${file}, ${name} ${row[name] ?? ''}`
        if (row[name] !== undefined) counts.set(what, (counts.get(what) ?? 0) + 1)
      }
    rest.push(asTold(rows))
  }
  return { counts, all: JSON.stringify(rest) }
}

/** Returns rows sorted, without random ids and without columns that are not asked (-95) in all rows. */
function asTold(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const told = Object.keys(rows[0] ?? {}).filter((name) => rows.some((row) => row[name] !== '-95'))
  return rows.map((row) => told.map((name) => (name === 'response' ? '' : row[name])).join('\n')).sort()
}

/** Columns of a row's origin. */
const PLACES = ['workshop', 'session', 'version', 'mode'] as const

async function exportedBy(stores: Installation['stores'], id: number) {
  const found = await exportable(stores.reader, await consultationById(stores.db, id), CODES)
  if (found.is !== 'ready') return []
  const files = await textsOf(await released(stores, found.ready, { reason: 'To look', by: null, at: NOON }))
  return ['responses.csv', 'answers_text.csv'].map((name) => [name, table(files[name])] as const)
}

/** Returns the numbers below the threshold that subtracting one state from the other reveals. */
export function toldBetween(before: Published, after: Published, threshold: number): readonly string[] {
  const names = new Set([...before.counts.keys(), ...after.counts.keys()])
  const told = [...names].flatMap((name) => {
    const [was, is] = [before.counts.get(name) ?? 0, after.counts.get(name) ?? 0]
    const people = Math.abs(is - was)
    return people > 0 && people < threshold ? [`${name}: ${was}, then ${is}`] : []
  })
  const same = [...names].every((name) => before.counts.get(name) === after.counts.get(name))
  return same && before.all !== after.all ? [...told, 'the same counts of other answers'] : told
}
