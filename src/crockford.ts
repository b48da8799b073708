import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, ambiguous aloud or on screen. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Returns random characters. `pick` returns a random integer below its argument. */
export const crockford = (length: number, pick: (below: number) => number = randomInt): string =>
  Array.from({ length }, () => ALPHABET.charAt(pick(ALPHABET.length))).join('')
