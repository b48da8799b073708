/** Modulus (prime) of the minimal standard generator of Park and Miller (1988); the multiplier is 16807. */
const MODULUS = 2_147_483_647
const MULTIPLIER = 16_807

/**
 * Shuffles items by a seed: the inside-out shuffle of XLSForm's `randomize` (ODK XForms specification), with the order
 * every other tool gives. Only the integer part of the seed counts. State 0 would repeat forever, so the negative seed
 * leading to it counts as 0.
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

/** Hashes any text, such as a person's seed and a question code, to a seed (FNV-1a, 32 bits). */
export function seedFrom(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  return hash
}
