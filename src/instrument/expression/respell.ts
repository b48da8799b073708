import { type Comparison, comparisonsIn, outcomesOf } from './compared.ts'
import { parsed } from './parsed.ts'
import { tokensOf } from './token.ts'
import { type Tree, nodesOf } from './tree.ts'
import { textOf } from './value.ts'

/** New names; undefined keeps the old one. */
export type Spelling = {
  /** The name of a question or column. */
  readonly name: (name: string) => string | undefined
  /** A literal compared with `about`: an answer, `.`, an attribute; `isNumber` when it is not quoted. */
  readonly word: (word: string, about: Tree, isNumber: boolean) => string | undefined
}

const CURRENT: Tree = { kind: 'current', at: 0 }

/** What becomes of an expression's result: it answers its own question, or is kept as a value. */
export type ResultUse = 'answer' | 'value'

/**
 * Replaces names and literals in an expression and keeps the rest of its source. A literal result is one of the codes
 * that the expression may also return. Undefined when it cannot be parsed.
 */
export function respelled(source: string, spelling: Spelling, use?: ResultUse): string | undefined {
  const read = parsed(source, { attributes: true })
  if (!read.ok) return undefined
  const own = use ? [ownResult(outcomesOf(read.tree), use)] : []
  const edits = new Map<number, string>()
  for (const node of nodesOf(read.tree)) {
    const name = node.kind === 'reference' ? spelling.name(node.code) : undefined
    if (name !== undefined) edits.set(node.at, `\${${name}}`)
  }
  for (const { one, other, isList } of [...comparisonsIn(read.tree), ...own]) {
    for (const value of one) reword(edits, value, { about: other, isList, word: spelling.word })
    for (const value of other) reword(edits, value, { about: one, isList: false, word: spelling.word })
  }
  return spliced(source, edits)
}

const ownResult = (one: readonly Tree[], use: ResultUse): Comparison =>
  use === 'answer'
    ? { one, other: [CURRENT], isList: true }
    : { one, other: one.filter(({ kind }) => kind === 'reference'), isList: false }

type SpellingContext = {
  readonly about: readonly Tree[]
  readonly isList: boolean
  readonly word: Spelling['word']
}

/** Records the new text of a literal; that of a negative number replaces its sign too. */
function reword(edits: Map<number, string>, value: Tree, { about, isList, word }: SpellingContext): void {
  const literal = literalIn(value)
  if (!literal) return
  const { written, at, isNumber } = literal
  const wordNow = (one: string) => {
    for (const other of about) {
      const now = word(one, other, isNumber)
      if (now !== undefined) return now
    }
    return undefined
  }
  const now =
    wordNow(written) ?? (isList ? written.replaceAll(/\S+/g, (one) => wordNow(one) ?? one) : written)
  if (now === written) return
  edits.set(at, now)
  if (value.kind === 'negative') edits.set(value.at, '')
}

/** The text of a literal, and its offset without a sign. */
export function literalIn(value: Tree): { written: string; at: number; isNumber: boolean } | undefined {
  const { kind, at } = value
  if (kind === 'text') return { written: value.value, at, isNumber: false }
  if (kind === 'number') return { written: textOf(value.value), at, isNumber: true }
  if (kind !== 'negative' || value.operand.kind !== 'number') return undefined
  return { written: textOf(-value.operand.value), at: value.operand.at, isNumber: true }
}

/** The source with tokens replaced, by their offset. */
function spliced(source: string, edits: ReadonlyMap<number, string>): string {
  let written = source
  for (const { kind, text, at } of tokensOf(source).toReversed()) {
    const now = edits.get(at)
    if (now === undefined) continue
    const mark = kind === 'text' ? (source[at] ?? "'") : ''
    const end =
      kind === 'reference' ? source.indexOf('}', at) + 1 : at + mark.length + text.length + mark.length
    const isValue = kind === 'number' || kind === 'text'
    written = written.slice(0, at) + (isValue ? valued(now, mark) : now) + written.slice(end)
  }
  return written
}

/** A number stays one where possible; text keeps its quotation marks unless it contains them. */
function valued(now: string, mark: string): string {
  if (mark === '' && /^(?:0|[1-9]\d*)$/.test(now)) return now
  const other = mark === '"' ? "'" : '"'
  const usual = mark || "'"
  return now.includes(usual) ? other + now + other : usual + now + usual
}
