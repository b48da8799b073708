import type { Key } from '../../locale/message.ts'
import type { Sentence } from '../answer.ts'

/** A token; `text` excludes quotation marks and `${}`. An unreadable character is a last token with its error key. */
export type Token = {
  readonly kind: 'number' | 'text' | 'reference' | 'current' | 'name' | 'sign' | 'unreadable' | 'end'
  readonly text: string
  /** Offset in the source, in UTF-16 units from 0. */
  readonly at: number
  readonly key?: Key
}

/** A syntax error and its offset. */
export type ExpressionFault = { readonly at: number; readonly fault: Sentence }

type Rule = readonly [Token['kind'] | 'space', RegExp]

/** XLSForm cells may contain no-break spaces; names may contain `-` and `.`, as in XPath. */
const RULES: readonly Rule[] = [
  ['space', /([ \t\r\n\u00A0]+)/y],
  ['number', /(\d+(?:\.\d*)?|\.\d+)/y],
  ['text', /'([^']*)'/y],
  ['text', /"([^"]*)"/y],
  ['reference', /\$\{([^{}]*)\}/y],
  ['name', /([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)/y],
  ['sign', /(!=|<=|>=|[=<>+*(),-])/y],
  ['current', /(\.)(?!\.)/y],
]

/** Splits an expression into tokens, the last of them `end` or `unreadable`. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const read = readAt(source, at)
    if (!read) return [...tokens, unreadable(source, at)]
    if (read.kind !== 'space') tokens.push({ kind: read.kind, text: read.text, at })
    at = read.end
  }
  return [...tokens, { kind: 'end', text: '', at }]
}

function readAt(source: string, at: number) {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at
    const text = rule.exec(source)?.[1]
    if (text !== undefined) {
      return { kind, text: kind === 'reference' ? text.trim() : text, end: rule.lastIndex }
    }
  }
  return undefined
}

const UNREADABLE: readonly (readonly [RegExp, Key])[] = [
  [/['"]/y, 'questionnaire.expression_quote'],
  [/\$/y, 'questionnaire.expression_reference'],
  [/\.\.|[/[\]|@]/y, 'questionnaire.expression_path'],
]

function unreadable(source: string, at: number): Token {
  const found = String.fromCodePoint(source.codePointAt(at) ?? 0)
  for (const [sign, key] of UNREADABLE) {
    sign.lastIndex = at
    const written = sign.exec(source)?.[0]
    if (written !== undefined) return { kind: 'unreadable', text: written, at, key }
  }
  return { kind: 'unreadable', text: found, at, key: 'questionnaire.expression_unexpected' }
}

/** A fault at an offset; its message counts from 1. */
export const faultAt = (
  at: number,
  key: Key,
  found = '',
  values: NonNullable<Sentence['values']> = {},
): ExpressionFault => ({ at, fault: { key, values: { at: at + 1, found, example: '${q1}', ...values } } })
