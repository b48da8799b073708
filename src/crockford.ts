import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so that nothing read aloud or on a screen can be mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random characters. `pick` gives a whole number from 0 up to its argument. */
export const crockford = (length: number, pick: (below: number) => number = randomInt): string =>
  Array.from({ length }, () => ALPHABET.charAt(pick(ALPHABET.length))).join('')
