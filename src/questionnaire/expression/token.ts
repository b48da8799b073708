import type { Key } from '../../web/catalogue/en.ts'
import type { Sentence } from '../kinds/kind.ts'

/** A word or sign of an expression; `text` is what it says, without quotation marks or `${}`. */
export type Token = {
  readonly kind: 'number' | 'text' | 'reference' | 'current' | 'name' | 'sign' | 'end'
  readonly text: string
  /** Where it begins in the source, in UTF-16 units from 0. */
  readonly at: number
}

/** Why an expression cannot be read, and where. */
export type ExpressionFault = { readonly at: number; readonly fault: Sentence }

type Rule = readonly [Token['kind'] | 'space', RegExp]

/** XLSForm cells hold no-break spaces too; a name may contain `-` and `.`, as XPath's do. */
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

/** The words and signs of an expression, closed by an `end`; or where reading stopped. */
export function tokensOf(source: string): readonly Token[] | ExpressionFault {
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    const read = readAt(source, at)
    if (!read) return unreadable(source, at)
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

function unreadable(source: string, at: number): ExpressionFault {
  const found = String.fromCodePoint(source.codePointAt(at) ?? 0)
  for (const [sign, key] of UNREADABLE) {
    sign.lastIndex = at
    const written = sign.exec(source)?.[0]
    if (written !== undefined) return faultAt(at, key, written)
  }
  return faultAt(at, 'questionnaire.expression_unexpected', found)
}

/** A fault at a place; the sentence counts characters from 1. */
export const faultAt = (
  at: number,
  key: Key,
  found = '',
  values: NonNullable<Sentence['values']> = {},
): ExpressionFault => ({ at, fault: { key, values: { at: at + 1, found, example: '${q1}', ...values } } })
