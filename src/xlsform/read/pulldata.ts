import { type Token, tokensOf } from '../../instrument/expression/token.ts'
import type { Sheet } from '../workbook/workbook.ts'
import { conditionsFor } from './looked-up.ts'

/**
 * Returns an expression with nested conditions for each `pulldata('file', 'column', 'key column', key)` whose CSV file
 * came with the workbook; other calls stay.
 */
export function withoutPulldata(source: string, files: readonly Sheet[]): string {
  if (!source.includes('pulldata')) return source
  const tokens = tokensOf(source)
  const at = tokens.findLastIndex(({ kind, text }) => kind === 'name' && text === 'pulldata')
  const call = at < 0 ? undefined : callAt(source, tokens, at)
  const looked = call && lookedUp(call, files)
  if (!call || looked === undefined) return source
  return withoutPulldata(source.slice(0, call.from) + looked + source.slice(call.to), files)
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

function lookedUp({ args }: Call, files: readonly Sheet[]): string | undefined {
  const [named, column, keys, key] = args
  const quoted = [named, column, keys].map((arg) => /^(['"])(.*)\1$/.exec(arg ?? '')?.[2])
  const [file, value, name] = quoted
  if (args.length !== 4 || key === undefined || file === undefined) return undefined
  const isNamed = (sheet: Sheet) =>
    sheet.name.replace(/\.csv$/i, '').toLowerCase() === file.replace(/\.csv$/i, '').toLowerCase()
  const [head, ...rows] = files.find(isNamed)?.rows ?? []
  const columnOf = (wanted?: string) =>
    [...(head?.cells ?? [])].find(([, text]) => text.trim() === wanted)?.[0]
  const [from, to] = [columnOf(name), columnOf(value)]
  if (from === undefined || to === undefined) return undefined
  return conditionsFor(
    key,
    rows.map(({ cells }) => [cells.get(from) ?? '', cells.get(to) ?? '']),
  )
}
