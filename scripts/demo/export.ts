import { consultationById } from '../../src/consultation/queries.ts'
import type { Surroundings } from '../../src/context.ts'
import { fileNames, released } from '../../src/release/export.ts'
import { prepared } from '../../src/release/prepare.ts'
import { writeFiles } from '../../src/release/pack.ts'

/** Reason for exporting rare combinations. */
const REASON = 'A demonstration: every answer is invented.'

/** Exports the coded data of the demonstration to a folder; returns the file names. */
export async function exported(
  { stores, now }: Surroundings,
  consultationId: number,
  out: string,
): Promise<readonly string[]> {
  const consultation = await consultationById(stores.db, consultationId)
  const options = {
    values: 'codes',
    language: consultation.default_language,
    bom: true,
    separator: ',',
  } as const
  const ready = await prepared(stores.reader, consultation, options)
  const release = await released(stores, ready, { reason: REASON, by: null, at: now() })
  await writeFiles(out, release)
  return fileNames(ready)
}
