import { findingPaths } from '../../../src/finding/paths.ts'
import {
  FIELDS,
  statementNamed,
  type Kind,
  type StatementKey,
} from '../../../src/finding/statement/statement.ts'
import { fieldIn } from '../html.ts'
import type { Staff } from '../staff.ts'
import type { Pass, Written } from './example.ts'
import { figureFields } from './figures.ts'

/** Begins a statement, chooses the figures of its places, writes its texts and passes flags; returns its key. */
export async function write(staff: Staff, id: number, kind: Kind, written: Written): Promise<StatementKey> {
  const begin = findingPaths.begin(id, kind)
  const [first] = FIELDS[kind]
  const address = await staff.act(begin, begin, { words: [written[first] ?? ''] })
  const key = statementNamed(address.slice(address.lastIndexOf('/') + 1))
  if (!key) throw new Error(`began a statement and came to ${address}`)
  const html = await staff.page(address)
  for (const figure of written.figures ?? [])
    await staff.send(html, findingPaths.choosing(id, key), figureFields(figure))
  const texts = Object.fromEntries(FIELDS[kind].map((field) => [field, [written[field] ?? '']]))
  await staff.send(html, findingPaths.texts(id, key), {
    revision: [fieldIn(html, 'revision')],
    language: ['en'],
    ...texts,
  })
  if (written.passes) await pass(staff, id, key, written.passes)
  return key
}

async function pass(staff: Staff, id: number, key: StatementKey, passes: readonly Pass[]): Promise<void> {
  const html = await staff.page(findingPaths.numbers(id, key))
  for (const { field, flagged, reason, not_of_people } of passes)
    await staff.send(html, findingPaths.passing(id, key), {
      field: [field],
      flagged: [flagged],
      reason: [reason],
      not_of_people: not_of_people ? ['1'] : [],
    })
}
