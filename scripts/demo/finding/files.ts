import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { findingPaths } from '../../../src/finding/paths.ts'
import { exampleConsultation } from '../../../src/workshop/example.ts'
import { newPassword, staffBy } from '../staff.ts'

/** Downloads the working paper in each language of the example, and the file of its evidence, to a folder. */
export async function findingFiles(
  { url, consultation_id: id, link }: Readonly<{ url: string; consultation_id: number; link: string }>,
  out: string,
): Promise<readonly string[]> {
  const researcher = await staffBy(url, link, newPassword())
  const { languages, default_language } = exampleConsultation().consultation
  const files = [
    ...languages.map((code) => [`working-paper.${code}.html`, findingPaths.paperFile(id, code)] as const),
    ['evidence.csv', findingPaths.evidenceFile(id, default_language)] as const,
  ]
  mkdirSync(out, { recursive: true })
  for (const [name, address] of files)
    writeFileSync(path.join(out, name), await researcher.page(address), { mode: 0o600 })
  return files.map(([name]) => `findings/${name}`)
}
