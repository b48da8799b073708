import type { Texts } from '../golden.ts'
import { onePass, prepared, releaseOf, sessionsOf, verified } from '../adapter.ts'
import { canonicalRows, numbersIn } from '../canonical.ts'
import type { Scene } from '../scene.ts'

const AT = new Date('2016-12-24T09:00:00Z')

/** Export files with codes, and with labels in English. */
export const exports = async (scene: Scene): Promise<Texts> =>
  await exportsIn(scene, 'exports', { separator: ',', codes: 'en', labels: 'en' })

/** The same with semicolons, in the other languages. */
export const semicolons = async (scene: Scene): Promise<Texts> =>
  await exportsIn(scene, 'exports-semicolon', { separator: ';', codes: 'ar', labels: 'fr' })

type Form = Readonly<{ separator: ',' | ';'; codes: string; labels: string }>

async function exportsIn(
  { there: { stores }, consultations }: Scene,
  area: string,
  { separator, ...languages }: Form,
): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const consultation of consultations)
    for (const values of ['codes', 'labels'] as const) {
      const options = { values, separator, language: languages[values], bom: separator === ';' }
      const ready = await prepared(stores.reader, consultation, options)
      const told = { code: 'TEST01', reason: 'A reason', at: AT }
      const files = canonical(await textsOf(releaseOf(stores.reader, ready, told)), separator)
      for (const [file, text] of files) texts.set(`${area}/${consultation.code}/${values}/${file}`, text)
    }
  return texts
}

function canonical(files: Texts, separator: string): Texts {
  const numbers = numbersIn(files.get('responses.csv') ?? '', separator)
  const texts = [...files].map(
    ([file, text]) => [file, isOfResponses(file) ? canonicalRows(text, separator, numbers) : text] as const,
  )
  return new Map(texts)
}

const isOfResponses = (file: string) =>
  ['responses.csv', 'answers_long.csv', 'answers_text.csv'].includes(file)

async function textsOf({ before, byRow, after, rows }: ReturnType<typeof releaseOf>): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { name, content } of before) texts.set(name, (await content()).text)
  for await (const chunks of onePass(byRow, rows()))
    for (const [{ name }, { text }] of chunks) texts.set(name, (texts.get(name) ?? '') + text)
  for (const { name, content } of after) texts.set(name, (await content()).text)
  return texts
}

/** Recorded and recomputed digest of each sealed session. */
export async function digests({ there, consultations }: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { id, code } of consultations) {
    const lines: string[] = []
    for (const session of await sessionsOf(there.stores.db, id)) {
      if (session.state !== 'sealed') continue
      const { ok, recorded, found } = await verified(there.stores.db, session)
      lines.push(
        `${session.code} ${session.sealed_count} recorded ${recorded} found ${found} ${ok ? 'same' : 'OTHER'}`,
      )
    }
    texts.set(`digests/${code}.txt`, `${lines.join('\n')}\n`)
  }
  return texts
}
