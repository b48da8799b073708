/**
 * The fewest codes to move from one order to the other: those outside a longest common subsequence. Both lists hold
 * the same codes.
 */
export function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const kept = new Set(longestCommon(before, after).map(([at]) => before[at]))
  return new Set(before.filter((code) => !kept.has(code)))
}

/** A diff segment: in both texts, only in the earlier, or only in the later. */
export type Piece = Readonly<{ text: string; mark: 'same' | 'gone' | 'new' }>

/** Longer texts are compared as a whole: time grows with the product of lengths. */
const MOST_WORDS = 400

/** The word diff of two texts. */
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

/** Words with trailing space; scripts without spaces are split by character. */
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

/** Index pairs of a longest common subsequence. */
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
