/** The modulus of Park and Miller's minimal standard generator (1988), a prime; its multiplier is 16807. */
const MODULUS = 2_147_483_647
const MULTIPLIER = 16_807

/**
 * Items in the order a seed gives: the inside-out shuffle of XLSForm's `randomize` (ODK XForms specification), the
 * same order as every other tool gives. Only the whole part of the seed counts. The generator never leaves 0, so the one
 * negative seed that leads there counts as 0 does.
 */
export function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const order: Item[] = []
  let state = Math.trunc(seed) % MODULUS
  if (state <= 0) state += MODULUS - 1
  if (state === 0) state = MODULUS - 1
  for (const [place, item] of items.entries()) {
    state = (state * MULTIPLIER) % MODULUS
    const to = Math.floor(((state - 1) / (MODULUS - 1)) * (place + 1))
    const moved = order[to]
    if (moved !== undefined) order[place] = moved
    order[to] = item
  }
  return order
}

/** A seed from any text, such as a person's own and the code of a question (FNV-1a, 32 bits). */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  return hash
}
