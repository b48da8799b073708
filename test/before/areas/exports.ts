import type { Texts } from '../golden.ts'
import { filesOf, prepared, sessionsOf, verified } from '../adapter.ts'
import { canonicalRows, numbersIn } from '../canonical.ts'
import type { Scene } from '../scene.ts'

const AT = new Date('2016-12-24T09:00:00Z')

const FORMS = [
  { name: 'codes-comma', values: 'codes', separator: ',', language: 'en' },
  { name: 'codes-semicolon', values: 'codes', separator: ';', language: 'ar' },
  { name: 'labels-comma', values: 'labels', separator: ',', language: 'en' },
  { name: 'labels-semicolon', values: 'labels', separator: ';', language: 'fr' },
] as const

/** Every file of every export, in every form. */
export async function exports({ there, consultations }: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const consultation of consultations)
    for (const { name, ...form } of FORMS) {
      const ready = await prepared(there.stores.reader, consultation, { ...form, bom: false })
      const files = await textsOf(
        filesOf(there.stores.reader, ready, { code: 'TEST01', reason: 'A reason', at: AT }),
      )
      const numbers = numbersIn(files.get('responses.csv') ?? '', form.separator)
      for (const [file, text] of files)
        texts.set(
          `exports/${consultation.code}/${name}/${file}`,
          isOfResponses(file) ? canonicalRows(text, form.separator, numbers) : text,
        )
    }
  return texts
}

const isOfResponses = (file: string) =>
  ['responses.csv', 'answers_long.csv', 'answers_text.csv'].includes(file)

async function textsOf(files: ReturnType<typeof filesOf>): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { name, content } of files) {
    let text = ''
    for await (const chunk of content()) text += chunk.text
    texts.set(name, text)
  }
  return texts
}

/** What each sealed session recorded and what it comes to now. */
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
