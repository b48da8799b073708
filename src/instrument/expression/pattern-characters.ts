/** Whether a character matches. */
export type Test = (character: string) => boolean

/** One parsed character of a pattern; `end` is the offset after it, `weight` the steps of its test (default 1). */
type Read = { readonly test: Test; readonly end: number; readonly literal?: string; readonly weight?: number }

const ESCAPE =
  /\\(?:([dDwWsS]|[pP]\{[A-Za-z_=]+\})|([tnrfv])|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([^A-Za-z0-9]))/uy
const CONTROL: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' }

/** Parses a character, escape or dot; undefined for an unescaped metacharacter. */
export function characterAt(source: string, at: number): Read | undefined {
  const sign = String.fromCodePoint(source.codePointAt(at) ?? 0)
  if (sign === '\\') return escapeAt(source, at)
  if (sign === '.') return { test: (character) => character !== '\n', end: at + 1 }
  return /[*+?{}()[\]|^$]/.test(sign) ? undefined : literal(sign, at + sign.length)
}

/** Parses a character class after its `[`: ranges, escapes, negation. */
export function classAt(source: string, from: number): Read | undefined {
  const isNegative = source[from] === '^'
  const tests: Test[] = []
  let at = from + (isNegative ? 1 : 0)
  while (source[at] !== ']') {
    const first = memberAt(source, at)
    if (!first) return undefined
    const isRange = source[first.end] === '-' && source[first.end + 1] !== ']'
    const last = isRange ? memberAt(source, first.end + 1) : first
    const read = last && between(first, last)
    if (!read) return undefined
    tests.push(read)
    at = last.end
  }
  if (tests.length === 0) return undefined
  const test: Test = (character) => tests.some((one) => one(character)) !== isNegative
  return { test, end: at + 1, weight: 1 + (tests.length >> 3) }
}

function memberAt(source: string, at: number): Read | undefined {
  const code = source.codePointAt(at)
  if (code === undefined) return undefined
  const sign = String.fromCodePoint(code)
  return sign === '\\' ? escapeAt(source, at) : literal(sign, at + sign.length)
}

/** A character range; next to a class such as `\d` the hyphen is literal. */
function between(first: Read, last: Read): Test | undefined {
  if (first === last) return first.test
  const [low, high] = [first.literal?.codePointAt(0), last.literal?.codePointAt(0)]
  if (low === undefined || high === undefined) {
    return (character) => character === '-' || first.test(character) || last.test(character)
  }
  if (low > high) return undefined
  return (character) => {
    const code = character.codePointAt(0) ?? -1
    return code >= low && code <= high
  }
}

function escapeAt(source: string, at: number): Read | undefined {
  ESCAPE.lastIndex = at
  const read = ESCAPE.exec(source)
  if (!read) return undefined
  const end = ESCAPE.lastIndex
  const [, kind, control, unicode, latin, sign] = read
  if (kind !== undefined) return classOf(kind, end)
  const hex = unicode ?? latin
  if (hex !== undefined) return literal(String.fromCodePoint(parseInt(hex, 16)), end)
  return literal(sign ?? CONTROL[control ?? ''] ?? '', end)
}

/** A JavaScript class escape for one character; undefined for an unknown property. */
function classOf(kind: string, end: number): Read | undefined {
  try {
    const one = new RegExp(`^\\${kind}$`, 'u')
    return { test: (character) => one.test(character), end }
  } catch {
    return undefined
  }
}

const literal = (sign: string, end: number): Read => ({
  test: (character) => character === sign,
  end,
  literal: sign,
})
