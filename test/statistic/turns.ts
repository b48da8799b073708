/** What a generator returns, and how often it let others work. */
export function ended<Value>(drawing: Generator<void, Value, void>): { turns: number; value: Value } {
  for (let turns = 0; ; turns += 1) {
    const { done, value } = drawing.next()
    if (done) return { turns, value }
  }
}
