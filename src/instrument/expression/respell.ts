import { type Comparison, comparisonsIn, outcomesOf } from './compared.ts'
import { parsed } from './parsed.ts'
import { tokensOf } from './token.ts'
import { type Tree, nodesOf } from './tree.ts'

/** New names; undefined keeps the old one. */
export type Spelling = {
  /** The name of a question or column. */
  readonly name: (name: string) => string | undefined
  /** A literal compared with `about`: an answer, `.`, an attribute. */
  readonly word: (word: string, about: Tree) => string | undefined
}

const CURRENT: Tree = { kind: 'current', at: 0 }

/**
 * Replaces names and literals in an expression and keeps the rest of its source. `isAnswer`: its result answers its
 * own question, as a default does. Undefined when it cannot be parsed.
 */
export function respelled(source: string, spelling: Spelling, isAnswer = false): string | undefined {
  const read = parsed(source, { attributes: true })
  if (!read.ok) return undefined
  const own: Comparison = { one: outcomesOf(read.tree), other: [CURRENT], isList: true }
  const edits = new Map<number, string>()
  for (const node of nodesOf(read.tree)) {
    const name = node.kind === 'reference' ? spelling.name(node.code) : undefined
    if (name !== undefined) edits.set(node.at, `\${${name}}`)
  }
  for (const { one, other, isList } of [...comparisonsIn(read.tree), ...(isAnswer ? [own] : [])]) {
    for (const value of one) reword(edits, value, { about: other, isList, word: spelling.word })
    for (const value of other) reword(edits, value, { about: one, isList: false, word: spelling.word })
  }
  return spliced(source, edits)
}

type SpellingContext = {
  readonly about: readonly Tree[]
  readonly isList: boolean
  readonly word: Spelling['word']
}

/** Records the new text of a literal. */
function reword(edits: Map<number, string>, value: Tree, { about, isList, word }: SpellingContext): void {
  if (value.kind !== 'text' && value.kind !== 'number') return
  const wordNow = (written: string) => {
    for (const one of about) {
      const now = word(written, one)
      if (now !== undefined) return now
    }
    return undefined
  }
  const written = String(value.value)
  const now =
    wordNow(written) ?? (isList ? written.replaceAll(/\S+/g, (one) => wordNow(one) ?? one) : written)
  if (now !== written) edits.set(value.at, now)
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
    written = written.slice(0, at) + (kind === 'reference' ? now : valued(now, mark)) + written.slice(end)
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
