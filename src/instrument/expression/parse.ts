import type { Key } from '../../locale/message.ts'
import type { Sentence } from '../answer.ts'
import { functionNamed } from './function.ts'
import { unknownFunctionKey } from './unknown-function.ts'
import { CHOICE_NAME } from './text-functions.ts'
import { type ExpressionFault, type Token, faultAt, tokensOf } from './token.ts'
import type { Operator, Tree } from './tree.ts'

/** A syntax tree, or a syntax error and its offset in UTF-16 units from 0. */
export type Parsed =
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly at: number; readonly fault: Sentence }

/** Limits recursion to the stack of any browser. */
const MOST_TOKENS = 1500

/** Parser options; with `attributes` (choice filters), bare names are option attributes. */
export type Reads = { readonly attributes?: boolean }

/** Parses an XLSForm expression; never throws. */
export function parseExpression(source: string, { attributes = false }: Reads = {}): Parsed {
  const tokens = tokensOf(source)
  if (tokens.length > MOST_TOKENS) {
    return { ok: false, ...faultAt(0, 'questionnaire.expression_long', '', { max: MOST_TOKENS - 1 }) }
  }
  const reader: Reader = { tokens, attributes, next: 0 }
  const tree = expression(reader, 0)
  if (peek(reader).kind !== 'end') fail(reader, peek(reader), 'questionnaire.expression_unexpected')
  return reader.fault ? { ok: false, ...reader.fault } : { ok: true, tree }
}

/** Operator precedence; operators are left-associative. */
export const BINDING: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  '=': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  div: 6,
  mod: 6,
}

/** Parser state; the first fault moves it to the end, so that every rule returns. */
type Reader = {
  readonly tokens: readonly Token[]
  readonly attributes: boolean
  next: number
  fault?: ExpressionFault
}

const END: Token = { kind: 'end', text: '', at: 0 }
const peek = (reader: Reader): Token => reader.tokens[reader.next] ?? END

function take(reader: Reader): Token {
  const token = peek(reader)
  if (token.kind !== 'end' && token.kind !== 'unreadable') reader.next += 1
  return token
}

function fail(reader: Reader, token: Token, key: Key, values: NonNullable<Sentence['values']> = {}): Tree {
  const isGeneral = key === 'questionnaire.expression_unexpected'
  const ended = token.kind === 'end' && isGeneral
  const why = (isGeneral && token.key) || key
  const lacking = reader.next === 0 ? 'questionnaire.expression_empty' : 'questionnaire.expression_unfinished'
  reader.fault ??= faultAt(token.at, ended ? lacking : why, token.text, values)
  reader.next = reader.tokens.length
  return { kind: 'text', at: token.at, value: '' }
}

/** Precedence climbing: an operand and all operators above `least`. */
function expression(reader: Reader, least: number): Tree {
  let left = operand(reader)
  for (;;) {
    const token = peek(reader)
    const operator = token.text
    const isWord = token.kind === 'sign' || token.kind === 'name'
    if (!isWord || !isOperator(operator) || BINDING[operator] <= least) return left
    take(reader)
    const right = expression(reader, BINDING[operator])
    left = { kind: 'binary', at: left.at, operator, left, right }
  }
}

const isOperator = (text: string): text is Operator => Object.hasOwn(BINDING, text)

function operand(reader: Reader): Tree {
  const token = take(reader)
  const { kind, at, text } = token
  if (kind === 'number') return { kind, at, value: Number(text) }
  if (kind === 'text') return { kind, at, value: text }
  if (kind === 'current') return { kind, at }
  if (kind === 'name') return call(reader, token)
  if (kind === 'reference' && text !== '') return { kind, at, code: text }
  if (kind === 'reference') return fail(reader, token, 'questionnaire.expression_reference')
  if (isSign(token, '-')) return { kind: 'negative', at, operand: operand(reader) }
  if (isSign(token, '(')) return bracketed(reader, token)
  return fail(reader, token, 'questionnaire.expression_unexpected')
}

const isSign = ({ kind, text }: Token, sign: string) => kind === 'sign' && text === sign

function bracketed(reader: Reader, open: Token): Tree {
  const inner = expression(reader, 0)
  close(reader, open)
  return inner
}

function close(reader: Reader, open: Token): void {
  const token = take(reader)
  if (isSign(token, ')')) return
  if (token.kind === 'end') fail(reader, open, 'questionnaire.expression_bracket')
  else fail(reader, token, 'questionnaire.expression_unexpected')
}

/** A function call; without a bracket, an option attribute. */
function call(reader: Reader, name: Token): Tree {
  const { at, text } = name
  const open = peek(reader)
  if (!isSign(open, '(')) {
    if (reader.attributes) return { kind: 'attribute', at, name: text }
    return fail(reader, open.kind === 'unreadable' ? open : name, wordKey(open))
  }
  const called = functionNamed(text)
  if (!called) return fail(reader, name, unknownFunctionKey(text))
  take(reader)
  const written = argumentsUpTo(reader, open)
  const args = text === CHOICE_NAME ? namingQuestion(written) : written
  const { least, most } = called
  if (args.length < least || args.length > most) {
    const bounds = { least, most: most === Infinity ? -1 : most }
    return fail(reader, name, takesKey(least, most), bounds)
  }
  const fault = called.refuses?.(args)
  if (fault) return fail(reader, { ...name, at: fault.at }, fault.key)
  return { kind: 'call', at, name: text, args }
}

/** `'${q1}'` as second argument names a question: parsed as a reference, so that it is resolved and renamed. */
const namingQuestion = (args: readonly Tree[]): readonly Tree[] =>
  args.map((arg, place) => {
    const code =
      place === 1 && arg.kind === 'text' ? /^\s*\$\{([^{}]+)\}\s*$/.exec(arg.value)?.[1] : undefined
    return code === undefined ? arg : { kind: 'reference', at: arg.at, code: code.trim() }
  })

/** The fault of a bare word: what follows may be a path. */
const wordKey = (next: Token): Key =>
  next.kind === 'unreadable' ? 'questionnaire.expression_unexpected' : 'questionnaire.expression_word'

function argumentsUpTo(reader: Reader, open: Token): readonly Tree[] {
  const args: Tree[] = []
  if (!isSign(peek(reader), ')')) args.push(expression(reader, 0))
  while (isSign(peek(reader), ',')) {
    take(reader)
    args.push(expression(reader, 0))
  }
  close(reader, open)
  return args
}

function takesKey(least: number, most: number): Key {
  if (most === Infinity) return 'questionnaire.expression_takes_least'
  return least === most ? 'questionnaire.expression_takes_exactly' : 'questionnaire.expression_takes_between'
}
