import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'

import Sqlite from 'better-sqlite3'

/**
 * Baseline of the export: a bare loop that reads the same rows by key and writes the same three files of codes by hand.
 * Arguments: the database file and the output folder.
 */
const [file = '', folder = ''] = process.argv.slice(2)
const BATCH = 500

type Cells = [question: string, column: string, cell: string | number][]
type Stored = {
  _group: string
  _language: string
  [question: string]: string | number | Readonly<Record<string, string>>
}

const db = new Sqlite(file, { readonly: true })
const sessions = db.prepare('select id from session').pluck().all()
const next = db.prepare(
  'select k, answers from sealed_response where session_id = ? and k > ? order by k limit ?',
)
const files = ['responses', 'answers_long', 'answers_text'].map((name) =>
  openSync(path.join(folder, `${name}.csv`), 'wx'),
)
let rows = 0
for (const session of sessions) {
  for (let after: Uint8Array = Buffer.alloc(0); ;) {
    const batch = next.all(session, after, BATCH) as { k: Uint8Array; answers: string }[]
    const texts = ['', '', '']
    for (const { answers } of batch) {
      rows += 1
      for (const [at, text] of written(`AAAAAA-${rows}`, JSON.parse(answers) as Stored).entries())
        texts[at] += text
    }
    for (const [at, handle] of files.entries()) writeSync(handle, texts[at] ?? '')
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) break
    after = last.k
  }
}
for (const handle of files) closeSync(handle)
console.log(rows)

/** A response as one wide row, as a row per code and per text. */
function written(id: string, { _group, _language, ...answers }: Stored): string[] {
  const head = ['BENCH', 'W11', 'W11-1', 1, _group, 'phone', _language]
  const cells: Cells = []
  for (const [question, answer] of Object.entries(answers)) {
    if (typeof answer !== 'object') {
      cells.push([question, question, answer])
      continue
    }
    const { choice, ...statements } = answer
    if (choice !== undefined) cells.push([question, question, Number(choice)])
    for (const [item, chosen] of Object.entries(statements))
      cells.push([question, `${question}_${item}`, Number(chosen)])
  }
  const wide = cells.flatMap(([, , cell]): (string | number)[] =>
    typeof cell === 'string' ? [cell, ''] : [cell],
  )
  const codes = cells.filter(([, , cell]) => typeof cell === 'number')
  const words = cells.filter(([, , cell]) => typeof cell === 'string')
  return [
    line(['colloquy.responses/1', id, ...head, ...wide]),
    codes.map((cell) => line(['colloquy.answers_long/1', id, ...head, ...cell, 'Rather agree'])).join(''),
    words.map((cell) => line(['colloquy.answers_text/1', id, ...head, ...cell, ''])).join(''),
  ]
}

/** Serializes one CSV row (RFC 4180). */
function line(cells: readonly (string | number)[]): string {
  let text = ''
  for (const cell of cells) {
    const quoted = typeof cell === 'string' && /[",\r\n]/.test(cell)
    text += `${text === '' ? '' : ','}${quoted ? `"${cell.replaceAll('"', '""')}"` : cell}`
  }
  return `${text}\r\n`
}
