import { type Token, tokensOf } from '../../instrument/expression/token.ts'
import { messageOf } from '../../locale/message.ts'
import type { Sentence } from '../../web/form.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { MOST_ROWS, conditionsFor } from './looked-up.ts'

/**
 * Returns an expression with nested conditions for each `pulldata('file', 'column', 'key column', key)` whose CSV file
 * came with the workbook; other calls stay.
 */
export function withoutPulldata(source: string, files: readonly Sheet[]): string {
  const call = lastCall(source)
  const looked = call && lookedUp(call, files)
  if (!call || typeof looked !== 'string') return source
  return withoutPulldata(source.slice(0, call.from) + looked + source.slice(call.to), files)
}

/** Returns why a file cannot be looked up in an expression; undefined where the call itself is at fault. */
export function pulldataFault(source: string, files: readonly Sheet[]): Sentence | undefined {
  const call = lastCall(withoutPulldata(source, files))
  const looked = call && lookedUp(call, files)
  return typeof looked === 'string' ? undefined : looked
}

function lastCall(source: string): Call | undefined {
  if (!source.includes('pulldata')) return undefined
  const tokens = tokensOf(source)
  const at = tokens.findLastIndex(({ kind, text }) => kind === 'name' && text === 'pulldata')
  return at < 0 ? undefined : callAt(source, tokens, at)
}

type Call = { readonly from: number; readonly to: number; readonly args: readonly string[] }

/** The call that begins at a token, with the source of its arguments. */
function callAt(source: string, tokens: readonly Token[], at: number): Call | undefined {
  let depth = 0
  let from = 0
  const args: string[] = []
  for (const { kind, text, at: place } of tokens.slice(at + 1)) {
    if (kind === 'end' || kind === 'unreadable') return undefined
    const sign = kind === 'sign' ? text : ''
    if (sign === '(') depth += 1
    if (sign === '(' && depth === 1) from = place + 1
    if ((sign === ',' && depth === 1) || (sign === ')' && depth === 1)) {
      args.push(source.slice(from, place).trim())
      from = place + 1
    }
    if (sign === ')') depth -= 1
    if (sign === ')' && depth === 0) return { from: tokens[at]?.at ?? 0, to: place + 1, args }
  }
  return undefined
}

function lookedUp({ args }: Call, files: readonly Sheet[]): string | Sentence | undefined {
  const [named, column, keys, key] = args
  const quoted = [named, column, keys].map((arg) => /^(['"])(.*)\1$/.exec(arg ?? '')?.[2])
  const [called, value, name] = quoted
  if (args.length !== 4 || key === undefined || called === undefined) return undefined
  if (value === undefined || name === undefined) return undefined
  const file = `${called.replace(/\.csv$/i, '')}.csv`
  const sheet = files.find(
    (one) => `${one.name.replace(/\.csv$/i, '')}.csv`.toLowerCase() === file.toLowerCase(),
  )
  if (!sheet) return messageOf('workbook.pulled_missing', { file, n: 1 })
  const [head, ...rows] = sheet.rows
  const columnOf = (wanted: string) =>
    [...(head?.cells ?? [])].find(([, text]) => text.trim() === wanted)?.[0]
  const [from, to] = [columnOf(name), columnOf(value)]
  if (from === undefined) return messageOf('workbook.pulled_column', { file, column: name, n: 1 })
  if (to === undefined) return messageOf('workbook.pulled_column', { file, column: value, n: 1 })
  if (rows.length > MOST_ROWS)
    return messageOf('workbook.pulled_rows', { file, rows: rows.length, most: MOST_ROWS, n: 1 })
  return conditionsFor(
    key,
    rows.map(({ cells }) => [cells.get(from) ?? '', cells.get(to) ?? '']),
  )
}
