import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, which are mistaken when read aloud or on a screen. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Returns random characters. `pick` returns a random integer from 0 up to its argument, exclusive. */
export const crockford = (length: number, pick: (below: number) => number = randomInt): string =>
  Array.from({ length }, () => ALPHABET.charAt(pick(ALPHABET.length))).join('')
