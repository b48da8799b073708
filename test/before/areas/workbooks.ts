import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { asJson, languageOf, openWorkbook, paths, quotedOf, readWorkbook } from '../adapter.ts'
import { canonicalPage } from '../canonical.ts'
import type { Texts } from '../golden.ts'
import { SAMPLES, WORKBOOKS } from '../kept.ts'
import type { Scene } from '../scene.ts'
import { tokenIn } from '../../support/app.ts'

/** Result of reading each workbook: report in English, and questionnaire. */
export async function workbooks(): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const file of workbookFiles()) texts.set(`workbooks/${path.basename(file)}.txt`, readAs(file))
  return await Promise.resolve(texts)
}

const workbookFiles = () =>
  [SAMPLES, WORKBOOKS].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.xlsx?$/.test(name))
      .sort()
      .map((name) => path.join(folder, name)),
  )

function readAs(file: string): string {
  const opened = openWorkbook(readFileSync(file))
  if (!opened.ok) return inLines(opened.sentence)
  const called = path.basename(file).replace(/\.\w+$/, '')
  const reading = readWorkbook(opened.workbook, { language: 'en', called })
  const { renamed } = reading.report
  const report = asJson(reading, (one) => quotedOf(languageOf('en'), one))
  return inLines({ report, renamed, form: reading.ok ? reading.form : null })
}

const inLines = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/** Each published version exported as a workbook: sheets, with a line per cell. */
export async function written({ rosa, versions }: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  for (const { id, file } of versions.filter(({ state }) => state === 'published')) {
    const { body } = await rosa.get(paths.xlsform(id)).buffer(true).parse(asBytes).expect(200)
    texts.set(`written/${file}.txt`, cellsOf(body as Buffer))
  }
  return texts
}

function cellsOf(bytes: Buffer): string {
  const opened = openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.sentence.key)
  const lines = opened.workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ number, cells }) =>
      [...cells].map(([column, text]) => `${name} ${number}:${column + 1} ${JSON.stringify(text)}`),
    ),
  )
  return `${lines.join('\n')}\n`
}

type Parse = NonNullable<Parameters<ReturnType<Scene['rosa']['get']>['parse']>[0]>
const asBytes: Parse = (response, done) => {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer | string) => chunks.push(Buffer.from(chunk)))
  response.on('end', () => done(null, Buffer.concat(chunks)))
}

const SENT = ['choice_filter_test.xlsx', 'tutorial.xls']

/** Page after uploading each workbook: report or errors. */
export async function brought({ rosa, consultations }: Scene): Promise<Texts> {
  const texts = new Map<string, string>()
  const at = paths.bringWorkbook(consultations[1]?.id ?? 0)
  for (const file of workbookFiles().filter((one) => SENT.includes(path.basename(one)))) {
    const csrf = tokenIn((await rosa.get(at)).text)
    const { status, text, headers } = await rosa.agent
      .post(at)
      .set('Sec-Fetch-Site', 'same-origin')
      .field('_csrf', csrf)
      .attach('file', file)
    const page = status === 303 ? (await rosa.get(headers['location'] ?? '')).text : text
    texts.set(`brought/${path.basename(file)}.html`, `${status}\n${canonicalPage(page)}`)
  }
  return texts
}
