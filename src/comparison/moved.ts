/**
 * The codes that have to be moved to come from one order to the other, as few as possible: those outside a longest
 * common subsequence. Both lists hold the same codes.
 */
export function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const kept = new Set(longestCommon(before, after).map(([at]) => before[at]))
  return new Set(before.filter((code) => !kept.has(code)))
}

/** A piece of two texts: in both, in the earlier only, or in the later only. */
export type Piece = Readonly<{ text: string; mark: 'same' | 'gone' | 'new' }>

/** Longer texts are told apart as wholes: comparing takes the product of both lengths. */
const MOST_WORDS = 400

/** The words two texts share and those they do not, in order. */
export function wordDiff(before: string, after: string): readonly Piece[] {
  const one = wordsOf(before)
  const other = wordsOf(after)
  const isShort = one.length <= MOST_WORDS && other.length <= MOST_WORDS
  const shared = isShort ? longestCommon(one, other) : []
  const pieces: Piece[] = []
  let [from, to] = [0, 0]
  for (const [at, place] of [...shared, [one.length, other.length] as const]) {
    put(pieces, one.slice(from, at).join(''), 'gone')
    put(pieces, other.slice(to, place).join(''), 'new')
    put(pieces, one[at] ?? '', 'same')
    ;[from, to] = [at + 1, place + 1]
  }
  return pieces
}

/** Words with the space behind them; scripts without spaces are compared by character. */
const wordsOf = (text: string): readonly string[] =>
  text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\S+?(?=[\p{Script=Han}\p{Script=Thai}])|\S+\s*|\s+/gu,
  ) ?? []

function put(pieces: Piece[], text: string, mark: Piece['mark']): void {
  if (text === '') return
  const last = pieces.at(-1)
  if (last?.mark === mark) pieces[pieces.length - 1] = { text: last.text + text, mark }
  else pieces.push({ text, mark })
}

/** Pairs of places at which two lists have the same, in order, as many as there can be. */
function longestCommon<Item>(
  one: readonly Item[],
  other: readonly Item[],
): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const longest =
        one[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
      const cells = lengths[row]
      if (cells) cells[column] = longest
    }
  }
  return walkBack(one, other, at)
}

function walkBack<Item>(
  one: readonly Item[],
  other: readonly Item[],
  at: (row: number, column: number) => number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  let [row, column] = [0, 0]
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}
