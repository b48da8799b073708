import { type Comparison, comparisonsIn, outcomesOf } from './compared.ts'
import { parsed } from './parsed.ts'
import { tokensOf } from './token.ts'
import { type Tree, nodesOf } from './tree.ts'

/** What is called otherwise; undefined keeps what is written. */
export type Spelling = {
  /** The name of a question or column. */
  readonly name: (name: string) => string | undefined
  /** A value, by what it is compared with: an answer, `.`, an attribute. */
  readonly word: (word: string, about: Tree) => string | undefined
}

const CURRENT: Tree = { kind: 'current', at: 0 }

/**
 * An expression with other names and values; all else stays as it was written. `isAnswer`: it comes to an answer to
 * the question it belongs to, as a default does. Undefined when it cannot be read.
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

type Reading = { readonly about: readonly Tree[]; readonly isList: boolean; readonly word: Spelling['word'] }

/** Remembers what a value is called now, where it is one that is written out. */
function reword(edits: Map<number, string>, value: Tree, { about, isList, word }: Reading): void {
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

/** The source with some of its names and values replaced, by where they begin. */
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

/** A number stays one where it can; words stay in the quotation marks they had, unless they hold one. */
function valued(now: string, mark: string): string {
  if (mark === '' && /^(?:0|[1-9]\d*)$/.test(now)) return now
  const other = mark === '"' ? "'" : '"'
  const usual = mark || "'"
  return now.includes(usual) ? other + now + other : usual + now + usual
}
